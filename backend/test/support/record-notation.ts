import type { MilestoneStatement, StatementKind } from '../../src/milestones/core/milestone.js';
import { type MilestoneState, milestoneState } from '../../src/milestones/core/milestone-state.js';
import { DEFAULT_THRESHOLDS } from '../../src/projects/core/project.js';
import { factsAsOf } from '../../src/record/core/as-of.js';
import { type Deciding, type Facts, noFacts } from '../../src/record/core/facts.js';
import { day } from '../../src/shared/calendar-date.js';
import { type DatePrecision, type DateSpan, spanOf } from '../../src/shared/stated-date.js';

const LINE = /^(\S+) ([A-Z]+) (\S+)(?: "([^"]*)")?(?: corrects (\d+))?( withdrawn)?$/;

/**
 * The record of one milestone, `opening`, a statement a line and a revision a line:
 *
 *   2015-06-24 PROMISED 2016-09
 *   2016-10-13 FORECAST 2016-12-11..2016-12-20 "mid-December"
 *   2016-10-13 FORECAST 2016-12-20 corrects 2
 *   2017-01    FORECAST 2017-Q2 withdrawn
 *
 * First the stated-on day, then what was claimed. `2016-09` is a month, `2017-Q2` a quarter, `2017` a year. The
 * statement of the second line is called `#2`.
 */
export function record(lines: string): Facts {
  const written = lines
    .split('\n')
    .map((line) => line.trim().replaceAll(/ +/g, ' '))
    .filter((line) => line !== '');
  const statements = written.map((line, index) => statementOf(line, index + 1));
  const withdrawals = statements
    .filter((_, index) => written[index]?.endsWith(' withdrawn'))
    .map(({ id, projectId }, position) => ({
      id: `withdrawal of ${id}`,
      projectId,
      revision: statements.length + 1,
      position,
      factId: id,
      reason: 'entered twice',
    }));
  return { ...emptyRecord(), milestoneStatements: statements, withdrawals };
}

/** The milestone of `record` as it stood on a day. */
export function stateOn(lines: string, asOf: string): MilestoneState {
  return milestoneState(factsAsOf(record(lines), day(asOf)).milestoneStatements, day(asOf));
}

/** A project with a milestone `opening` and a party `crit`, about which nothing was stated. */
export function emptyRecord(): Facts {
  const row = { projectId: 'project', revision: 0, position: 0 };
  return {
    ...noFacts({ id: 'project', code: 'polo', demo: false, revision: 0 }),
    descriptions: [
      {
        ...row,
        id: 'description',
        name: { it: 'Polo', en: 'Hub' },
        description: null,
        place: null,
        currency: 'EUR',
        timeZone: 'Europe/Rome',
        illustrative: false,
        goalId: 'opening',
        ...DEFAULT_THRESHOLDS,
      },
    ],
    milestones: [
      {
        ...row,
        id: 'opening',
        key: 'opening',
        title: { it: 'Apertura', en: 'Opening' },
        phaseId: null,
        acceptedById: 'crit',
      },
    ],
    parties: [{ ...row, id: 'crit', key: 'crit', organisationId: 'crit' }],
  };
}

/** What a decision knows besides facts and input: the day given, and identifiers `id-1`, `id-2` … */
export function decidingOn(today: string): Deciding {
  let count = 0;
  return { today: day(today), newId: () => `id-${++count}` };
}

/** A span in the notation of `record`. */
export function span(written: string): DateSpan {
  const [first = '', last] = written.split('..');
  if (last !== undefined) return checked(spanOf(day(last), 'RANGE', day(first)), written);
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(written) ?? [];
  if (quarter !== undefined)
    return at(`${year}-${String(Number(quarter) * 3).padStart(2, '0')}-01`, 'QUARTER');
  if (/^\d{4}$/.test(written)) return at(`${written}-01-01`, 'YEAR');
  return /^\d{4}-\d{2}$/.test(written) ? at(`${written}-01`, 'MONTH') : at(written, 'DAY');
}

function statementOf(line: string, revision: number): MilestoneStatement {
  const [, stated = '', kind, date = '', words, corrected] = LINE.exec(line) ?? [];
  if (kind === undefined) throw new Error(`not in the notation: ${line}`);
  const [statedOn, claimed] = [span(stated), span(date)];
  return {
    id: `#${revision}`,
    projectId: 'project',
    revision,
    position: 0,
    statedFirst: statedOn.first,
    statedLast: statedOn.last,
    statedPrecision: statedOn.precision,
    statedInferred: false,
    sourceId: `source of #${revision}`,
    milestoneId: 'opening',
    kind: kind as StatementKind,
    dateFirst: claimed.first,
    dateLast: claimed.last,
    datePrecision: claimed.precision,
    words: words === undefined ? null : { en: words, it: words },
    byId: null,
    note: null,
    quote: null,
    correctsId: corrected === undefined ? null : `#${corrected}`,
  };
}

function at(date: string, precision: DatePrecision): DateSpan {
  return checked(spanOf(day(date), precision, null), date);
}

function checked(found: DateSpan | null, written: string): DateSpan {
  if (found === null) throw new Error(`not a span: ${written}`);
  return found;
}
