import type { Browser } from './browser.js';
import type { TestApp } from './test-app.js';

/** When and where something was stated, in inputs where that is not the point. */
export const TOLD = {
  statedOn: { day: '2016-01-10' },
  source: {
    publisher: 'Cremona Oggi',
    title: 'Polo tecnologico',
    url: 'https://cremonaoggi.it/2016/01/10/polo',
  },
};

export type Input = Record<string, unknown>;

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for, and fails where that is missing.
export type Payload = Record<string, any> & {
  revision: number | null;
  userErrors: { code: string; field: string[]; en: string; it: string }[];
};

/** What a prepared project has under names of the server's making. */
export interface Prepared {
  readonly code: string;
  readonly statement: string;
  /** The forecast by which the roof moved. */
  readonly moved: string;
  readonly value: string;
  readonly commitment: string;
}

/** Calls one mutation and gives its payload, refused or not. */
export async function mutate(app: TestApp, mutation: string, input: Input, selection = ''): Promise<Payload> {
  const data = await app.graphql(mutationText(mutation, selection), { input });
  return data[mutation] as Payload;
}

/** The same as the person who signed in with a browser; an answer without data fails the test. */
export async function mutateAs(
  app: TestApp,
  browser: Browser,
  mutation: string,
  input: Input,
  selection = '',
): Promise<Payload> {
  const request = { query: mutationText(mutation, selection), variables: { input } };
  const { body } = await app.post(request, { cookie: browser.cookie });
  if (body.data === undefined || body.data === null) throw new Error(JSON.stringify(body));
  return body.data[mutation] as Payload;
}

export function mutationText(mutation: string, selection = ''): string {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation ($input: ${type}!) {
    ${mutation}(input: $input) {
      revision userErrors { code field en: message(language: EN) it: message(language: IT) } ${selection}
    }
  }`;
}

/** The same where a refusal would be a fault of the test. */
export async function record(app: TestApp, mutation: string, input: Input, selection = ''): Promise<Payload> {
  const payload = await mutate(app, mutation, input, selection);
  if (payload.userErrors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(payload.userErrors)}`);
  return payload;
}

/** A project with one of each thing that others can refer to. Its organisations are `CODE-crit` and `CODE-comune`. */
export async function prepareProject(app: TestApp, code: string): Promise<Prepared> {
  const add = (mutation: string, input: Input, selection = '') =>
    record(app, mutation, { project: code, ...input }, selection);
  await record(app, 'projectCreate', { code, name: { en: 'Hub', it: 'Polo' } });
  for (const key of ['crit', 'comune']) {
    const organisation = `${code}-${key}`;
    await record(app, 'organisationAdd', { key: organisation, name: key.toUpperCase(), sector: 'PRIVATE' });
    await add('partyAdd', { key, organisation, role: 'PROMOTER', ...TOLD });
  }
  await add('phaseAdd', { key: 'works', title: { en: 'Works' } });
  await add('milestoneAdd', { key: 'opening', title: { en: 'Opening' }, phase: 'works', acceptedBy: 'crit' });
  await add('indicatorAdd', { key: 'area', title: { en: 'Area' }, unit: 'm2' });
  await add('indicatorAdd', { key: 'cost', title: { en: 'Cost' }, unit: 'EUR' });
  await add('fundingSourceAdd', { key: 'aster', title: { en: 'Aster' }, sector: 'PUBLIC' });
  await add('agreementAdd', { key: 'deal', title: { en: 'Deal' }, signedOn: '2015-06-24', ...TOLD });
  await add('eventAdd', { key: 'storm', title: { en: 'Storm' }, ...TOLD });
  const { statement } = await add(
    'milestoneStateDate',
    { milestone: 'opening', kind: 'PROMISED', date: { date: '2016-09-01', precision: 'MONTH' }, ...TOLD },
    'statement { id }',
  );
  const { statement: value } = await add(
    'indicatorStateValue',
    { indicator: 'area', kind: 'PROMISED', value: { low: '12000' }, ...TOLD },
    'statement { id }',
  );
  const { commitment } = await add(
    'commitmentAdd',
    { fundingSource: 'aster', from: 'crit', to: 'comune', amount: { amount: '600000.00' }, ...TOLD },
    'commitment { id }',
  );
  await add('milestoneAdd', { key: 'roof', title: { en: 'Roof' } });
  await add('milestoneStateDate', {
    milestone: 'roof',
    kind: 'PROMISED',
    date: { date: '2016-05-01' },
    ...TOLD,
  });
  const { statement: moved } = await add(
    'milestoneStateDate',
    { milestone: 'roof', kind: 'FORECAST', date: { date: '2016-05-31' }, ...TOLD },
    'statement { id }',
  );
  return { code, statement: statement.id, moved: moved.id, value: value.id, commitment: commitment.id };
}

/** A good input of each mutation on a prepared project. `fresh` makes its keys and codes new. */
export function goodInputs(prepared: Prepared, fresh: string): Readonly<Record<string, Input>> {
  const project = { project: prepared.code };
  const texts = { en: 'In English', it: 'In italiano' };
  return {
    projectCreate: { code: fresh, name: texts, description: texts, place: { it: 'Cremona' } },
    projectRevise: { ...project, name: texts, goal: 'opening', greenDays: 10 },
    phaseAdd: { ...project, key: fresh, title: texts },
    organisationAdd: { key: fresh, name: 'AEM', sector: 'PUBLIC', url: 'https://aemcremona.it' },
    partyAdd: { ...project, key: fresh, organisation: fresh, role: 'OWNER', note: texts, ...TOLD },
    partyStateRole: { ...project, party: 'crit', role: 'TENANT', note: texts, ...TOLD },
    agreementAdd: {
      ...project,
      key: fresh,
      title: texts,
      signedOn: '2015-06-24',
      note: texts,
      signatories: ['crit', 'comune'],
      clauses: [{ number: '4', text: texts, milestone: 'opening' }],
      ...TOLD,
    },
    agreementStateSignatories: { ...project, agreement: 'deal', signatories: ['comune'], ...TOLD },
    milestoneAdd: { ...project, key: fresh, title: texts, phase: 'works', acceptedBy: 'comune' },
    milestoneStateDate: {
      ...project,
      milestone: 'opening',
      kind: 'FORECAST',
      date: { date: '2017-01-15', precision: 'MONTH', words: texts },
      by: 'crit',
      note: texts,
      quote: 'entro gennaio',
      ...TOLD,
    },
    indicatorAdd: { ...project, key: fresh, title: texts, unit: 'seats' },
    indicatorStateValue: {
      ...project,
      indicator: 'area',
      kind: 'FORECAST',
      value: { low: '500', high: '600.5', approximate: true, words: texts },
      by: 'crit',
      note: texts,
      quote: 'circa 500',
      ...TOLD,
    },
    slipExplain: { ...project, statement: prepared.moved, days: 20, cause: texts, party: 'crit', ...TOLD },
    statementCorrect: {
      ...project,
      statement: prepared.statement,
      date: { date: '2016-10-31' },
      note: texts,
      reason: 'typed wrong',
    },
    factWithdraw: { ...project, fact: prepared.value, reason: 'entered twice' },
    fundingSourceAdd: { ...project, key: fresh, title: texts, sector: 'PRIVATE', assumption: texts },
    commitmentAdd: {
      ...project,
      fundingSource: 'aster',
      from: 'crit',
      to: 'comune',
      amount: { amount: '615760.00', currency: 'EUR' },
      purpose: texts,
      condition: texts,
      dueOn: '2016-12-31',
      agreement: 'deal',
      ...TOLD,
    },
    paymentRecord: {
      ...project,
      commitment: prepared.commitment,
      amount: { amount: '1.05' },
      paidOn: '2016-01-09',
      note: texts,
      ...TOLD,
    },
    eventAdd: {
      ...project,
      key: fresh,
      kind: 'EVENT',
      title: texts,
      text: texts,
      when: { date: '2016-01-05', words: texts },
      effect: texts,
      effectDays: 12,
      effectAmount: { amount: '46000' },
      milestone: 'opening',
      ...TOLD,
    },
    evidenceAdd: {
      ...project,
      kind: 'PHOTO',
      caption: texts,
      milestone: 'opening',
      indicator: 'area',
      event: 'storm',
      ...TOLD,
    },
    statusDeclare: { ...project, colour: 'AMBER', sentence: texts, party: 'crit', ...TOLD },
  };
}

/** The input with the field at a dotted path changed; `undefined` leaves it out. */
export function changed(input: Input, path: string, value: unknown): Input {
  const [first = '', ...rest] = path.split('.');
  const inner = rest.length === 0 ? value : changed((input[first] ?? {}) as Input, rest.join('.'), value);
  if (Array.isArray(input)) return input.with(Number(first), inner) as unknown as Input;
  return { ...input, [first]: inner };
}

/** Name of every mutation that has a good input. */
export const MUTATIONS = Object.keys(
  goodInputs({ code: '', statement: '', moved: '', value: '', commitment: '' }, ''),
);
