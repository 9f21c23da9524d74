import type {
  EventAddInput,
  EvidenceAddInput,
  IndicatorStateValueInput,
  MilestoneStateDateInput,
  PartyRole,
  StatedDateInput,
  StatedValueInput,
  StatementKind,
} from '../../generated/schema-types.js';
import type { DemoStep } from './demo-step.js';
import type { Both, Told } from './said.js';

export function phase(key: string, title: Both): DemoStep {
  return { command: 'phaseAdd', input: { key, title } };
}

/** A party under the key that its organisation has in the register. */
export function party(key: string, role: PartyRole, note: Both, told: Told): DemoStep {
  return { command: 'partyAdd', input: { key, organisation: key, role, note, ...told } };
}

/** One more role of a party, or the same role told anew. */
export function role(key: string, partyRole: PartyRole, note: Both, told: Told): DemoStep {
  return { command: 'partyStateRole', input: { party: key, role: partyRole, note, ...told } };
}

export function milestone(inPhase: string, key: string, title: Both, acceptedBy?: string): DemoStep {
  return {
    command: 'milestoneAdd',
    input: { key, title, phase: inPhase, ...(acceptedBy ? { acceptedBy } : {}) },
  };
}

/** What a statement may say besides: who said it, our remark, the source's own words. */
type Remarks = Pick<MilestoneStateDateInput & IndicatorStateValueInput, 'by' | 'note' | 'quote'>;

type StateDate = (key: string, date: StatedDateInput, told: Told, remarks?: Remarks) => DemoStep;

export const promised: StateDate = stating('PROMISED');
export const forecast: StateDate = stating('FORECAST');
export const reached: StateDate = stating('REACHED');
export const accepted: StateDate = stating('ACCEPTED');
export const refused: StateDate = stating('REFUSED');

function stating(kind: StatementKind): StateDate {
  return (key, date, told, remarks = {}) => ({
    command: 'milestoneStateDate',
    input: { milestone: key, kind, date, ...remarks, ...told },
  });
}

export function indicator(key: string, unit: string, title: Both): DemoStep {
  return { command: 'indicatorAdd', input: { key, unit, title } };
}

type StateValue = (key: string, value: StatedValueInput, told: Told, remarks?: Remarks) => DemoStep;

export const promisedValue: StateValue = statingValue('PROMISED');
export const expectedValue: StateValue = statingValue('FORECAST');
export const valueThatCame: StateValue = statingValue('REACHED');

function statingValue(kind: StatementKind): StateValue {
  return (key, value, told, remarks = {}) => ({
    command: 'indicatorStateValue',
    input: { indicator: key, kind, value, ...remarks, ...told },
  });
}

type Dated<Input> = Omit<
  Input,
  'statedOn' | 'source' | 'project' | 'idempotencyKey' | 'expectedRevision' | 'reason'
>;

export function event(told: Told, input: Dated<EventAddInput>): DemoStep {
  return { command: 'eventAdd', input: { ...input, ...told } };
}

/** A piece of evidence: a link unless said otherwise. */
export function evidence(
  told: Told,
  caption: Both,
  belongsTo: Omit<Dated<EvidenceAddInput>, 'caption'> = {},
): DemoStep {
  return { command: 'evidenceAdd', input: { caption, ...belongsTo, ...told } };
}

/** The same step under a name that later steps can refer to as `@name`. */
export function named(as: string, step: DemoStep): DemoStep {
  return { ...step, as };
}
