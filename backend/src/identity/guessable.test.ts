import { expect, test } from 'vitest';
import { contextOf } from './core/context-words.js';
import { isGuessable } from './guessable.js';

const context = contextOf('giulia.bianchi@provincia.example', 'Giulia Bianchi');

test.each([
  '123456789012',
  'qwertyuiopasdf',
  'passwordpassword',
  '1q2w3e4r5t6y',
  'iloveyou1234',
  'aaaaaaaaaaaa',
  'x'.repeat(128),
  'cantierecantiere',
  'Password1234!',
  'amministratore1',
  'giulia.bianchi',
  'giulia.bianchi@provincia.example',
])('%s would soon be guessed', async (password) => {
  expect(await isGuessable(password, context)).toBe(true);
});

test.each([
  'sette parole che nessuno indovina',
  'perché no, perché no',
  'mdk4-vqe9-wlt2',
  '七つの言葉は誰も知らない',
])('%s may be chosen, whatever characters it has', async (password) => {
  expect(await isGuessable(password, context)).toBe(false);
});

test('an answer takes no longer than a moment, whatever is sent', async () => {
  await isGuessable('loaded', context);
  const begin = performance.now();
  for (const part of ['4@8({[<369&#!1/|0$5+7%2', 'p4$$w0rd', 'aAbB1!', '20012001']) {
    await isGuessable(part.repeat(20).slice(0, 128), context);
  }
  expect(performance.now() - begin).toBeLessThan(2000);
});
