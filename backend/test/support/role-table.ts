/** How whoever asks is answered: by what is asked for, by a refusal, or as if there were nothing. */
export type Verdict = 'allowed' | 'absent' | 'NOT_ENTITLED' | 'NOT_SIGNED_IN' | '401';

/** Everybody who asks in the table. The project asked about is not published. */
export const ASKING = [
  'nobody',
  'administrator',
  'lead',
  'partner',
  'funder',
  'council',
  'outsider',
  'read token of the lead',
  'state token of the lead',
  'token of the lead for all',
  'token of the lead for another project',
  'expired token',
  'revoked token',
] as const;
export type Asking = (typeof ASKING)[number];

type Line = Readonly<Record<Asking, Verdict>>;

const NO_TOKEN = { 'expired token': '401', 'revoked token': '401' } as const;

/** What everybody may ask who is not refused at the door. */
const ANYBODY: Line = {
  nobody: 'allowed',
  administrator: 'allowed',
  lead: 'allowed',
  partner: 'allowed',
  funder: 'allowed',
  council: 'allowed',
  outsider: 'allowed',
  'read token of the lead': 'allowed',
  'state token of the lead': 'allowed',
  'token of the lead for all': 'allowed',
  'token of the lead for another project': 'allowed',
  ...NO_TOKEN,
};

/** What members see and nobody else learns of. */
const SEES: Line = {
  ...ANYBODY,
  nobody: 'absent',
  outsider: 'absent',
  'token of the lead for another project': 'absent',
};

/** What administrators are told of all projects together. */
const SEES_SYSTEM: Line = {
  nobody: 'absent',
  administrator: 'allowed',
  lead: 'absent',
  partner: 'absent',
  funder: 'absent',
  council: 'absent',
  outsider: 'absent',
  'read token of the lead': 'absent',
  'state token of the lead': 'absent',
  'token of the lead for all': 'absent',
  'token of the lead for another project': 'absent',
  ...NO_TOKEN,
};

/** What the lead does, and administrators. */
const ADMINISTERS: Line = {
  nobody: 'NOT_SIGNED_IN',
  administrator: 'allowed',
  lead: 'allowed',
  partner: 'NOT_ENTITLED',
  funder: 'NOT_ENTITLED',
  council: 'NOT_ENTITLED',
  outsider: 'absent',
  'read token of the lead': 'NOT_ENTITLED',
  'state token of the lead': 'NOT_ENTITLED',
  'token of the lead for all': 'allowed',
  'token of the lead for another project': 'absent',
  ...NO_TOKEN,
};

/** What partners and funders do as well. */
const STATES: Line = {
  ...ADMINISTERS,
  partner: 'allowed',
  funder: 'allowed',
  'state token of the lead': 'allowed',
};

/** The same where the thing is another's: partners and funders speak for themselves only. */
const STATES_OF_OTHERS: Line = { ...STATES, partner: 'NOT_ENTITLED', funder: 'NOT_ENTITLED' };

/** What administrators do. */
const ADMINISTERS_SYSTEM: Line = {
  ...ADMINISTERS,
  lead: 'NOT_ENTITLED',
  outsider: 'NOT_ENTITLED',
  'token of the lead for all': 'NOT_ENTITLED',
  'token of the lead for another project': 'NOT_ENTITLED',
};

/** What is a person's own. */
const OWN: Line = {
  ...ANYBODY,
  nobody: 'NOT_SIGNED_IN',
  'read token of the lead': 'NOT_ENTITLED',
  'state token of the lead': 'NOT_ENTITLED',
  'token of the lead for all': 'NOT_ENTITLED',
  'token of the lead for another project': 'NOT_ENTITLED',
};

/** The whole table: each field of the contract's root types, by everybody who asks. */
export const ROLE_TABLE: Readonly<Record<string, Line>> = {
  'Query.project': SEES,
  'Query.projects': SEES,
  'Query.organisations': SEES,
  'Query.viewer': ANYBODY,
  'Query.cost': ANYBODY,
  'Query.people': SEES_SYSTEM,
  'Query.pendingLinks': SEES_SYSTEM,
  'Subscription.projectChanged': SEES,
  'Mutation.projectCreate': ADMINISTERS_SYSTEM,
  // The register is shared: whoever leads any project adds to it.
  'Mutation.organisationAdd': {
    ...ADMINISTERS,
    outsider: 'allowed',
    'token of the lead for another project': 'allowed',
  },
  'Mutation.projectRevise': ADMINISTERS,
  'Mutation.phaseAdd': ADMINISTERS,
  'Mutation.partyAdd': ADMINISTERS,
  'Mutation.partyStateRole': ADMINISTERS,
  'Mutation.agreementAdd': ADMINISTERS,
  'Mutation.agreementStateSignatories': ADMINISTERS,
  'Mutation.milestoneAdd': ADMINISTERS,
  'Mutation.milestoneStateDate': STATES,
  'Mutation.indicatorAdd': ADMINISTERS,
  'Mutation.indicatorStateValue': STATES,
  'Mutation.slipExplain': STATES,
  'Mutation.statementCorrect': STATES_OF_OTHERS,
  'Mutation.factWithdraw': STATES_OF_OTHERS,
  'Mutation.fundingSourceAdd': ADMINISTERS,
  'Mutation.commitmentAdd': STATES,
  'Mutation.paymentRecord': STATES,
  'Mutation.eventAdd': STATES,
  'Mutation.evidenceAdd': STATES,
  'Mutation.statusDeclare': STATES,
  'Mutation.projectPublish': ADMINISTERS,
  'Mutation.visibilityTighten': ADMINISTERS,
  'Mutation.memberInvite': ADMINISTERS,
  'Mutation.invitationWithdraw': ADMINISTERS,
  'Mutation.membershipGrant': ADMINISTERS,
  'Mutation.membershipEnd': ADMINISTERS,
  'Mutation.administratorGrant': ADMINISTERS_SYSTEM,
  'Mutation.administratorEnd': ADMINISTERS_SYSTEM,
  'Mutation.tokenCreate': OWN,
  'Mutation.tokenRevoke': OWN,
  'Mutation.visitMark': { ...OWN, outsider: 'absent' },
};
