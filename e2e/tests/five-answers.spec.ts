import { expect, type Page, test } from '@playwright/test';
import { ask } from '../support/ask.js';
import { card, figure, title } from '../support/reading.js';

/** What the API must answer for the milestone `opening`, and with it the screen. */
const ANSWERS = [
  { asOf: '2015-06-24', date: '2016-09-30', slipDays: 0, late: null, reached: null },
  { asOf: '2016-07-31', date: '2017-01-31', slipDays: 123, late: null, reached: null },
  { asOf: '2017-04-01', date: '2017-01-31', slipDays: 123, late: 183, reached: null },
  { asOf: '2017-05-18', date: '2017-06-10', slipDays: 253, late: null, reached: null },
  { asOf: '2017-06-10', date: '2017-06-10', slipDays: 253, late: null, reached: '2017-06-10' },
] as const;

const LANGUAGES = [
  {
    lang: 'en',
    words: { status: 'Status', slip: 'Slip', promised: 'Promised', forecast: 'Expected', reached: 'Reached' },
    chart: 'What was forecast, and when',
    atLeast: 'at least 183 days late',
    passed: 'January 2017 has passed and no new date has been stated',
  },
  {
    lang: 'it',
    words: {
      status: 'Stato',
      slip: 'Scostamento',
      promised: 'Promesso',
      forecast: 'Previsto',
      reached: 'Raggiunto',
    },
    chart: 'Che cosa si prevedeva, e quando',
    atLeast: 'almeno 183 giorni di ritardo',
    passed: 'Gennaio 2017 è passato e non è stata dichiarata una nuova data',
  },
] as const;

type Stated = { date: string; words: string } | null;
type Answer = {
  project: {
    headline: { text: string };
    status: { computed: { colour: string; sentence: string } };
    milestone: {
      title: string;
      promised: Stated;
      forecast: Stated;
      reached: Stated;
      slipDays: number;
      slipText: string;
      lateAtLeastDays: number | null;
      status: { sentence: string };
    };
  };
};

const QUERY = `query ($asOf: Date, $language: Language!) {
  project(code: "polo-cremona", asOf: $asOf) {
    headline(language: $language) { text }
    status { computed { colour sentence(language: $language) } }
    milestone(key: "opening") {
      title(language: $language)
      promised { date words(language: $language) }
      forecast { date words(language: $language) }
      reached { date words(language: $language) }
      slipDays
      slipText(language: $language)
      lateAtLeastDays
      status { sentence(language: $language) }
    }
  }
}`;

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
});
test.afterAll(() => page.close());

for (const { lang, words, chart, atLeast, passed } of LANGUAGES) {
  for (const expected of ANSWERS) {
    test(`${expected.asOf} (${lang}): API, first screen and milestone say the same`, async ({ request }) => {
      const { asOf } = expected;
      const { project } = await ask<Answer>(request, QUERY, { asOf, language: lang.toUpperCase() });
      const { milestone } = project;
      expect(milestone).toMatchObject({
        promised: { date: '2016-09-30' },
        forecast: { date: expected.date },
        slipDays: expected.slipDays,
        lateAtLeastDays: expected.late,
      });
      expect(milestone.reached?.date ?? null).toBe(expected.reached);
      if (expected.late !== null)
        expect(project.status.computed).toEqual({ colour: 'RED', sentence: passed });

      const slip = expected.late === null ? milestone.slipText : atLeast;
      await page.goto(`/p/polo-cremona?asOf=${asOf}&lang=${lang}`);
      await expect(title(page)).toHaveText(project.headline.text);
      await expect(card(page, words.status)).toContainText(project.status.computed.sentence);
      const said = `${milestone.title}, ${milestone.forecast?.words}, ${milestone.slipText}`;
      await expect(page.getByRole('figure', { name: chart })).toHaveAccessibleName(new RegExp(said));

      await page.goto(`/p/polo-cremona/milestones/opening?asOf=${asOf}&lang=${lang}`);
      await expect(title(page)).toHaveText(milestone.title);
      await expect(page.getByRole('main')).toContainText(milestone.status.sentence);
      await expect(figure(page, words.promised)).toHaveText(milestone.promised?.words ?? '');
      await expect(figure(page, words.forecast)).toHaveText(milestone.forecast?.words ?? '');
      if (milestone.reached) await expect(figure(page, words.reached)).toHaveText(milestone.reached.words);
      else
        await expect(figure(page, words.reached)).toHaveText(
          /^(not stated by anyone|nessuno lo ha dichiarato)$/,
        );
      await expect(figure(page, words.slip)).toHaveText(slip);
    });
  }
}
