import { describe, expect, test } from 'vitest';
import { sentence } from '../../projects/core/sentence.js';
import { day } from '../../shared/calendar-date.js';
import type { Preview, PreviewTrend } from './preview.js';
import { previewPicture } from './preview-picture.js';
import { setLines } from './set-lines.js';
import type { Typeface } from './typeface.js';

/** Letters of one width each, which write where they stand and what they say. */
const MONO: Typeface = {
  widthOf: (text, size) => [...text].length * size * 0.5,
  outline: (text, x, y) => `${text}@${Math.round(x)},${Math.round(y)}`,
};

const TREND: PreviewTrend = {
  points: [
    { statedOn: day('2015-06-24'), date: day('2016-09-30') },
    { statedOn: day('2016-07-15'), date: day('2017-01-31') },
  ],
  promised: { date: day('2016-09-30'), words: 'September 2016' },
  words: 'January 2017',
  isReached: false,
  slip: '123 days late',
  isLate: true,
};

const HUB: Preview = {
  code: 'hub',
  language: 'EN',
  name: 'Hub',
  place: 'Cremona',
  illustrative: false,
  asOf: day('2016-07-31'),
  headline: sentence('Opening: now expected for January 2017, ', { slip: '123 days late' }, '.'),
  summary: '',
  trend: TREND,
};

/** What the picture says, and where it stands. */
function said(preview: Preview): { text: string; x: number; y: number }[] {
  const picture = previewPicture(preview, MONO);
  return [...picture.matchAll(/d="([^"]*)@(-?\d+),(-?\d+)"/g)].map(([, text = '', x, y]) => ({
    text,
    x: Number(x),
    y: Number(y),
  }));
}

const texts = (preview: Preview) => said(preview).map((each) => each.text);

describe('the picture of a link', () => {
  test('names the work and its place, the state, both dates, the slip and the day', () => {
    const words = texts(HUB);
    for (const each of [
      'Hub · Cremona',
      'promised',
      'September 2016',
      'latest forecast',
      'January 2017',
      '123 days late',
      'as it stood on 31 July 2016',
    ]) {
      expect(words).toContain(each);
    }
    expect(words.join(' ')).toContain('Opening: now expected for January 2017,');
  });

  test('stands the later date above the slip and the slip above the earlier, none on another', () => {
    const at = (text: string) => said(HUB).find((each) => each.text === text)?.y ?? 0;
    expect(at('January 2017') + 30).toBeLessThan(at('123 days late'));
    expect(at('123 days late') + 30).toBeLessThan(at('September 2016'));
  });

  test('keeps all that it says inside', () => {
    const long = { ...HUB, name: 'Polo '.repeat(50), language: 'IT' as const };
    for (const { text, x, y } of said(long)) {
      expect(x, text).toBeGreaterThanOrEqual(0);
      expect(x, text).toBeLessThan(1200);
      expect(y, text).toBeLessThan(630);
    }
  });

  test('draws a step for each new date, and what was promised as a dotted line', () => {
    const picture = previewPicture(HUB, MONO);
    expect(picture.match(/<circle/g)).toHaveLength(2);
    expect(picture).toContain('stroke-dasharray="4 8"');
  });

  test('says that no date was stated, without a chart', () => {
    expect(texts({ ...HUB, trend: null })).toContain('No date has been stated yet.');
    expect(previewPicture({ ...HUB, trend: null }, MONO)).not.toContain('<circle');
  });

  test('compares nothing where nothing was promised', () => {
    const words = texts({ ...HUB, trend: { ...TREND, promised: null, slip: null, isLate: false } });
    expect(words).toContain('January 2017');
    expect(words).not.toContain('promised');
  });

  test('says a promise once where nothing else was said', () => {
    const promise = { ...TREND, points: TREND.points.slice(0, 1), words: 'September 2016', slip: 'on time' };
    expect(texts({ ...HUB, trend: promise }).filter((each) => each === 'September 2016')).toHaveLength(1);
  });

  test('marks an invented example', () => {
    expect(texts({ ...HUB, illustrative: true })).toContain('INVENTED EXAMPLE');
  });
});

describe('setting lines', () => {
  const set = (text: string, most = 9) =>
    setLines([{ text, emphasis: 'PLAIN' }], 20, 100, most, MONO).map((line) =>
      line.map((each) => each.text).join(' '),
    );

  test('breaks between words', () => {
    expect(set('one two three')).toEqual(['one two', 'three']);
  });

  test('cuts what has no room, and says so', () => {
    expect(set('one two three, four five six', 2)).toEqual(['one two', 'three…']);
    expect(set('incomprehensible')).toEqual(['incompreh…']);
  });

  test('keeps a word together that is partly emphasised', () => {
    const pieces = [
      { text: 'aaaa bb', emphasis: 'PLAIN' },
      { text: 'bb', emphasis: 'SLIP' },
      { text: '.', emphasis: 'PLAIN' },
    ] as const;
    expect(setLines(pieces, 20, 90, 9, MONO).map((line) => line.map((each) => each.text))).toEqual([
      ['aaaa'],
      ['bb', 'bb', '.'],
    ]);
  });
});
