/**
 * Of npm's list of all packages, those that ship: whatever is not for development alone. npm can leave out packages for
 * development itself, but with them it leaves out what they share with the product.
 * @param {object} all CycloneDX list of everything in the lock file
 * @param {object} lock package-lock.json
 * @param {(location: string) => string | undefined} licenceOf the licence of a package whose lock entry names none
 */
export function shippedOf(all, lock, licenceOf) {
  const locations = locationsShipped(lock);
  const ships = (ref) => locations.has(ref);
  const components = all.components
    .filter((each) => ships(each['bom-ref']))
    .map((each) => licensed(named(each), locations.get(each['bom-ref']), licenceOf));
  const root = all.metadata.component['bom-ref'];
  return {
    ...all,
    metadata: { ...all.metadata, component: { ...named(all.metadata.component), type: 'application' } },
    components,
    dependencies: all.dependencies
      .filter(({ ref }) => ref === root || ships(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: [...new Set(dependsOn.filter(ships))] })),
  };
}

/** Where each shipped package lies, by `name@version`: packages, and the parts of the product that have some. */
export function locationsShipped({ packages }) {
  const shipped = Object.entries(packages).filter(
    ([location, entry]) =>
      location !== '' && !entry.dev && !entry.link && (isPackage(location) || entry.dependencies),
  );
  return new Map(
    shipped.map(([location, entry]) => [`${nameOf(location, entry)}@${entry.version}`, location]),
  );
}

const isPackage = (location) => location.includes('node_modules/');
const nameOf = (location, { name }) => name ?? location.replace(/^.*node_modules\//, '');

/** npm names the parts of the product by their folders. */
function named(component) {
  const ref = component['bom-ref'];
  return { ...component, name: ref.slice(0, ref.lastIndexOf('@')) };
}

function licensed(component, location, licenceOf) {
  if (component.licenses !== undefined || !isPackage(location)) return component;
  const id = licenceOf(location);
  return id === undefined ? component : { ...component, licenses: [{ license: { id } }] };
}
