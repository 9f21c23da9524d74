import { addressAttack, graphqlAttack, type HttpAttack } from './http-attack.js';

const TEN_THOUSAND = 10_000;

const times = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join(' ');

/** Fields of a milestone within fields of a milestone: two levels each. */
const nested = (depth: number, inner: string) =>
  `${'phase { milestones { '.repeat(depth / 2)}${inner}${' } }'.repeat(depth / 2)}`;

const query = (name: string, text: string, more: Record<string, unknown> = {}) =>
  graphqlAttack(name, { query: text, ...more });

/** Operations that cost more than they ask for, or that no honest client writes. */
export const COSTLY_OPERATIONS: readonly HttpAttack[] = [
  graphqlAttack(
    'array batching',
    Array.from({ length: 1000 }, () => ({ query: '{ __typename }' })),
  ),
  query('ten thousand aliases', `{ ${times(TEN_THOUSAND, (at) => `a${at}: __typename`)} }`),
  query(
    'a thousand aliases of a project',
    `{ ${times(1000, (at) => `a${at}: project(code: "polo-cremona") { code }`)} }`,
  ),
  query('ten thousand directives', `{ __typename ${'@a '.repeat(TEN_THOUSAND)} }`),
  query('ten thousand known directives', `{ __typename ${'@skip(if: false) '.repeat(TEN_THOUSAND)} }`),
  query('ten thousand times the same field', `{ ${'__typename '.repeat(TEN_THOUSAND)} }`),
  query(
    'two thousand times the same object',
    `{ ${'project(code: "polo-cremona") { code } '.repeat(2000)} }`,
  ),
  query(
    'fragments in a circle',
    '{ project(code: "polo-cremona") { ...a } } fragment a on Project { code ...b } fragment b on Project { name ...a }',
  ),
  query(
    'a fragment in itself',
    '{ project(code: "polo-cremona") { ...a } } fragment a on Project { phases { milestones { ...m } } } fragment m on Milestone { key phase { milestones { ...m } } }',
  ),
  query(
    'three thousand fragments in a circle',
    `{ project(code: "polo-cremona") { ...f0 } } ${times(3000, (at) => `fragment f${at} on Project { ...f${(at + 1) % 3000} }`)}`,
  ),
  query(
    'fragments that double at each level',
    `{ project(code: "polo-cremona") { ...f0 } } ${times(30, (at) => `fragment f${at} on Project { ...f${at + 1} ...f${at + 1} }`)} fragment f30 on Project { code }`,
  ),
  query('depth 50', `{ project(code: "polo-cremona") { milestones { ${nested(48, 'key')} } } }`),
  query(
    'depth 50 through fragments',
    `{ project(code: "polo-cremona") { milestones { ...f0 } } } ${times(24, (at) => `fragment f${at} on Milestone { phase { milestones { ...f${at + 1} } } }`)} fragment f24 on Milestone { key }`,
  ),
  query('depth 5,000 of selections', `{ ${'a { '.repeat(5000)}a${' }'.repeat(5000)} }`),
  query(
    'a list of depth 9,000 as an argument',
    `{ project(code: ${'['.repeat(9000)}${']'.repeat(9000)}) { code } }`,
  ),
  query(
    'an object of depth 4,000 as an argument',
    `{ project(code: ${'{a:'.repeat(4000)}1${'}'.repeat(4000)}) { code } }`,
  ),
  query(
    'a type of nine thousand lists',
    `query ($a: ${'['.repeat(9000)}Int${']'.repeat(9000)}) { __typename @skip(if: $a) }`,
  ),
  query('a thousand operations in a document', `${times(1000, (at) => `query q${at} { __typename }`)}`, {
    operationName: 'q0',
  }),
  query('five thousand variables', `query (${times(5000, (at) => `$v${at}: Int`)}) { __typename }`),
  query(
    'lists within lists of the largest pages',
    '{ projects(first: 100) { nodes { history(first: 100) { nodes { changes(first: 100) { nodes { field } } } } milestones { statements { id } } } } }',
  ),
  query(
    'ten questions for everything',
    `{ ${times(10, (at) => `a${at}: projects(first: 100) { nodes { history(first: 100) { nodes { number changes(first: 100) { nodes { field } } } } } }`)} }`,
  ),
  query('a page of a million', '{ projects(first: 1000000) { nodes { code } } }'),
  query('a page of minus one', '{ projects(first: -1) { nodes { code } } }'),
  query(
    'the whole schema, two hundred times',
    `{ ${times(200, (at) => `s${at}: __schema { types { name fields { name type { name ofType { name ofType { name } } } } } }`)} }`,
  ),
  query(
    'types of fields of types, ten deep',
    `{ __schema { types { ${'fields { type { '.repeat(10)}name${' } }'.repeat(10)} } } }`,
  ),
  query(
    'possible types of possible types',
    `{ __schema { types { ${'possibleTypes { interfaces { '.repeat(8)}name${' } }'.repeat(8)} } } }`,
  ),
  query(
    'fifty subscriptions in one',
    `subscription { ${times(50, (at) => `a${at}: projectChanged(code: "polo-cremona") { revision }`)} }`,
  ),
  query('a subscription over HTTP', 'subscription { projectChanged(code: "polo-cremona") { revision } }'),
  query('two thousand unknown fields', `{ ${times(2000, (at) => `nope${at}`)} }`),
  query('a comment of 200 KB before nothing', `#${'x'.repeat(200_000)}`),
  query('a name of 200 KB', `{ ${'x'.repeat(200_000)} }`),
  query(
    'a text of 200 KB where a number belongs',
    `{ projects(first: "${'9'.repeat(200_000)}") { totalCount } }`,
  ),
  query('a number of 100,000 digits', `{ projects(first: ${'9'.repeat(100_000)}) { totalCount } }`),
];

const CODE = 'query ($code: String!) { project(code: $code) { code } }';
const PAGE = 'query ($first: Int) { projects(first: $first) { totalCount } }';

/** Variables that are too large, of the wrong type, or of names that mean something to the language underneath. */
export const HOSTILE_VARIABLES: readonly HttpAttack[] = [
  query('a list where a text belongs', CODE, { variables: { code: ['polo-cremona'] } }),
  query('an object where a text belongs', CODE, { variables: { code: { $ne: null } } }),
  query('a list of 50,000 items', CODE, { variables: { code: Array.from({ length: 50_000 }, () => 1) } }),
  query('a text where a number belongs', PAGE, { variables: { first: '20; drop table project' } }),
  query('a number beyond all bounds', PAGE, { variables: { first: 1e308 } }),
  query('variables that are a list', CODE, { variables: ['polo-cremona'] }),
  query('variables that are a text', CODE, { variables: '{"code": "polo-cremona"}' }),
  query('variables that are missing', CODE),
  query('an operation name that is an object', '{ __typename }', { operationName: { a: 1 } }),
  query('an operation name of __proto__', 'query a { __typename }', { operationName: '__proto__' }),
  query('an operation name of constructor', 'query a { __typename }', { operationName: 'constructor' }),
  graphqlAttack(
    'the prototype as a variable',
    `{"query": ${JSON.stringify(CODE)}, "variables": {"__proto__": {"code": "polo-cremona"}}}`,
  ),
  graphqlAttack(
    'the prototype around the variables',
    `{"query": ${JSON.stringify(CODE)}, "__proto__": {"variables": {"code": "polo-cremona"}}}`,
  ),
  graphqlAttack(
    'the constructor as a variable',
    `{"query": ${JSON.stringify(CODE)}, "variables": {"constructor": {"prototype": {"code": "polo-cremona"}}}}`,
  ),
  graphqlAttack('a body that names the prototype alone', '{"__proto__": {"query": "{ __typename }"}}'),
  graphqlAttack(
    'JSON of depth 50,000',
    `{"query": ${JSON.stringify(CODE)}, "variables": {"code": ${'['.repeat(50_000)}${']'.repeat(50_000)}}}`,
  ),
  graphqlAttack(
    'objects of depth 20,000',
    `{"query": ${JSON.stringify(CODE)}, "variables": {"code": ${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}}`,
  ),
  graphqlAttack('malformed UTF-8', Buffer.from([0x7b, 0x22, 0x71, 0xc3, 0x28, 0xff, 0xfe, 0x22, 0x7d])),
  graphqlAttack(
    'malformed UTF-8 in the query',
    Buffer.concat([
      Buffer.from('{"query": "{ __typename '),
      Buffer.from([0xc0, 0x80, 0xff]),
      Buffer.from('}"}'),
    ]),
  ),
  graphqlAttack(
    'an overlong slash in the query',
    Buffer.concat([Buffer.from('{"query": "{ a'), Buffer.from([0xe0, 0x80, 0xaf]), Buffer.from(' }"}')]),
  ),
  graphqlAttack('a body of UTF-16 that says UTF-8', Buffer.from('{"query": "{ __typename }"}', 'utf16le')),
  graphqlAttack('a body in a character set of its own', '{"query": "{ __typename }"}', {
    'content-type': 'application/json; charset=iso-8859-1',
  }),
  graphqlAttack('a body that is no JSON', '{"query": "{ __typename }"'),
  graphqlAttack('a query with a NUL', '{"query": "{ __typename \\u0000 }"}'),
  graphqlAttack('half a surrogate as a field', '{"query": "{ \\ud800 }"}'),
  graphqlAttack('300 KB', { query: '{ __typename }', padding: 'x'.repeat(300_000) }),
  graphqlAttack('a body that says it is packed and is not', '{"query": "{ __typename }"}', {
    'content-encoding': 'gzip',
  }),
  graphqlAttack('a body packed in an unknown way', '{"query": "{ __typename }"}', {
    'content-encoding': 'xz',
  }),
];

const MUTATION = 'mutation { projectCreate(input: {code: "forged", name: {en: "Forged"}}) { revision } }';
const JSON_MUTATION = JSON.stringify({ query: MUTATION });
const asForm = (type: string, body: string): HttpAttack => ({
  name: `a mutation as ${type}`,
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': type },
  body: Buffer.from(body),
});

/** What a page of another site can make a browser send without asking first. */
export const CROSS_SITE: readonly HttpAttack[] = [
  addressAttack('a mutation by address', `/graphql?query=${encodeURIComponent(MUTATION)}`),
  addressAttack(
    'a mutation by address, asked for by name',
    `/graphql?query=${encodeURIComponent(MUTATION)}`,
    {
      'apollo-require-preflight': '1',
    },
  ),
  addressAttack(
    'a mutation by address beside a query',
    `/graphql?query=${encodeURIComponent(`query q { __typename } ${MUTATION.replace('mutation', 'mutation m')}`)}&operationName=m`,
    { 'apollo-require-preflight': '1' },
  ),
  addressAttack('a query by address that a page may send unasked', '/graphql?query=%7B__typename%7D'),
  asForm('text/plain', JSON_MUTATION),
  asForm('text/plain; charset=utf-8', JSON_MUTATION),
  asForm('text/plain; application/json', JSON_MUTATION),
  asForm('application/x-www-form-urlencoded', `query=${encodeURIComponent(MUTATION)}`),
  asForm(
    'multipart/form-data; boundary=x',
    `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${JSON_MUTATION}\r\n--x--\r\n`,
  ),
  asForm('', JSON_MUTATION),
  { ...asForm('text/plain', JSON_MUTATION), name: 'a mutation as plain text by PUT', method: 'PUT' },
];
