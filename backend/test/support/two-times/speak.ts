import { isDeepStrictEqual } from 'node:util';
import { SETUP_DAY, type Sequence, type Spoken } from './spoken.js';
import { SpokenModel } from './spoken-model.js';

/** Asks the API and gives its data; fails on a top-level error. */
// biome-ignore lint/suspicious/noExplicitAny: what is read is compared with the model as a whole.
export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Record<string, any>>;

/** Lets whoever asks accept and refuse for a party. */
export type Entitle = (code: string, party: string) => Promise<void>;

// biome-ignore lint/suspicious/noExplicitAny: the same.
type Answer = Record<string, any>;

const SHOWN = `fragment Shown on Project {
  asOf revision record { revision hash recordedAt }
  milestones {
    key announced promised { ...Day } forecast { ...Day } reached { ...Day } accepted { ...Day } refused { ...Day }
    slipDays lateAtLeastDays standing: statements { id } trend { statement { id } }
    statements(includeSuperseded: true) {
      id revision kind statedOn date { firstDay date } by { key } corrects { id } correctedBy { id } withdrawnReason stands
    }
  }
  indicators {
    key promised { ...Value } saidSince { ...Value } came { ...Value }
    standing: statements { id } statements(includeSuperseded: true) { id }
  }
  funding {
    pledged { ...Total } due { ...Total } paid { ...Total } publicPledged { ...Total } privatePledged { ...Total }
    commitments { id } payments { id }
  }
  statedDays { day count }
}
fragment Day on StatedDate { date statement { id } }
fragment Value on StatedValue { low high statement { id } }
fragment Total on MoneyTotal { sum { amount } atLeast }`;

const SOURCE = { publisher: 'Comune', reference: 'prot. 1' };

/** Whether each answer is asked for again in one of the two ways, in turn, or in both. */
export type Depth = 'in turn' | 'both';

/** What all projects share: one organisation in the register. */
export async function register(ask: Ask): Promise<void> {
  await ask(
    'mutation { organisationAdd(input: {key: "crit", name: "CRIT", sector: PRIVATE}) { userErrors { code } } }',
  );
}

/**
 * Says a sequence about a new project through the API, and to the model. Throws where the API answers otherwise than
 * the model, at the moment or when it is asked again later for that revision, that instant and that day.
 */
export async function speak(
  { ask, entitle }: { readonly ask: Ask; readonly entitle: Entitle },
  code: string,
  sequence: Sequence,
  depth: Depth,
): Promise<void> {
  const model = new SpokenModel();
  const names = new Map<string, string>();
  const seen: Answer[] = await setUp(ask, code);
  await entitle(code, 'crit');
  const days = sequence.flat().flatMap((each) => ('statedOn' in each ? [each.statedOn] : []));
  for (const round of sequence.filter((each) => each.length > 0)) {
    seen.push(...(await sayRound(ask, code, round, model, names)));
    const past = [...new Set(days)].slice(0, 1).map((asOf) => ({ asOf }));
    seen.push(...(await look(ask, code, past)));
  }
  for (const answer of seen) {
    const { record, ...shown } = answer;
    same(withNames(shown, names), model.shown(record.revision, shown.asOf), 'the model');
  }
  const again = await look(
    ask,
    code,
    seen.flatMap((answer, index) => timesOf(answer, index, depth)),
  );
  for (const [index, answer] of again.entries()) {
    const then = seen[depth === 'both' ? Math.floor(index / 2) : index];
    same(answer, then, 'what was answered when this revision was the newest');
  }
}

/** The times at which an answer is asked for again: by its revision, by the instant at which it was recorded, or by both. */
function timesOf({ asOf, revision, record }: Answer, index: number, depth: Depth): Times[] {
  const both = [
    { asOf, revision },
    { asOf, knownAt: record.recordedAt },
  ];
  return depth === 'both' ? both : [both[index % 2] as Times];
}

async function setUp(ask: Ask, code: string): Promise<Answer[]> {
  const answers = await ask(
    `mutation($code: String!) {
      a: projectCreate(input: {code: $code, name: {en: "Site"}}) { revision }
      b: partyAdd(input: {project: $code, key: "crit", organisation: "crit", role: PROMOTER,
        statedOn: {day: "${SETUP_DAY}"}, source: {publisher: "Comune", reference: "prot. 1"}}) { project { ...Shown } }
      c: milestoneAdd(input: {project: $code, key: "opening", title: {en: "Opening"}, acceptedBy: "crit"}) { revision }
      d: indicatorAdd(input: {project: $code, key: "seats", title: {en: "Seats"}, unit: "seats"}) { revision }
      e: fundingSourceAdd(input: {project: $code, key: "region", title: {en: "Region"}, sector: PUBLIC}) { revision }
      f: fundingSourceAdd(input: {project: $code, key: "bank", title: {en: "Bank"}, sector: PRIVATE}) { project { ...Shown } }
    } ${SHOWN}`,
    { code },
  );
  return [answers.b.project, answers.f.project];
}

const MUTATIONS = {
  date: ['milestoneStateDate', 'MilestoneStateDateInput', 'statement { id }'],
  value: ['indicatorStateValue', 'IndicatorStateValueInput', 'statement { id }'],
  correct: ['statementCorrect', 'StatementCorrectInput', 'statement { id }'],
  withdraw: ['factWithdraw', 'FactWithdrawInput', ''],
  pledge: ['commitmentAdd', 'CommitmentAddInput', 'commitment { id }'],
  pay: ['paymentRecord', 'PaymentRecordInput', 'payment { id }'],
} as const;

/** Sends the commands of a round in one request, and gives the answers of those that were recorded. */
async function sayRound(
  ask: Ask,
  code: string,
  round: readonly Spoken[],
  model: SpokenModel,
  names: Map<string, string>,
): Promise<Answer[]> {
  const idOf = new Map([...names].map(([id, name]) => [name, id]));
  const known = model.targets;
  const said = round.flatMap((spoken): { spoken: Spoken; target: string | null }[] => {
    if (!('target' in spoken)) return [{ spoken, target: null }];
    const targets = known[spoken.say];
    return targets.length === 0
      ? []
      : [{ spoken, target: targets[spoken.target % targets.length] as string }];
  });
  if (said.length === 0) return [];
  const parameters = said.map(({ spoken }, index) => `$i${index}: ${MUTATIONS[spoken.say][1]}!`);
  const fields = said.map(({ spoken }, index) => {
    const [mutation, , subject] = MUTATIONS[spoken.say];
    return `a${index}: ${mutation}(input: $i${index}) { userErrors { code } ${subject} project { ...Shown } }`;
  });
  const inputs = said.map(({ spoken, target }, index) => [
    `i${index}`,
    { project: code, ...inputOf(spoken, target === null ? null : (idOf.get(target) ?? ''), target, model) },
  ]);
  const answers = await ask(
    `mutation(${parameters.join(' ')}) { ${fields.join(' ')} } ${SHOWN}`,
    Object.fromEntries(inputs),
  );
  return said.flatMap(({ spoken, target }, index) => {
    const answer = answers[`a${index}`];
    const counts = model.hear(spoken, target);
    if (counts !== (answer.userErrors.length === 0)) {
      throw new Error(`${JSON.stringify(spoken)} was answered with ${JSON.stringify(answer.userErrors)}`);
    }
    const { id } = answer.statement ?? answer.commitment ?? answer.payment ?? {};
    if (id !== undefined) names.set(id, `#${model.revision}`);
    return counts ? [answer.project] : [];
  });
}

function inputOf(spoken: Spoken, id: string | null, target: string | null, model: SpokenModel): object {
  const stated = 'statedOn' in spoken ? { statedOn: { day: spoken.statedOn }, source: SOURCE } : {};
  switch (spoken.say) {
    case 'date': {
      const { kind, by, date, precision } = spoken;
      return { milestone: 'opening', kind, by, date: { date, precision }, ...stated };
    }
    case 'value': {
      const { kind, low, high } = spoken;
      return { indicator: 'seats', kind, value: { low: String(low), high: String(high) }, ...stated };
    }
    case 'correct': {
      const { kind, date, value } = spoken;
      const right = model.isAboutOpening(target ?? '')
        ? { date: date === null ? null : { date } }
        : { value: value === null ? null : { low: String(value) } };
      return { statement: id, kind, ...right, reason: 'misread' };
    }
    case 'withdraw':
      return { fact: id, reason: 'entered twice' };
    case 'pledge': {
      const { pot, cents, dueOn, alternative } = spoken;
      return { fundingSource: pot, from: 'crit', amount: amountOf(cents), dueOn, alternative, ...stated };
    }
    case 'pay':
      return { commitment: id, amount: amountOf(spoken.cents), paidOn: spoken.paidOn, ...stated };
  }
}

function amountOf(cents: number) {
  return { amount: (cents / 100).toFixed(2) };
}

/** One way of asking: a day, and a revision or an instant. */
interface Times {
  readonly asOf: string;
  readonly revision?: number;
  readonly knownAt?: string;
}

const PROJECTS_AT_ONCE = 8;

/** The project at each of these times. */
async function look(ask: Ask, code: string, times: readonly Times[]): Promise<Answer[]> {
  const found: Answer[] = [];
  for (let from = 0; from < times.length; from += PROJECTS_AT_ONCE) {
    const some = times.slice(from, from + PROJECTS_AT_ONCE);
    const fields = some.map((_, index) => [
      `$a${index}: Date, $r${index}: Int, $k${index}: DateTime`,
      `p${index}: project(code: $code, asOf: $a${index}, revision: $r${index}, knownAt: $k${index}) { ...Shown }`,
    ]);
    const values = some.flatMap(({ asOf, revision, knownAt }, index) => [
      [`a${index}`, asOf],
      [`r${index}`, revision],
      [`k${index}`, knownAt],
    ]);
    const query = `query($code: String!, ${fields.map(([each]) => each).join(', ')}) { ${fields.map(([, each]) => each).join(' ')} } ${SHOWN}`;
    found.push(...Object.values(await ask(query, { code, ...Object.fromEntries(values) })));
  }
  return found;
}

/** The answer with the names that the model gives to things. */
function withNames(answer: Answer, names: ReadonlyMap<string, string>): Answer {
  return JSON.parse(JSON.stringify(answer), (_key, value) => names.get(value) ?? value);
}

function same(answer: unknown, expected: unknown, whose: string): void {
  if (isDeepStrictEqual(JSON.parse(JSON.stringify(answer)), JSON.parse(JSON.stringify(expected)))) return;
  throw new Error(
    `The API answers\n${JSON.stringify(answer, null, 1)}\nunlike ${whose}\n${JSON.stringify(expected, null, 1)}`,
  );
}
