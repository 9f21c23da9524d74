import type {
  AgreementAddInput,
  AgreementStateSignatoriesInput,
  CommitmentAddInput,
  EventAddInput,
  EvidenceAddInput,
  FactWithdrawInput,
  FundingSourceAddInput,
  IndicatorAddInput,
  IndicatorStateValueInput,
  MilestoneAddInput,
  MilestoneStateDateInput,
  OrganisationAddInput,
  PartyAddInput,
  PartyStateRoleInput,
  PaymentRecordInput,
  PhaseAddInput,
  ProjectCreateInput,
  ProjectReviseInput,
  SlipExplainInput,
  StatementCorrectInput,
  StatusDeclareInput,
} from '../../generated/schema-types.js';

/** What whoever applies a step fills in. */
type FilledIn = 'project' | 'idempotencyKey' | 'expectedRevision' | 'reason';

/** One mutation with its input; `as` names what it adds, so that a later step can refer to it as `@name`. */
interface Step<Command extends string, Input> {
  readonly command: Command;
  readonly input: Readonly<Input>;
  readonly as?: string;
}

/** One recorded business action of a demo project: the input of one mutation of the contract. */
export type DemoStep =
  | Step<'projectRevise', Omit<ProjectReviseInput, FilledIn>>
  | Step<'phaseAdd', Omit<PhaseAddInput, FilledIn>>
  | Step<'partyAdd', Omit<PartyAddInput, FilledIn>>
  | Step<'partyStateRole', Omit<PartyStateRoleInput, FilledIn>>
  | Step<'agreementAdd', Omit<AgreementAddInput, FilledIn>>
  | Step<'agreementStateSignatories', Omit<AgreementStateSignatoriesInput, FilledIn>>
  | Step<'milestoneAdd', Omit<MilestoneAddInput, FilledIn>>
  | Step<'milestoneStateDate', Omit<MilestoneStateDateInput, FilledIn>>
  | Step<'slipExplain', Omit<SlipExplainInput, FilledIn>>
  | Step<'indicatorAdd', Omit<IndicatorAddInput, FilledIn>>
  | Step<'indicatorStateValue', Omit<IndicatorStateValueInput, FilledIn>>
  | Step<'fundingSourceAdd', Omit<FundingSourceAddInput, FilledIn>>
  | Step<'commitmentAdd', Omit<CommitmentAddInput, FilledIn>>
  | Step<'paymentRecord', Omit<PaymentRecordInput, FilledIn>>
  | Step<'eventAdd', Omit<EventAddInput, FilledIn>>
  | Step<'evidenceAdd', Omit<EvidenceAddInput, FilledIn>>
  | Step<'statusDeclare', Omit<StatusDeclareInput, FilledIn>>
  // These two always say why.
  | Step<'statementCorrect', Omit<StatementCorrectInput, Exclude<FilledIn, 'reason'>>>
  | Step<'factWithdraw', Omit<FactWithdrawInput, Exclude<FilledIn, 'reason'>>>;

/** A project that the demo loads: the bodies that it needs in the register, and its steps in the order in which they apply. */
export interface DemoProject {
  readonly code: string;
  readonly create: ProjectCreateInput;
  readonly organisations: readonly OrganisationAddInput[];
  readonly steps: readonly DemoStep[];
  /** Pictures made for it, each under a name by which a step's `file` refers to it. */
  readonly pictures?: readonly DemoPicture[];
}

/** A picture as a drawing. */
export interface DemoPicture {
  readonly name: string;
  readonly svg: string;
}
