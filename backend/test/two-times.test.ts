import { afterAll, beforeAll, test } from 'vitest';
import { askerAt } from './support/asker.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { checkTwoTimes } from './support/two-times/check-two-times.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

test('after 500 random sequences of commands the API answers as the model, then and when asked again later', async () => {
  const ask = askerAt(app.url, { authorization: await app.authorization() });
  const entitle = app.speakAsFunder;
  await checkTwoTimes(ask, { count: 500, seed: 20_160_930, depth: 'in turn', entitle });
}, 240_000);
