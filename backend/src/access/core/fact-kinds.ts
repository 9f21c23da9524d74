import type { FactKind } from '../../generated/schema-types.js';
import type { TightenableTable } from './visibility.js';

/** The kinds of facts as the contract names them. */
export const TABLE_OF: Readonly<Record<FactKind, TightenableTable>> = {
  PHASE: 'phases',
  PARTY: 'parties',
  PARTY_ROLE: 'partyParts',
  AGREEMENT: 'agreements',
  SIGNATORY: 'signatories',
  CLAUSE: 'clauses',
  MILESTONE: 'milestones',
  INDICATOR: 'indicators',
  MILESTONE_STATEMENT: 'milestoneStatements',
  SLIP_CAUSE: 'slipCauses',
  INDICATOR_STATEMENT: 'indicatorStatements',
  FUNDING_SOURCE: 'fundingSources',
  COMMITMENT: 'commitments',
  PAYMENT: 'payments',
  EVENT: 'events',
  EVIDENCE: 'evidence',
  STATUS_DECLARATION: 'statusDeclarations',
};

const KIND_OF = Object.fromEntries(
  Object.entries(TABLE_OF).map(([kind, table]) => [table, kind]),
) as Readonly<Record<TightenableTable, FactKind>>;

export function kindOf(table: TightenableTable): FactKind {
  return KIND_OF[table];
}
