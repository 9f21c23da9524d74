import { addressAttack, graphqlAttack, type HttpAttack } from './http-attack.js';

/** Ways below /api/auth that the library or a plugin of it would open, and this product does not. */
export const CLOSED_WAYS: readonly string[] = [
  'POST /api-key/create',
  'GET /api-key/list',
  'GET /api-key/get?id=1',
  'POST /api-key/verify',
  'POST /api-key/delete',
  'POST /admin/create-user',
  'POST /admin/set-role',
  'POST /admin/impersonate-user',
  'GET /admin/list-users',
  'POST /admin/remove-user',
  'POST /organization/create',
  'GET /organization/list',
  'GET /token',
  'GET /jwks',
  'GET /.well-known/openid-configuration',
  'POST /oauth2/register',
  'GET /oauth2/authorize',
  'POST /mcp/register',
  'POST /magic-link/sign-in',
  'POST /sign-in/magic-link',
  'POST /sign-in/anonymous',
  'POST /sign-in/username',
  'POST /sign-in/phone-number',
  'POST /passkey/generate-register-options',
  'POST /device/code',
  'POST /one-time-token/generate',
  'GET /reference',
  'GET /open-api/generate-schema',
  'POST /sign-up/email',
  'POST /delete-user',
  'POST /link-social',
  'GET /__proto__',
  'GET /constructor',
  'GET /toString',
];

const JSON_TYPE = { 'content-type': 'application/json' };
const QUESTION = { query: '{ viewer { person { id } } }' };

const closedWay = (way: string): HttpAttack => {
  const [method = '', path = ''] = way.split(' ');
  const body = method === 'POST' ? Buffer.from('{}') : null;
  return { name: way, method: method as 'GET' | 'POST', path: `/api/auth${path}`, headers: JSON_TYPE, body };
};

/** What someone asks who has no rights here: closed ways, tokens that are none, other sites, other folders. */
export const STRANGERS: readonly HttpAttack[] = [
  ...CLOSED_WAYS.map(closedWay),
  graphqlAttack('a token that was guessed', QUESTION, { authorization: `Bearer cnt_${'a'.repeat(43)}` }),
  graphqlAttack('a token as long as a book', QUESTION, { authorization: `Bearer ${'a'.repeat(10_000)}` }),
  graphqlAttack('a token of another kind', QUESTION, { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' }),
  graphqlAttack('a name of another site', QUESTION, { host: 'evil.example' }),
  {
    ...closedWay('POST /sign-out'),
    name: 'a page of another site',
    headers: { ...JSON_TYPE, origin: 'https://evil.example' },
  },
  {
    ...closedWay('POST /sign-out'),
    name: 'a form of another site',
    headers: { 'content-type': 'text/plain' },
  },
  addressAttack('a file that was guessed', `/files/${'0'.repeat(64)}`),
  addressAttack('a folder above', '/files/..%2f..%2fetc%2fpasswd'),
  addressAttack('an asset above', '/assets/..%2f..%2f..%2fpackage.json'),
  addressAttack('a cookie beyond reason', '/api/auth/get-session', { cookie: `a=${'x'.repeat(30_000)}` }),
  {
    name: 'a file of nobody’s',
    method: 'POST',
    path: '/files',
    headers: { 'x-cantiere-upload': '1' },
    body: Buffer.alloc(200_000, 97),
  },
];
