import { expect, test } from 'vitest';
import { isOnlyThere, type Signatory, signatoryVersions } from './signatory-versions';

function signed(party: string, publisher: string, alternative = false): Signatory {
  return { party: { key: party, name: party }, alternative, source: { publisher } } as Signatory;
}

test('each source’s version of who signed stands by itself, the one in force first', () => {
  const versions = signatoryVersions([
    signed('aem', 'Cobox', true),
    signed('region', 'Cremonaoggi'),
    signed('town', 'Cremonaoggi'),
    signed('town', 'Cobox', true),
    signed('csa', 'Il Giorno', true),
  ]);
  expect(versions.map(({ signatories }) => signatories.map(({ party }) => party.key))).toEqual([
    ['region', 'town'],
    ['aem', 'town'],
    ['csa'],
  ]);
  const [inForce, other] = versions;
  expect(other?.signatories.map((each) => isOnlyThere(each, inForce))).toEqual([true, false]);
});
