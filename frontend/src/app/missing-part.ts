/** What browsers say when a part of the application that is fetched later cannot be had. */
const SAID = [
  'Failed to fetch dynamically imported module',
  'error loading dynamically imported module',
  'Importing a module script failed',
  'Unable to preload CSS',
];

/** True when a part of the application was not there any more: it has been updated, or the network is down. */
export function isMissingPart(error: unknown): boolean {
  return error instanceof Error && SAID.some((words) => error.message.includes(words));
}
