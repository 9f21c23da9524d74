import type { FactTable } from '../../record/core/facts.js';
import type { Visibility } from './roles.js';

/** The table that a fact's visibility can be tightened in: everything but what only ties other facts together. */
export type TightenableTable = Exclude<
  FactTable,
  'descriptions' | 'sources' | 'withdrawals' | 'redactions' | 'publications' | 'visibilityRules'
>;

/** Who may see a kind of fact unless the project tightens it, and those fields of it that fewer may see. */
interface Declared {
  readonly record: Visibility;
  readonly fields: Readonly<Record<string, Visibility>>;
}

/**
 * Who may see what, unless a project tightens it: the one place where it is declared. A work that several partners pay
 * for together is public matter; remarks on payments and on what was accepted or refused are for those who deal with it.
 */
export const DECLARED: Readonly<Record<TightenableTable, Declared>> = {
  phases: { record: 'PUBLIC', fields: {} },
  parties: { record: 'PUBLIC', fields: {} },
  partyParts: { record: 'PUBLIC', fields: { note: 'PUBLIC' } },
  agreements: { record: 'PUBLIC', fields: { note: 'PUBLIC' } },
  signatories: { record: 'PUBLIC', fields: {} },
  clauses: { record: 'PUBLIC', fields: {} },
  milestones: { record: 'PUBLIC', fields: {} },
  indicators: { record: 'PUBLIC', fields: {} },
  milestoneStatements: { record: 'PUBLIC', fields: { words: 'PUBLIC', note: 'PUBLIC', quote: 'PUBLIC' } },
  slipCauses: { record: 'PUBLIC', fields: {} },
  indicatorStatements: { record: 'PUBLIC', fields: { words: 'PUBLIC', note: 'PUBLIC', quote: 'PUBLIC' } },
  fundingSources: { record: 'PUBLIC', fields: { assumption: 'PUBLIC' } },
  commitments: { record: 'PUBLIC', fields: { purpose: 'PUBLIC', condition: 'PUBLIC', dueOn: 'PUBLIC' } },
  payments: { record: 'PUBLIC', fields: { note: 'PARTNERS' } },
  events: {
    record: 'PUBLIC',
    fields: { text: 'PUBLIC', effect: 'PUBLIC', effectDays: 'PUBLIC', effectMinor: 'PUBLIC' },
  },
  evidence: { record: 'PUBLIC', fields: {} },
  statusDeclarations: { record: 'PUBLIC', fields: {} },
};

/** Tables of money, which a funder sees whole up to the council's level. */
export const FUNDING_TABLES: ReadonlySet<FactTable> = new Set(['fundingSources', 'commitments', 'payments']);

export const TIGHTENABLE_TABLES = Object.keys(DECLARED) as readonly TightenableTable[];

/** Whether a field can be withheld by itself: one that a fact may also lack. Else the whole record is. */
export function canWithholdField(table: TightenableTable, field: string): boolean {
  return Object.hasOwn(DECLARED[table].fields, field);
}

/** Who may see a kind of fact, or a field of it, unless a project tightens it. */
export function declaredLevel(table: TightenableTable, field: string | null): Visibility {
  const { record, fields } = DECLARED[table];
  return field === null ? record : (fields[field] ?? record);
}
