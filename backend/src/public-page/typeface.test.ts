import { expect, test } from 'vitest';
import { Titillium } from './typeface.js';

const titillium = new Titillium();

test.each([400, 600, 700] as const)('letters of weight %i are outlines of numbers alone', (weight) => {
  for (let x = 0; x < 40; x += 7.3) {
    const outline = titillium.outline('Perché “Łódź” 1.000 € – Ångström, gg/mm', x, 50, 26, weight);
    expect(outline).toMatch(/^[MLQCZ0-9 .-]+$/);
  }
});

test('bolder and larger letters run wider', () => {
  const width = (size: number, weight: 400 | 700) => titillium.widthOf('253 giorni', size, weight);
  expect(width(30, 700)).toBeGreaterThan(width(30, 400));
  expect(width(60, 400)).toBeCloseTo(2 * width(30, 400));
});

test('a letter that the typeface lacks does not stop a picture', () => {
  expect(titillium.outline('北 🏗', 0, 0, 20, 400)).toMatch(/^[MLQCZ0-9 .-]*$/);
});
