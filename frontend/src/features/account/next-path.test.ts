import { expect, test } from 'vitest';
import { nextPath } from './next-path';

test.each([
  '/p/polo-cremona',
  '/p/polo-cremona?asOf=2016-07-31&lang=it#opening',
  '/p/polo-cremona/milestones/opening/state',
  '/home',
  '/account',
  '/invitation',
])('a page of the site is gone on to: %s', (path) => {
  expect(nextPath(path)).toBe(path);
});

test.each([
  '//evil.example',
  '///evil.example/p/x',
  '/\\evil.example',
  '\\\\evil.example',
  '/p\\..\\..\\evil',
  'https://evil.example/p/x',
  'HTTPS:evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'evil.example',
  '/%2f/evil.example',
  '/%5cevil.example',
  '/%5Cevil.example',
  '/p/%2F%2Fevil.example',
  '/p/..//evil.example',
  '/p/../../evil',
  '/p/./x',
  '/\tp/x',
  '/p/x\n//evil.example',
  ' /p/x',
  '/@evil.example',
  '/p//evil.example',
  '/p/x?next=\\\\evil.example',
  '/api/auth/sign-out',
  '/sign-in?next=/p/x',
  '/files/abc',
  '/',
  '',
])('anything else leads home: %j', (path) => {
  expect(nextPath(path)).toBe('/home');
});

test('what is no text leads home', () => {
  for (const asked of [undefined, null, 1, ['/p/x'], { path: '/p/x' }]) expect(nextPath(asked)).toBe('/home');
});
