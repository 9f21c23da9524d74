import { type Input, type Payload, record, TOLD } from './mutations.js';
import type { TestApp } from './test-app.js';

export const LEVELS = ['PARTNERS', 'COUNCIL', 'PRIVATE'] as const;
export type Level = (typeof LEVELS)[number];

/** What gives away that something of a level was seen, or computed from: words, years of dates, amounts. */
const WORDS = { PARTNERS: 'word-partners', COUNCIL: 'word-council', PRIVATE: 'word-private' };
const YEARS = { PARTNERS: '2041', COUNCIL: '2042', PRIVATE: '2043' };
const MONEY = { PARTNERS: 'money-partners', COUNCIL: 'money-council', PRIVATE: 'money-private' };
/** What is paid at each level; each sum of some of them tells which. */
export const PAID = { PARTNERS: '10.00', COUNCIL: '200.00', PRIVATE: '4000.00' };

/** Records one of each kind of fact in a prepared project, marked with a level; kinds and identifiers. `file` is for the evidence. */
export async function addMarked(
  app: TestApp,
  project: string,
  level: Level,
  file: string,
): Promise<[kind: string, id: string][]> {
  const [word, year, money] = [WORDS[level], YEARS[level], MONEY[level]];
  const text = { en: word };
  const day = `2016-0${LEVELS.indexOf(level) + 2}-01`;
  const told = { statedOn: { day }, source: { ...TOLD.source, publisher: word, title: word } };
  const paid = { statedOn: { day }, source: { ...TOLD.source, publisher: money } };
  const one = async (mutation: string, input: Input, node: string, reason = word) =>
    ((await record(app, mutation, { project, reason, ...input }, `${node} { id }`)) as Payload)[node]
      .id as string;
  const pledge = {
    fundingSource: 'aster',
    from: 'comune',
    to: 'comune',
    amount: { amount: PAID[level] },
    ...paid,
  };
  const commitment = await one('commitmentAdd', { ...pledge, purpose: { en: money } }, 'commitment', money);
  const payment = { commitment, amount: { amount: PAID[level] }, paidOn: '2016-01-09', ...paid };
  const forecast = { kind: 'FORECAST', date: { date: `${year}-05-31` }, quote: word, ...told };
  const moved = await one('milestoneStateDate', { milestone: 'roof', ...forecast }, 'statement');
  await record(app, 'slipExplain', {
    project,
    statement: moved,
    cause: text,
    party: 'comune',
    reason: word,
    ...told,
  });
  const value = { kind: 'FORECAST', value: { low: year }, note: text, ...told };
  return [
    ['EVENT', await one('eventAdd', { key: word, title: text, ...told }, 'event')],
    ['MILESTONE', await one('milestoneAdd', { key: word, title: text }, 'milestone')],
    ['MILESTONE_STATEMENT', moved],
    [
      'MILESTONE_STATEMENT',
      await one('milestoneStateDate', { milestone: 'opening', ...forecast }, 'statement'),
    ],
    ['INDICATOR_STATEMENT', await one('indicatorStateValue', { indicator: 'area', ...value }, 'statement')],
    [
      'STATUS_DECLARATION',
      await one('statusDeclare', { colour: 'RED', sentence: text, party: 'comune', ...told }, 'status'),
    ],
    ['EVIDENCE', await one('evidenceAdd', { kind: 'PHOTO', file, caption: text, ...told }, 'evidence')],
    ['PAYMENT', await one('paymentRecord', { ...payment, note: { en: money } }, 'payment', money)],
    ['COMMITMENT', commitment],
  ];
}

/** The levels of what an answer gives away. */
export function levelsIn(text: string) {
  // Identifiers and digests may hold any four digits.
  const among = (marks: Readonly<Record<Level, string>>) =>
    LEVELS.filter((level) => new RegExp(`(?<![0-9a-f-])${marks[level]}(?![0-9a-f])`).test(text));
  const words = among(WORDS);
  return { facts: words, words, years: among(YEARS), money: among(MONEY) };
}
