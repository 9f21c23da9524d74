import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { record } from '../support/mutations.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const CODE = 'filanda-montefinto';
const NOBODY = { cookie: '' };
const TENDER = { en: 'until the tender closes', it: 'fino alla chiusura della gara' };

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ demo: true });
});
afterAll(() => app.close());

/** The project as everybody sees it who did not sign in. */
async function publicly(fields: string) {
  const { body } = await app.post({ query: `{ project(code: "${CODE}") { ${fields} } }` }, NOBODY);
  expect(body.errors).toBeUndefined();
  return body.data?.project;
}

async function all(fields: string) {
  return (await app.graphql(`{ project(code: "${CODE}") { ${fields} } }`)).project;
}

async function tighten(rule: { kind: string; subject?: string; field?: string; level: string }) {
  await record(app, 'visibilityTighten', { project: CODE, explanation: TENDER, ...rule });
}

describe('a pledge that is withheld', () => {
  test('leaves every total at least, with the reason, and no figure from which it could be computed', async () => {
    const fields = `summary { text } funding {
      pledged { sum { amount } atLeast withheld { kind belongsTo reason } }
      publicPledged { atLeast } privatePledged { atLeast }
      due { withheld { kind } } paid { atLeast withheld { kind } }
      commitments { id amount { amount } from { name } } }`;
    const before = await publicly(fields);
    expect(before.funding.pledged).toMatchObject({ atLeast: false, withheld: [] });
    const [pledge] = before.funding.commitments;
    await tighten({ kind: 'COMMITMENT', subject: pledge.id, level: 'COUNCIL' });
    const after = await publicly(fields);
    expect(after.funding.pledged.withheld).toEqual([
      { kind: 'COMMITMENT', belongsTo: null, reason: TENDER.en },
    ]);
    for (const total of ['pledged', 'publicPledged', 'privatePledged', 'paid'])
      expect([total, after.funding[total].atLeast]).toEqual([total, true]);
    expect(after.summary.text).toContain('at least');
    expect(after.summary.text).toContain(TENDER.en);
    expect(JSON.stringify(after)).not.toContain(pledge.id);
    expect(after.funding.commitments).toEqual(before.funding.commitments.slice(1));
    expect((await all('funding { pledged { atLeast withheld { kind } } }')).funding.pledged).toEqual({
      atLeast: false,
      withheld: [],
    });
    await tighten({ kind: 'COMMITMENT', subject: pledge.id, level: 'PUBLIC' });
    expect(await publicly(fields)).toEqual(before);
  });
});

describe('a payment and a due day that are withheld', () => {
  test('are told at the partner that gives, and at no other', async () => {
    const fields = `funding {
      payments { id commitment { id from { key } } }
      byPartner { party { key } dueWithheld { kind field reason } paidWithheld { kind reason } } }`;
    const { payments } = (await publicly(fields)).funding;
    const [payment] = payments;
    const { id, from } = payment.commitment;
    await tighten({ kind: 'PAYMENT', subject: payment.id, level: 'COUNCIL' });
    await tighten({ kind: 'COMMITMENT', subject: id, field: 'dueOn', level: 'COUNCIL' });
    const { byPartner } = (await publicly(fields)).funding;
    expect(byPartner.length).toBeGreaterThan(1);
    for (const { party, dueWithheld, paidWithheld } of byPartner) {
      const [due, paid] =
        party.key === from.key
          ? [
              [{ kind: 'COMMITMENT', field: 'dueOn', reason: TENDER.en }],
              [{ kind: 'PAYMENT', reason: TENDER.en }],
            ]
          : [[], []];
      expect([party.key, dueWithheld, paidWithheld]).toEqual([party.key, due, paid]);
    }
    const told = (await all(fields)).funding.byPartner;
    for (const each of told) expect(each).toMatchObject({ dueWithheld: [], paidWithheld: [] });
    await tighten({ kind: 'PAYMENT', subject: payment.id, level: 'PUBLIC' });
    await tighten({ kind: 'COMMITMENT', subject: id, field: 'dueOn', level: 'PUBLIC' });
  });
});

test('a reason that was written in one language alone tells in which it is given', async () => {
  const explanation = { it: 'fino alla chiusura della gara' };
  const rule = { kind: 'PAYMENT', level: 'COUNCIL' };
  await record(app, 'visibilityTighten', { project: CODE, ...rule, explanation });
  const fields = 'withheld { kind reason(language: EN) reasonLanguage(language: EN) }';
  const told = { kind: 'PAYMENT', reason: explanation.it, reasonLanguage: 'IT' };
  expect((await publicly(fields)).withheld).toContainEqual(told);
  await tighten(rule);
  expect((await publicly(fields)).withheld).toContainEqual({
    kind: 'PAYMENT',
    reason: TENDER.en,
    reasonLanguage: 'EN',
  });
  await tighten({ kind: 'PAYMENT', level: 'PUBLIC' });
});

describe('what was said about a milestone', () => {
  const GOAL =
    'goal { id key announced status { rule sentence } statements { id } } headline { text } status { computed { rule } }';

  test('is withheld and not unannounced', async () => {
    const { goal } = await all(GOAL);
    for (const { id } of goal.statements)
      await tighten({ kind: 'MILESTONE_STATEMENT', subject: id, level: 'COUNCIL' });
    const seen = await publicly(`${GOAL} withheld { kind belongsTo field }`);
    expect(seen.goal.status).toEqual({
      rule: 'WITHHELD',
      sentence: `What was stated is withheld: ${TENDER.en}`,
    });
    expect(seen.headline.text).toContain(`what was stated is withheld: ${TENDER.en}`);
    expect(seen.withheld).toContainEqual({ kind: 'MILESTONE_STATEMENT', belongsTo: goal.id, field: null });
  });

  test('a milestone that is the goal is withheld and not missing', async () => {
    const { goal } = await all(GOAL);
    await tighten({ kind: 'MILESTONE', subject: goal.id, level: 'PARTNERS' });
    const seen = await publicly(GOAL);
    expect(seen.goal).toBeNull();
    expect(seen.headline.text).toContain(`its main milestone is withheld: ${TENDER.en}`);
    expect(seen.status.computed.rule).toBe('WITHHELD');
  });
});

describe('the lead is told', () => {
  test('what is declared for each kind, and which of its fields can be withheld by themselves', async () => {
    const { access } = await all('access { declared { kind level fields { field level } } }');
    expect(access.declared).toContainEqual({
      kind: 'PAYMENT',
      level: 'PUBLIC',
      fields: [{ field: 'note', level: 'PARTNERS' }],
    });
    expect(access.declared).toHaveLength(17);
  });

  test('who tightened what, when and why, by its title; a rule that was lifted says so', async () => {
    const { access } = await all(
      'access { rules { kind record { title } level tightens reason revision { recordedAt recordedBy { person } } } }',
    );
    const pledge = access.rules.find((each: { kind: string }) => each.kind === 'COMMITMENT');
    expect(pledge).toMatchObject({
      level: 'PUBLIC',
      tightens: false,
      reason: TENDER.en,
      revision: { recordedBy: { person: 'administrator' } },
    });
    expect(pledge.record.title).toMatch(/€/);
    expect(pledge.revision.recordedAt).toMatch(/^\d{4}-/);
  });

  test('before a rule is recorded, from whom it and what rests on it would be hidden', async () => {
    const { indicators } = await all('indicators { id title statements(includeSuperseded: true) { id } }');
    const [indicator] = indicators.filter((each: { statements: object[] }) => each.statements.length > 0);
    const { access } =
      await all(`revision access { tightenPreview(kind: INDICATOR, subject: "${indicator.id}", level: COUNCIL) {
      level hides { kind field count records(first: 1) { title } } shows { count } } }`);
    const [first, second, third] = access.tightenPreview;
    expect([first.level, second.level, third]).toEqual([
      'PUBLIC',
      'PARTNERS',
      { level: 'COUNCIL', hides: [], shows: [] },
    ]);
    expect(first.hides).toEqual(
      expect.arrayContaining([
        { kind: 'INDICATOR', field: null, count: 1, records: [{ title: indicator.title }] },
        expect.objectContaining({ kind: 'INDICATOR_STATEMENT', count: indicator.statements.length }),
      ]),
    );
  });

  test('each publication, with who, when and why', async () => {
    for (const published of [false, true])
      await record(app, 'projectPublish', { project: CODE, published, reason: 'A figure had to be checked' });
    const { access } = await all(
      'access { publications { published revision { reason recordedBy { person } } } }',
    );
    expect(access.publications.map((each: { published: boolean }) => each.published)).toEqual([
      true,
      false,
      true,
    ]);
    expect(access.publications[1]).toMatchObject({
      revision: { reason: 'A figure had to be checked', recordedBy: { person: 'administrator' } },
    });
    expect(await publicly('access { publications { published } }')).toEqual({ access: null });
  });
});
