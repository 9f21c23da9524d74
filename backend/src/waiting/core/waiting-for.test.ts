import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyRecord, record } from '../../../test/support/record-notation.js';
import type { AccessRole } from '../../access/core/roles.js';
import type { SlipCause } from '../../milestones/core/slip-cause.js';
import type { ProjectEvent } from '../../projects/core/event.js';
import { factsAsOf } from '../../record/core/as-of.js';
import type { Facts } from '../../record/core/facts.js';
import { addDays, day } from '../../shared/calendar-date.js';
import { changesByOthers, newAfter } from './changes-since.js';
import { actionOf, dayOf, type Looking, WAITING_KINDS } from './waiting.js';
import { waitingFor } from './waiting-for.js';
import { waitingWords } from './waiting-words.js';

const ORGANISATIONS = [
  { id: 'crit', key: 'crit', name: 'CRIT', sector: 'PRIVATE', url: null },
  { id: 'comune', key: 'comune', name: 'Comune di Prova', sector: 'PUBLIC', url: null },
] as const;

/** The record of `opening`, which CRIT may accept: of each line, who said it stands before it ("comune: 2026-01-01 PROMISED 2026-03"). */
function told(lines: string): Facts {
  const written = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const speakers = written.map((line) => /^(\w+): /.exec(line)?.[1] ?? null);
  const facts = record(written.map((line) => line.replace(/^\w+: /, '')).join('\n'));
  const row = { projectId: 'project', revision: 0, position: 0 };
  return {
    ...facts,
    organisations: ORGANISATIONS,
    parties: ORGANISATIONS.map(({ id }) => ({ ...row, id, key: id, organisationId: id })),
    milestoneStatements: facts.milestoneStatements.map((each, index) => ({
      ...each,
      byId: speakers[index] ?? null,
    })),
    revisions: facts.milestoneStatements.map(({ revision }, index) => ({
      number: revision,
      at: `2026-01-01T00:00:${String(revision).padStart(2, '0')}.000Z`,
      hash: '',
      organisationId: speakers[index] ?? null,
    })),
  };
}

function as(organisationId: string, role: AccessRole, given: Partial<Looking> = {}): Looking {
  return {
    own: [{ organisationId, role }],
    after: 1_000,
    hasVisited: true,
    ownRevisions: new Set(),
    ...given,
  };
}

/** What waits on a day: kind, action, day and the English sentence. */
function waits(facts: Facts, looking: Looking, asOf: string): string[] {
  const standing = factsAsOf(facts, day(asOf));
  return waitingFor(standing, looking).map((item) => `${item.kind} ${waitingWords(standing, item, 'EN')}`);
}
const kinds = (facts: Facts, looking: Looking, asOf: string) =>
  waits(facts, looking, asOf).map((each) => each.split(' ')[0]);

const partner = as('comune', 'PARTNER');

describe('a milestone that an organisation forecast', () => {
  const FORECAST = 'comune: 2026-06-01 PROMISED 2026-08-01\ncomune: 2026-08-01 FORECAST 2026-09-30';

  test.each([
    ['the day after it has passed', '2026-10-01', 'MILESTONE_OVERDUE'],
    ['on the day itself', '2026-09-30', 'MILESTONE_DUE_IN_7_DAYS'],
    ['seven days before', '2026-09-23', 'MILESTONE_DUE_IN_7_DAYS'],
    ['eight days before', '2026-09-22', 'MILESTONE_DUE_IN_30_DAYS'],
    ['thirty days before', '2026-08-31', 'MILESTONE_DUE_IN_30_DAYS'],
    ['thirty-one days before', '2026-08-30', undefined],
  ])('%s', (_name, asOf, kind) => {
    expect(kinds(told(FORECAST), partner, asOf)).toEqual(kind === undefined ? [] : [kind]);
  });

  test('says since when no new date was stated', () => {
    expect(waits(told(FORECAST), partner, '2026-11-01')).toEqual([
      'MILESTONE_OVERDUE 30 September 2026 has passed and no new date has been stated for 92 days',
    ]);
  });

  test('waits by the end of a span, in the words that were said', () => {
    const facts = told('comune: 2026-06-01 FORECAST 2026-12-11..2026-12-20 "mid-December"');
    expect(waits(facts, partner, '2026-12-20')).toEqual([
      'MILESTONE_DUE_IN_7_DAYS Expected: mid-December, today; nothing stated for 202 days',
    ]);
    expect(kinds(facts, partner, '2026-12-21')).toEqual(['MILESTONE_OVERDUE']);
  });

  test('for the first time on the last day of the interval without news', () => {
    const facts = told('comune: 2026-01-01 PROMISED 2027-12-31');
    expect(waits(facts, partner, '2026-03-31')).toEqual([]);
    expect(waits(facts, partner, '2026-04-01')).toEqual([
      'MILESTONE_NOT_CONFIRMED Promised: 31 December 2027; nothing stated for 90 days',
    ]);
  });

  test('waits no longer once it is reached, nor what was withdrawn', () => {
    expect(kinds(told(`${FORECAST}\ncomune: 2026-10-02 REACHED 2026-10-01`), partner, '2026-11-01')).toEqual(
      [],
    );
    expect(kinds(told('comune: 2026-06-01 FORECAST 2026-08-01 withdrawn'), partner, '2026-11-01')).toEqual(
      [],
    );
  });

  test('tells that another date contradicts it', () => {
    const facts = told(`${FORECAST}\ncrit: 2026-08-01 FORECAST 2026-10-15`);
    expect(waits(facts, partner, '2026-10-10')).toEqual([
      'MILESTONE_DUE_IN_7_DAYS Expected: 15 October 2026, in 5 days; another date contradicts it',
    ]);
  });

  test('waits for whoever spoke of it, and not for another partner, a councillor or a lead of another organisation', () => {
    const at = (looking: Looking) => kinds(told(FORECAST), looking, '2026-11-01');
    expect(at(partner)).toEqual(['MILESTONE_OVERDUE']);
    expect(at(as('comune', 'LEAD'))).toEqual(['MILESTONE_OVERDUE']);
    expect(at(as('crit', 'PARTNER'))).toEqual([]);
    expect(at(as('crit', 'LEAD'))).toEqual([]);
    expect(at(as('comune', 'COUNCIL'))).toEqual([]);
    expect(at(as('crit', 'FUNDER'))).toEqual([]);
  });
});

describe('a milestone of which no party has said anything', () => {
  test('is its lead’s, and says that no date was ever stated', () => {
    expect(waits(told(''), as('comune', 'LEAD'), '2026-11-01')).toEqual([
      'MILESTONE_WITHOUT_DATE No date was ever stated',
    ]);
    expect(waits(told(''), partner, '2026-11-01')).toEqual([]);
  });

  test('is its lead’s also where a publisher reports a date', () => {
    const facts = told('2026-06-01 FORECAST 2026-08-01');
    expect(kinds(facts, as('comune', 'LEAD'), '2026-11-01')).toEqual(['MILESTONE_OVERDUE']);
    expect(kinds(facts, partner, '2026-11-01')).toEqual([]);
  });
});

describe('acceptance', () => {
  const REACHED = 'comune: 2026-06-01 PROMISED 2026-08-01\ncomune: 2026-08-03 REACHED 2026-08-02';
  const funder = as('crit', 'FUNDER');

  test('is asked of the funder of the party entitled, from the day on which it was declared reached', () => {
    expect(kinds(told(REACHED), funder, '2026-08-02')).toEqual([]);
    expect(waits(told(REACHED), funder, '2026-08-03')).toEqual([
      'ACCEPTANCE_ASKED Declared reached on 2 August 2026 by Comune di Prova; waits for acceptance or refusal',
    ]);
  });

  test('is asked of nobody else', () => {
    for (const role of ['PARTNER', 'LEAD', 'COUNCIL'] as const)
      expect(kinds(told(REACHED), as('crit', role), '2026-08-03')).toEqual([]);
    expect(kinds(told(REACHED), as('comune', 'FUNDER'), '2026-08-03')).toEqual([]);
  });

  test('ends with the verdict', () => {
    const accepted = told(`${REACHED}\ncrit: 2026-08-10 ACCEPTED 2026-08-10`);
    expect(kinds(accepted, funder, '2026-08-10')).toEqual([]);
    expect(kinds(accepted, partner, '2026-08-10')).toEqual([]);
  });

  test('refused waits for whoever said that it was reached, until a new date is stated', () => {
    const refused = `${REACHED}\ncrit: 2026-08-10 REFUSED 2026-08-10`;
    expect(kinds(told(refused), funder, '2026-08-10')).toEqual([]);
    expect(waits(told(refused), partner, '2026-08-10')).toEqual([
      'MILESTONE_REFUSED Refused on 10 August 2026 by CRIT; no new date has been stated',
    ]);
    const promisedAnew = `${refused}\ncomune: 2026-08-11 FORECAST 2026-12-31`;
    expect(kinds(told(promisedAnew), partner, '2026-08-12')).toEqual([]);
    expect(kinds(told(promisedAnew), partner, '2027-01-01')).toEqual(['MILESTONE_OVERDUE']);
  });

  test('is asked anew once it is declared reached after a refusal', () => {
    const again = `${REACHED}\ncrit: 2026-08-10 REFUSED 2026-08-10\ncomune: 2026-09-01 REACHED 2026-08-31`;
    expect(kinds(told(again), funder, '2026-09-01')).toEqual(['ACCEPTANCE_ASKED']);
    expect(kinds(told(again), partner, '2026-09-01')).toEqual([]);
  });

  test('tells that another day contradicts the one declared', () => {
    const twice = told(`${REACHED}\n2026-08-04 REACHED 2026-07-30`);
    expect(waits(twice, funder, '2026-08-05')[0]).toMatch(/another date contradicts it$/);
  });
});

describe('what others said of an organisation', () => {
  const MOVED = told('comune: 2026-06-01 PROMISED 2026-08-01\ncomune: 2026-07-01 FORECAST 2026-12-31');
  const stated = {
    projectId: 'project',
    position: 0,
    statedFirst: day('2026-07-02'),
    statedLast: day('2026-07-02'),
    statedPrecision: 'DAY',
    statedInferred: false,
    sourceId: 'source',
  } as const;
  const cause: SlipCause = {
    ...stated,
    id: 'cause',
    revision: 3,
    statementId: '#2',
    cause: { en: 'Strike' },
    partyId: 'crit',
    days: 20,
  };
  const by = (organisationId: string | null, facts: Facts, revision = 3): Facts => ({
    ...facts,
    revisions: [
      ...facts.revisions,
      { number: revision, at: '2026-07-02T00:00:00.000Z', hash: '', organisationId },
    ],
  });
  const blamed = by('comune', { ...MOVED, slipCauses: [cause] });

  test('a cause that is put down to it waits until the viewer has looked', () => {
    const words =
      'NAMED Comune di Prova: 20 days of the move from 1 August 2026 to 31 December 2026: Strike (CRIT)';
    expect(waits(blamed, as('crit', 'PARTNER', { after: 2 }), '2026-07-03')).toEqual([words]);
    expect(waits(blamed, as('crit', 'PARTNER', { after: 3 }), '2026-07-03')).toEqual([]);
  });

  test('to someone who never looked is news for thirty days after it was said', () => {
    const looking = as('crit', 'PARTNER', { after: 0, hasVisited: false });
    expect(kinds(blamed, looking, '2026-08-01')).toEqual(['NAMED']);
    expect(kinds(blamed, looking, '2026-08-02')).toEqual([]);
  });

  test('not what it or the viewer recorded, nor what was withdrawn', () => {
    const looking = as('crit', 'PARTNER', { after: 2 });
    expect(waits(by('crit', { ...MOVED, slipCauses: [cause] }), looking, '2026-07-03')).toEqual([]);
    const own = { ...looking, ownRevisions: new Set([3]) };
    expect(waits(by(null, { ...MOVED, slipCauses: [cause] }), own, '2026-07-03')).toEqual([]);
    const withdrawals = [
      { id: 'w', projectId: 'project', revision: 4, position: 0, factId: 'cause', reason: '' },
    ];
    expect(waits({ ...blamed, withdrawals }, looking, '2026-07-03')).toEqual([]);
  });

  test('not what its own page published, nor to a councillor', () => {
    const source = { id: 'source', publisher: 'CRIT' } as Facts['sources'][number];
    const published = by(null, { ...MOVED, slipCauses: [cause], sources: [source] });
    expect(waits(published, as('crit', 'PARTNER', { after: 2 }), '2026-07-03')).toEqual([]);
    const elsewhere = { ...published, sources: [{ ...source, publisher: 'Gazette' }] };
    expect(kinds(elsewhere, as('crit', 'PARTNER', { after: 2 }), '2026-07-03')).toEqual(['NAMED']);
    expect(kinds(elsewhere, as('crit', 'COUNCIL', { after: 2 }), '2026-07-03')).toEqual([]);
  });

  test('is answered once the organisation has spoken of the milestone', () => {
    const [, last] = MOVED.milestoneStatements;
    if (last === undefined) throw new Error('no statement');
    const answer = { ...last, ...stated, id: 'answer', revision: 4, byId: 'crit' };
    const answered = { ...blamed, milestoneStatements: [...MOVED.milestoneStatements, answer] };
    expect(kinds(answered, as('crit', 'PARTNER', { after: 2 }), '2026-07-03')).not.toContain('NAMED');
  });

  test.each([
    ['CRIT delivers late', true],
    ['All that crit promised', true],
    ['(CRIT)', true],
    ['Nothing critical', false],
    ['CRITICAL', false],
  ])('an event “%s”', (title, names) => {
    const event: ProjectEvent = {
      ...stated,
      id: 'event',
      revision: 3,
      key: 'event',
      kind: 'EVENT',
      title: { en: title },
      text: null,
      whenFirst: null,
      whenLast: null,
      whenPrecision: null,
      whenWords: null,
      effect: null,
      effectDays: null,
      effectMinor: null,
      milestoneId: null,
    };
    const facts = by('comune', { ...MOVED, events: [event] });
    expect(kinds(facts, as('crit', 'PARTNER', { after: 2 }), '2026-07-03')).toEqual(names ? ['NAMED'] : []);
  });
});

describe('what is new', () => {
  const NOW = '2026-03-01T00:00:00.000Z';
  const told3 = (...days: string[]): Facts => ({
    ...emptyRecord(),
    head: { id: 'project', code: 'polo', demo: false, revision: days.length },
    revisions: days.map((on, index) => ({
      number: index + 1,
      at: `${on}T00:00:00.000Z`,
      hash: '',
      organisationId: null,
    })),
  });
  const facts = told3('2026-01-01', '2026-01-29', '2026-02-01');

  test('begins after the revision looked at last', () => {
    expect(newAfter(facts, 1, NOW)).toBe(1);
    expect(newAfter(facts, 3, NOW)).toBe(3);
  });

  test('without a visit is thirty days old at most; so it is where the project was loaded anew since', () => {
    expect(newAfter(facts, null, NOW)).toBe(2);
    expect(newAfter(facts, null, '2026-02-28T00:00:00.000Z')).toBe(1);
    expect(newAfter(facts, 9, NOW)).toBe(2);
    expect(newAfter(told3(), null, NOW)).toBe(0);
  });

  test('is what others recorded and of which something is seen, the newest first', () => {
    expect(changesByOthers(facts, 0, new Set([2]), () => 'ALL')).toEqual([3, 1]);
    const seen = (revision: number) => (revision === 3 ? 'NOTHING' : 'PART');
    expect(changesByOthers(facts, 0, new Set(), seen)).toEqual([2, 1]);
  });
});

test('of whatever was said and on whatever day, a milestone waits at most once for a viewer, in order of urgency, and never once it is accepted', () => {
  const FIRST = day('2026-01-01');
  const line = fc
    .tuple(
      fc.nat(300),
      fc.constantFrom('PROMISED', 'FORECAST', 'REACHED', 'ACCEPTED', 'REFUSED'),
      fc.nat(400),
      fc.constantFrom('crit: ', 'comune: ', ''),
    )
    .map(
      ([stated, kind, date, speaker]) =>
        `${speaker}${addDays(FIRST, stated)} ${kind} ${addDays(FIRST, date)}`,
    );
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 8 }),
      fc.nat(500),
      fc.constantFrom<AccessRole>('LEAD', 'PARTNER', 'FUNDER', 'COUNCIL'),
      (lines, days, role) => {
        const facts = factsAsOf(told(lines.join('\n')), addDays(FIRST, days));
        const items = waitingFor(facts, as('crit', role));
        expect(items.length).toBeLessThanOrEqual(1);
        for (const item of items) {
          expect(WAITING_KINDS).toContain(item.kind);
          expect(actionOf(item) === 'ACCEPT_OR_REFUSE').toBe(item.kind === 'ACCEPTANCE_ASKED');
          expect(dayOf(item) === null).toBe(item.kind === 'MILESTONE_WITHOUT_DATE');
          expect(role).not.toBe('COUNCIL');
        }
        const last = facts.milestoneStatements.findLast(
          ({ kind }) => kind === 'ACCEPTED' || kind === 'REFUSED' || kind === 'REACHED',
        );
        if (last?.kind === 'ACCEPTED' && facts.milestoneStatements.some(({ kind }) => kind === 'REACHED'))
          expect(items).toEqual([]);
      },
    ),
    { seed: 1 },
  );
});
