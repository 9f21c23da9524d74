import type { FactTable } from '../../record/core/facts.js';
import type { TightenableTable } from './visibility.js';

/** A column that names another row; `owns`: without that row this one says nothing, so it is withheld with it. */
interface Reference {
  readonly column: string;
  readonly to: readonly FactTable[];
  readonly owns: boolean;
}

const MILESTONE: Reference = { column: 'milestoneId', to: ['milestones'], owns: true };
const BY: Reference = { column: 'byId', to: ['parties'], owns: true };
const AGREEMENT: Reference = { column: 'agreementId', to: ['agreements'], owns: true };
const PARTY: Reference = { column: 'partyId', to: ['parties'], owns: true };

/** What each row names, so that nothing seen leads to what is withheld. A table always comes after those that it names. */
export const REFERENCES: Readonly<Partial<Record<FactTable, readonly Reference[]>>> = {
  partyParts: [PARTY],
  milestones: [
    { column: 'phaseId', to: ['phases'], owns: false },
    { column: 'acceptedById', to: ['parties'], owns: false },
  ],
  descriptions: [{ column: 'goalId', to: ['milestones'], owns: false }],
  milestoneStatements: [MILESTONE, BY],
  slipCauses: [
    { column: 'statementId', to: ['milestoneStatements'], owns: true },
    { ...PARTY, owns: false },
  ],
  indicatorStatements: [{ column: 'indicatorId', to: ['indicators'], owns: true }, BY],
  signatories: [AGREEMENT, PARTY],
  clauses: [AGREEMENT, { ...MILESTONE, owns: false }],
  commitments: [
    { column: 'fundingSourceId', to: ['fundingSources'], owns: true },
    { column: 'fromId', to: ['parties'], owns: true },
    { column: 'toId', to: ['parties'], owns: true },
    { ...AGREEMENT, owns: false },
  ],
  payments: [{ column: 'commitmentId', to: ['commitments'], owns: true }],
  events: [{ ...MILESTONE, owns: false }],
  evidence: [
    MILESTONE,
    { column: 'indicatorId', to: ['indicators'], owns: true },
    { column: 'eventId', to: ['events'], owns: true },
    { column: 'statementId', to: ['milestoneStatements', 'indicatorStatements'], owns: true },
    { column: 'paymentId', to: ['payments'], owns: true },
  ],
  statusDeclarations: [PARTY],
};

/** The column that names what a row says something about: where the row is withheld, that thing says so in its place. */
export const SAYS_SOMETHING_ABOUT: Readonly<Partial<Record<TightenableTable, string>>> = {
  partyParts: 'partyId',
  milestoneStatements: 'milestoneId',
  slipCauses: 'statementId',
  indicatorStatements: 'indicatorId',
  signatories: 'agreementId',
  clauses: 'agreementId',
  payments: 'commitmentId',
};
