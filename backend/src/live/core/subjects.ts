import { findFact } from '../../record/core/as-of.js';
import { FACT_TABLES, type Facts, type FactTable } from '../../record/core/facts.js';
import { rowById, rowsWhere } from '../../record/core/look-in.js';
import type { Row } from '../../record/core/row.js';

/** A thing that a revision touched. */
export interface ChangedThing {
  readonly kind: ChangedKind;
  readonly id: string;
  readonly key: string | null;
}

type ChangedKind =
  | 'PROJECT'
  | 'PHASE'
  | 'PARTY'
  | 'AGREEMENT'
  | 'MILESTONE'
  | 'INDICATOR'
  | 'FUNDING'
  | 'EVENT'
  | 'EVIDENCE'
  | 'STATUS';

/** What a revision touched, each thing once, in the order in which its rows were recorded. */
export function subjectsOf(facts: Facts, revision: number): ChangedThing[] {
  const things = new Map<string, ChangedThing>();
  for (const table of FACT_TABLES) {
    const rows: readonly Row[] = facts[table];
    for (const row of rowsWhere(rows, 'revision', revision)) {
      const thing = subjectOfRow(facts, table, row);
      if (thing !== null) things.set(thing.id, thing);
    }
  }
  return [...things.values()];
}

const OWN: Partial<Record<FactTable, ChangedKind>> = {
  phases: 'PHASE',
  parties: 'PARTY',
  agreements: 'AGREEMENT',
  milestones: 'MILESTONE',
  indicators: 'INDICATOR',
  fundingSources: 'FUNDING',
  commitments: 'FUNDING',
  payments: 'FUNDING',
  events: 'EVENT',
  evidence: 'EVIDENCE',
  statusDeclarations: 'STATUS',
};

/** The thing that a row is about; null for a source, which is about nothing by itself. */
export function subjectOfRow(facts: Facts, table: FactTable, row: object): ChangedThing | null {
  const { id, key = null, ...columns } = row as Row & { key?: string } & Record<string, unknown>;
  const parent = (kind: ChangedKind, rows: readonly (Row & { key: string })[], column: string) => {
    const found = rowById(rows, columns[column] as string);
    return found && { kind, id: found.id, key: found.key };
  };
  switch (table) {
    case 'descriptions':
    case 'publications':
    case 'visibilityRules':
      return { kind: 'PROJECT', id: facts.head.id, key: facts.head.code };
    case 'milestoneStatements':
      return parent('MILESTONE', facts.milestones, 'milestoneId');
    case 'indicatorStatements':
      return parent('INDICATOR', facts.indicators, 'indicatorId');
    case 'slipCauses': {
      const statement = rowById(facts.milestoneStatements, columns.statementId as string);
      return statement && subjectOfRow(facts, 'milestoneStatements', statement);
    }
    case 'partyParts':
      return parent('PARTY', facts.parties, 'partyId');
    case 'signatories':
    case 'clauses':
      return parent('AGREEMENT', facts.agreements, 'agreementId');
    case 'withdrawals': {
      const withdrawn = findFact(facts, columns.factId as string);
      return withdrawn && subjectOfRow(facts, withdrawn.table, withdrawn.row);
    }
    case 'redactions':
      return redactedSubject(facts, columns.subjectTable as string, columns.subjectId as string);
    default: {
      const kind = OWN[table];
      return kind === undefined ? null : { kind, id, key };
    }
  }
}

/** The thing that lost a content; the project itself where it is a source's, a revision's or another removal's. */
function redactedSubject(facts: Facts, subjectTable: string, id: string): ChangedThing | null {
  if (subjectTable === 'organisations') {
    const [party] = rowsWhere(facts.parties, 'organisationId', id);
    return party === undefined ? null : { kind: 'PARTY', id: party.id, key: party.key };
  }
  const table = FACT_TABLES.find((each) => each === subjectTable && each !== 'redactions');
  const rows: readonly Row[] = table === undefined ? [] : facts[table];
  const row = rowById(rows, id);
  const thing = table === undefined || row === null ? null : subjectOfRow(facts, table, row);
  return thing ?? { kind: 'PROJECT', id: facts.head.id, key: facts.head.code };
}
