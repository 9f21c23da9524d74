import type { EntitySchema } from '@mikro-orm/core';
import {
  AccessEndEntity,
  AdministratorEntity,
  InvitationEntity,
  MembershipEntity,
  TokenGrantEntity,
} from '../access/access.entity.js';
import { PublicationEntity, VisibilityRuleEntity } from '../access/visibility.entity.js';
import { CommitmentEntity, FundingSourceEntity, PaymentEntity } from '../funding/funding.entity.js';
import { IndicatorEntity } from '../milestones/indicator.entity.js';
import { MilestoneEntity } from '../milestones/milestone.entity.js';
import { SlipCauseEntity } from '../milestones/slip-cause.entity.js';
import { IndicatorStatementEntity, MilestoneStatementEntity } from '../milestones/statement.entity.js';
import { AgreementEntity, ClauseEntity, SignatoryEntity } from '../parties/agreement.entity.js';
import { OrganisationEntity } from '../parties/organisation.entity.js';
import { PartyEntity, PartyPartEntity } from '../parties/party.entity.js';
import { EventEntity, EvidenceEntity } from '../projects/event.entity.js';
import { PhaseEntity } from '../projects/phase.entity.js';
import { ProjectEntity } from '../projects/project.entity.js';
import { ProjectDescriptionEntity } from '../projects/project-description.entity.js';
import { StatusDeclarationEntity } from '../projects/status-declaration.entity.js';
import type { FactTable } from './core/facts.js';
import { RedactionEntity, RegisterRedactionEntity } from './redaction.entity.js';
import type { ChainedTable } from './seal.js';
import { SourceEntity } from './source.entity.js';
import { WithdrawalEntity } from './withdrawal.entity.js';

/** The entity behind each kind of recorded row. */
export const FACT_ENTITIES: { readonly [Table in FactTable]: EntitySchema } = {
  descriptions: ProjectDescriptionEntity,
  phases: PhaseEntity,
  sources: SourceEntity,
  parties: PartyEntity,
  partyParts: PartyPartEntity,
  agreements: AgreementEntity,
  signatories: SignatoryEntity,
  clauses: ClauseEntity,
  milestones: MilestoneEntity,
  indicators: IndicatorEntity,
  milestoneStatements: MilestoneStatementEntity,
  slipCauses: SlipCauseEntity,
  indicatorStatements: IndicatorStatementEntity,
  withdrawals: WithdrawalEntity,
  fundingSources: FundingSourceEntity,
  commitments: CommitmentEntity,
  payments: PaymentEntity,
  events: EventEntity,
  evidence: EvidenceEntity,
  statusDeclarations: StatusDeclarationEntity,
  redactions: RedactionEntity,
  publications: PublicationEntity,
  visibilityRules: VisibilityRuleEntity,
};

/** The entity behind each table whose rows enter a chain. */
export const CHAINED_ENTITIES: { readonly [Table in ChainedTable]: EntitySchema } = {
  ...FACT_ENTITIES,
  organisations: OrganisationEntity,
  registerRedactions: RegisterRedactionEntity,
  projects: ProjectEntity,
  memberships: MembershipEntity,
  invitations: InvitationEntity,
  administrators: AdministratorEntity,
  tokenGrants: TokenGrantEntity,
  accessEnds: AccessEndEntity,
};
