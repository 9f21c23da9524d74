/** What every contender is asked: the milestones of a project with what was promised, expected and reached, by whom and where. */
export const PROJECT = 'bench';
export const PHASES = 8;
export const MILESTONES_PER_PHASE = 25;
export const MILESTONES = PHASES * MILESTONES_PER_PHASE;
export const KINDS = ['PROMISED', 'FORECAST', 'REACHED'];

/** The work is of long ago, so that there are many days on which all of it had been stated. */
const FIRST_DAY = Date.UTC(1955, 0, 1);
const DAYS = 25_000;
const DAY_MS = 86_400_000;

/** Another day for each number, all after the last statement. */
export function dayOf(number) {
  return new Date(FIRST_DAY + (number % DAYS) * DAY_MS).toISOString().slice(0, 10);
}

const SAID =
  'fragment said on StatedDate { date precision statedOn by { key name } source { publisher title url publishedOn } }';

/** The question in the words of our contract, which the servers made for this benchmark share. */
export const QUERY = `query Milestones($asOf: Date) { project(code: "${PROJECT}", asOf: $asOf) { milestones { key title(language: EN) promised { ...said } forecast { ...said } reached { ...said } } } } ${SAID}`;

/** The same in the words that PostGraphile derives from the tables. */
export const POSTGRAPHILE_QUERY = `{ allMilestones(orderBy: REVISION_ASC) { nodes { key title milestoneStatementsByMilestoneId { nodes {
  kind dateLast datePrecision statedLast
  partyByById { key organisationByOrganisationId { name } }
  sourceBySourceId { publisher title url publishedOn } } } } } }`;

/** Whether an answer has all milestones and statements. */
export function isWhole(text) {
  const count = (word) => text.split(word).length - 1;
  return count('"publisher"') === MILESTONES * KINDS.length && count('"key"') >= MILESTONES * KINDS.length;
}
