import { expect, test } from 'vitest';
import { sentence } from './sentence.js';

test('the parts joined give the text; empty ones vanish and plain neighbours join', () => {
  expect(sentence('Opening: ', '', 'late, ', { slip: '5 days' }, { strong: '' }, '. ')).toEqual({
    text: 'Opening: late, 5 days.',
    parts: [
      { text: 'Opening: late, ', emphasis: 'PLAIN' },
      { text: '5 days', emphasis: 'SLIP' },
      { text: '.', emphasis: 'PLAIN' },
    ],
  });
});

test('a sentence of nothing is empty', () => {
  expect(sentence('')).toEqual({ text: '', parts: [] });
});
