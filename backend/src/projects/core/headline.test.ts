import { describe, expect, test } from 'vitest';
import { emptyRecord, stateOn } from '../../../test/support/record-notation.js';
import { day } from '../../shared/calendar-date.js';
import { type Goal, headline, type SummaryFigures, summary } from './headline.js';

const NAME = { en: 'Technology hub', it: 'Polo tecnologico' };

function goalOn(lines: string, asOf: string): Goal {
  const [milestone] = emptyRecord().milestones;
  if (milestone === undefined) throw new Error('no milestone');
  return { milestone, state: stateOn(lines, asOf) };
}

/** A sentence with its slip in brackets and its figures in asterisks. */
function marked({ parts }: ReturnType<typeof headline>): string {
  const marks = { PLAIN: ['', ''], STRONG: ['*', '*'], SLIP: ['[', ']'] } as const;
  return parts.map(({ text, emphasis }) => `${marks[emphasis][0]}${text}${marks[emphasis][1]}`).join('');
}

const PROMISE = '2015-06-24 PROMISED 2016-09';

describe('the headline', () => {
  test.each([
    ['not announced', '', '2015-06-23', 'Opening: not yet announced.', 'Apertura: non ancora annunciato.'],
    [
      'a word that gives no date',
      '2017-06-20 REFUSED 2017-06-20',
      '2017-06-20',
      'Opening: not yet announced.',
      'Apertura: non ancora annunciato.',
    ],
    [
      'promised only',
      PROMISE,
      '2015-06-24',
      'Opening: promised for September 2016.',
      'Apertura: promessa per settembre 2016.',
    ],
    [
      'forecast late',
      `${PROMISE}\n2016-07-15 FORECAST 2017-01`,
      '2016-07-31',
      'Opening: now expected for January 2017, [123 days later than promised].',
      'Apertura: ora si prevede per gennaio 2017, [123 giorni più tardi di quanto promesso].',
    ],
    [
      'forecast early',
      `${PROMISE}\n2016-01-27 FORECAST 2016-08-31`,
      '2016-02-01',
      'Opening: now expected for 31 August 2016, *30 days earlier than promised*.',
      'Apertura: ora si prevede per il 31 agosto 2016, *30 giorni prima di quanto promesso*.',
    ],
    [
      'forecast on time',
      `${PROMISE}\n2016-01-27 FORECAST 2016-09`,
      '2016-02-01',
      'Opening: now expected for September 2016, *as promised*.',
      'Apertura: ora si prevede per settembre 2016, *come promesso*.',
    ],
    [
      'forecast for a day that begins with a vowel',
      `${PROMISE}\n2016-07-15 FORECAST 2016-10-08`,
      '2016-07-31',
      'Opening: now expected for 8 October 2016, [8 days later than promised].',
      "Apertura: ora si prevede per l'8 ottobre 2016, [8 giorni più tardi di quanto promesso].",
    ],
    [
      'no promise',
      '2016-07-15 FORECAST 2017-01',
      '2016-07-31',
      'Opening: now expected for January 2017; no day had been promised.',
      'Apertura: ora si prevede per gennaio 2017; nessuna data era stata promessa.',
    ],
    [
      'passed',
      `${PROMISE}\n2016-07-15 FORECAST 2017-01`,
      '2017-04-01',
      'Opening: January 2017 has passed and no new date has been stated; [at least 183 days late].',
      'Apertura: gennaio 2017 è passato e non è stata dichiarata una nuova data; [almeno 183 giorni di ritardo].',
    ],
    [
      'the promise alone has passed',
      PROMISE,
      '2016-10-01',
      'Opening: September 2016 has passed and no new date has been stated; [at least 1 day late].',
      'Apertura: settembre 2016 è passato e non è stata dichiarata una nuova data; [almeno 1 giorno di ritardo].',
    ],
    [
      'passed before the promise',
      `${PROMISE}\n2016-01-27 FORECAST 2016-08-11`,
      '2016-09-01',
      'Opening: 11 August 2016 has passed and no new date has been stated.',
      "Apertura: l'11 agosto 2016 è passato e non è stata dichiarata una nuova data.",
    ],
    [
      'passed, in the words that were said',
      '2016-10-13 FORECAST 2016-12-11..2016-12-20 "mid-December"',
      '2016-12-21',
      'Opening: mid-December has passed and no new date has been stated.',
      'Apertura: il termine «mid-December» è passato e non è stata dichiarata una nuova data.',
    ],
    [
      'reached late',
      `${PROMISE}\n2017-06-10 REACHED 2017-06-10`,
      '2017-06-10',
      'Opening: reached on 10 June 2017, [253 days later than promised].',
      'Apertura: traguardo raggiunto il 10 giugno 2017, [253 giorni più tardi di quanto promesso].',
    ],
    [
      'reached on time',
      '2015-06-24 PROMISED 2016-09-30\n2016-09-30 REACHED 2016-09-30',
      '2016-09-30',
      'Opening: reached on 30 September 2016, *as promised*.',
      'Apertura: traguardo raggiunto il 30 settembre 2016, *come promesso*.',
    ],
    [
      'reached without a promise, some day of a month',
      '2017-06-30 REACHED 2017-06',
      '2017-06-30',
      'Opening: reached in June 2017; no day had been promised.',
      'Apertura: traguardo raggiunto a giugno 2017; nessuna data era stata promessa.',
    ],
  ])('%s', (_name, lines, asOf, english, italian) => {
    const goal = goalOn(lines, asOf);
    expect(marked(headline(NAME, goal, day(asOf), 'EN'))).toBe(english);
    expect(marked(headline(NAME, goal, day(asOf), 'IT'))).toBe(italian);
  });

  test('no goal', () => {
    expect(headline(NAME, null, day('2016-01-01'), 'EN').text).toBe(
      'Technology hub: no milestone has been named as its goal yet.',
    );
    expect(headline(NAME, null, day('2016-01-01'), 'IT').text).toBe(
      'Polo tecnologico: il traguardo principale non è ancora stato indicato.',
    );
  });
});

describe('where something is withheld from the reader', () => {
  const REASON = 'until the tender closes';
  const told = (goal: Goal | null, asOf: string, language: 'EN' | 'IT' = 'EN') =>
    headline(NAME, goal, day(asOf), language, REASON).text;

  test('a goal that is not shown is not said to be missing', () => {
    expect(told(null, '2016-01-01')).toBe(
      'Technology hub: its main milestone is withheld: until the tender closes.',
    );
    expect(told(null, '2016-01-01', 'IT')).toBe(
      'Polo tecnologico: il traguardo principale è riservato: until the tender closes.',
    );
  });

  test('a goal of which nothing is shown is not said to be unannounced', () => {
    expect(told(goalOn('', '2016-01-01'), '2016-01-01')).toBe(
      'Opening: what was stated is withheld: until the tender closes.',
    );
  });

  test('a forecast that has passed is not said to be the last, nor how late it is at least', () => {
    const goal = goalOn(PROMISE, '2017-04-01');
    expect(told(goal, '2017-04-01')).toBe(
      'Opening: September 2016 has passed and no new date is shown. Something that was stated is withheld: until the tender closes.',
    );
  });

  test('money is at least what is shown, no giver is named the only one, and the rest has its reason', () => {
    const figures: SummaryFigures = {
      granted: '€5',
      giver: null,
      pledged: '€9',
      paid: null,
      pledgedWithheld: REASON,
      paidWithheld: REASON,
      next: goalOn('2017-03-01 FORECAST 2017-05', '2017-04-01'),
      isNextOfShown: true,
    };
    expect(summary(null, figures, day('2017-04-01'), 'EN', true).text).toBe(
      'As of 1 April 2017: At least €5 granted towards at least €9; payments are withheld: until the tender closes. Some funding is withheld: until the tender closes. Next of what is shown: Opening, May 2017.',
    );
    expect(
      summary(null, { ...figures, granted: null, pledged: null }, day('2017-04-01'), 'EN').text,
    ).toContain('Funding is withheld: until the tender closes.');
  });
});

describe('the summary', () => {
  const nothing: SummaryFigures = {
    granted: null,
    giver: null,
    pledged: null,
    paid: null,
    pledgedWithheld: null,
    paidWithheld: null,
    next: null,
    isNextOfShown: false,
  };
  const inBoth = (goal: Goal | null, figures: SummaryFigures) => [
    marked(summary(goal, figures, day('2017-04-01'), 'EN')),
    marked(summary(goal, figures, day('2017-04-01'), 'IT')),
  ];

  test('of a project about which nothing was stated says so', () => {
    expect(inBoth(null, nothing)).toEqual([
      'As of 1 April 2017: no day was promised. No funding has been published.',
      'Al 1° aprile 2017: nessuna data promessa. Nessun finanziamento pubblicato.',
    ]);
  });

  test('tells promise, grant, pledge, payment and what is next', () => {
    const figures = {
      ...nothing,
      granted: '€1,000,000',
      giver: 'Regione Lombardia',
      pledged: '€2,178,222',
      paid: 'at least €5,000',
      next: goalOn('2017-03-01 FORECAST 2017-05', '2017-04-01'),
    };
    expect(inBoth(goalOn(PROMISE, '2017-04-01'), figures)).toEqual([
      'As of 1 April 2017: promised on 24 June 2015 for *September 2016*. *€1,000,000* granted by Regione Lombardia towards *€2,178,222*; *at least €5,000* paid. Next: *Opening*, May 2017.',
      'Al 1° aprile 2017: promessa il 24 giugno 2015 per *settembre 2016*. *€1,000,000* concessi da Regione Lombardia su *€2,178,222*; *at least €5,000* pagati. Prossimo traguardo: *Apertura*, maggio 2017.',
    ]);
  });

  test('of several givers names none, and an unknown payment is not zero', () => {
    const [english, italian] = inBoth(null, { ...nothing, granted: '€5', pledged: '€9' });
    expect(english).toContain('*€5* granted towards *€9*; no payment has been published.');
    expect(italian).toContain('*€5* concessi su *€9*; nessun pagamento pubblicato.');
  });

  test('without grants tells the pledge', () => {
    const [english, italian] = inBoth(null, { ...nothing, pledged: '€9' });
    expect(english).toContain('*€9* pledged; no payment');
    expect(italian).toContain('*€9* impegnati; nessun pagamento');
  });

  test('of a promise said some day of a month says the month', () => {
    const [english, italian] = inBoth(goalOn('2015-06 PROMISED 2016-09', '2017-04-01'), nothing);
    expect(english).toContain('promised in June 2015 for *September 2016*.');
    expect(italian).toContain('promessa a giugno 2015 per *settembre 2016*.');
  });
});
