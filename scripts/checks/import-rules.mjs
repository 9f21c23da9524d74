/**
 * Which kind of file may import which. Behind: resolver → service → core → shared. In front: app → features → shared.
 * A kind that is not listed (modules, main.ts, the command line, the database) wires the others together.
 */
export const KINDS = [
  { kind: 'generated', path: /^(backend|frontend)\/src\/generated\// },
  { kind: 'backend shared', path: /^backend\/src\/shared\// },
  { kind: 'core', path: /^backend\/src\/[^/]+\/core\// },
  { kind: 'entity', path: /^backend\/src\/.+\.entity\.ts$/ },
  { kind: 'service', path: /^backend\/src\/.+\.service\.ts$/ },
  { kind: 'resolver', path: /^backend\/src\/.+\.resolver\.ts$/ },
  { kind: 'backend wiring', path: /^backend\/src\// },
  { kind: 'frontend shared', path: /^frontend\/src\/shared\// },
  { kind: 'page', path: /^frontend\/src\/features\/.+-page\.tsx$/ },
  { kind: 'feature', path: /^frontend\/src\/features\// },
  { kind: 'app', path: /^frontend\/src\// },
];

export const RULES = {
  'backend shared': { files: ['backend shared'], packages: 'none' },
  // Of the contract only the types of its inputs, which leave no trace in the JavaScript.
  core: { files: ['core', 'backend shared'], types: ['generated'], packages: 'none' },
  entity: { files: ['entity', 'core', 'backend shared', 'generated', 'backend wiring'], packages: 'any' },
  service: {
    files: ['service', 'entity', 'core', 'backend shared', 'generated', 'backend wiring'],
    packages: 'any',
  },
  'frontend shared': { files: ['frontend shared', 'generated'], packages: 'any' },
  // Features meet only in a page.
  feature: { files: ['own feature', 'frontend shared', 'generated'], packages: 'any' },
  page: { files: ['own feature', 'feature', 'page', 'frontend shared', 'generated'], packages: 'any' },
};

/** What a pure file does not touch: each is passed in by whoever calls it. */
export const IMPURE = [
  { text: /\bnew Date\(\s*\)|\bDate\.now\b|\bTemporal\.Now\b|\bperformance\.now\b/, name: 'the clock' },
  { text: /\bMath\.random\b|\bcrypto\.|\brandomUUID\b/, name: 'randomness' },
  { text: /\bprocess\.|\bfetch\(|\bconsole\./, name: 'the world outside' },
];

export const PURE_KINDS = ['core', 'backend shared'];

/** Where new identifiers are made; services hand the function to the core. */
export const SOURCE_OF_RANDOMNESS = 'backend/src/shared/ids.ts';
