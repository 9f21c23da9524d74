import { expect, test } from 'vitest';
import { html } from './html.js';

test('what is put in is escaped, HTML is not, and nothing is written for what is not there', () => {
  const item = (text: string) => html`<li title="${text}">${text}</li>`;
  const made = html`<ul>${['a', '<b>"&\''].map(item).concat()}</ul>${null}${false}${0}`;
  expect(made.text).toBe(
    '<ul><li title="a">a</li><li title="&#60;b&#62;&#34;&#38;&#39;">&#60;b&#62;&#34;&#38;&#39;</li></ul>0',
  );
});
