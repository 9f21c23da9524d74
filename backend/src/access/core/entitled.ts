import type { Facts, NewRows } from '../../record/core/facts.js';
import { rowById, rowByKey } from '../../record/core/look-in.js';
import { type Refusal, refusal } from '../../shared/refusal.js';
import type { Membership } from './access-facts.js';
import type { AccessRole, TokenScope } from './roles.js';
import { administers, type Viewer } from './viewer.js';

/** What a command does, as far as rights go. */
type Right = 'STATE' | 'ADMINISTER' | 'ADMINISTER_SYSTEM' | 'OWN';

/** What each command takes: the one place where it is declared. A command that is not listed is nobody's. */
export const RIGHT_OF: Readonly<Record<string, Right>> = {
  projectCreate: 'ADMINISTER_SYSTEM',
  organisationAdd: 'ADMINISTER',
  projectRevise: 'ADMINISTER',
  projectPublish: 'ADMINISTER',
  visibilityTighten: 'ADMINISTER',
  phaseAdd: 'ADMINISTER',
  partyAdd: 'ADMINISTER',
  partyStateRole: 'ADMINISTER',
  agreementAdd: 'ADMINISTER',
  agreementStateSignatories: 'ADMINISTER',
  milestoneAdd: 'ADMINISTER',
  indicatorAdd: 'ADMINISTER',
  fundingSourceAdd: 'ADMINISTER',
  milestoneStateDate: 'STATE',
  slipExplain: 'STATE',
  indicatorStateValue: 'STATE',
  statementCorrect: 'STATE',
  factWithdraw: 'STATE',
  commitmentAdd: 'STATE',
  paymentRecord: 'STATE',
  eventAdd: 'STATE',
  evidenceAdd: 'STATE',
  statusDeclare: 'STATE',
  memberInvite: 'ADMINISTER',
  invitationWithdraw: 'ADMINISTER',
  membershipGrant: 'ADMINISTER',
  membershipEnd: 'ADMINISTER',
  administratorGrant: 'ADMINISTER_SYSTEM',
  administratorEnd: 'ADMINISTER_SYSTEM',
  firstAdministrator: 'OWN',
  invitationAccept: 'OWN',
  tokenCreate: 'OWN',
  tokenRevoke: 'OWN',
  visitMark: 'OWN',
};

const ROLES_WITH: Readonly<Record<Right, readonly AccessRole[]>> = {
  STATE: ['LEAD', 'PARTNER', 'FUNDER'],
  ADMINISTER: ['LEAD'],
  ADMINISTER_SYSTEM: [],
  OWN: [],
};

const SCOPES_WITH: Readonly<Record<Right, readonly TokenScope[]>> = {
  STATE: ['STATE', 'ADMINISTER'],
  ADMINISTER: ['ADMINISTER'],
  ADMINISTER_SYSTEM: ['ADMINISTER'],
  OWN: [],
};

/** Why the viewer may not do this anywhere; null when it may somewhere. It tells nothing of what there is. */
export function refuseAnywhere(viewer: Viewer, command: string): Refusal | null {
  if (viewer.identity === null) return notSignedIn();
  const right = RIGHT_OF[command];
  if (isProduct(viewer)) return null;
  if (right === undefined) return notEntitled();
  // What is a person's own, no token does in the person's place.
  if (right === 'OWN') return viewer.identity.kind === 'PERSON' ? null : personOnly();
  return SCOPES_WITH[right].includes(viewer.scope) ? null : scopeTooNarrow();
}

/** Why the viewer may not do this at all; null when it may try. `projectId` is null for what belongs to no project. */
export function refuseCommand(viewer: Viewer, command: string, projectId: string | null): Refusal | null {
  const refused = refuseAnywhere(viewer, command);
  if (refused !== null || isProduct(viewer)) return refused;
  if (RIGHT_OF[command] === 'OWN' || administers(viewer, projectId)) return null;
  return entitling(viewer, command, projectId).length > 0 ? null : notEntitled();
}

/** The memberships by which the viewer may do this. */
export function entitling(viewer: Viewer, command: string, projectId: string | null): readonly Membership[] {
  const right = RIGHT_OF[command];
  if (right === undefined) return [];
  return viewer.memberships.filter(
    (each) => (projectId === null || each.projectId === projectId) && ROLES_WITH[right].includes(each.role),
  );
}

/** The organisation for which a command speaks: that of the party it names where the viewer is of it, else the first that entitles; null for none. */
export function speaksFor({ viewer, name, speaker }: Spoken, facts: Facts): string | null {
  const own = entitling(viewer, name, facts.head.id).map((each) => each.organisationId);
  const named = rowByKey(facts.parties, speaker ?? '')?.organisationId ?? null;
  return named !== null && own.includes(named) ? named : (own[0] ?? null);
}

/** Of a command: who gives it, and the party that it names as speaking. */
interface Spoken {
  readonly viewer: Viewer;
  readonly name: string;
  readonly speaker: string | null;
}

/** Why the viewer may not record these rows; null when it may. Partners speak for their own organisations only. */
export function refuseRows(viewer: Viewer, facts: Facts, rows: NewRows): Refusal | null {
  if (isProduct(viewer)) return null;
  const here = viewer.memberships.filter((each) => each.projectId === facts.head.id);
  return (
    refuseVerdict(here, facts, rows) ??
    (administers(viewer, facts.head.id) || here.some((each) => each.role === 'LEAD')
      ? null
      : refuseForOthers(here, facts, rows))
  );
}

function isProduct({ identity }: Viewer): boolean {
  return identity?.kind === 'PRODUCT';
}

/** Accepting and refusing are the entitled party's own, through its funder: not even the lead does it in its place. */
function refuseVerdict(here: readonly Membership[], facts: Facts, rows: NewRows): Refusal | null {
  const verdicts = (rows.milestoneStatements ?? []).filter(
    ({ kind }) => kind === 'ACCEPTED' || kind === 'REFUSED',
  );
  const funders = organisationsOf(here.filter((each) => each.role === 'FUNDER'));
  if (verdicts.every(({ byId }) => funders.has(organisationOf(facts, byId) ?? ''))) return null;
  return refusal(
    'NOT_ENTITLED',
    ['by'],
    'Only a person who speaks for this party as its funder may accept or refuse. Sign in as that person.',
    'Solo chi rappresenta questa parte come finanziatore può accettare o rifiutare. Accedere come tale persona.',
  );
}

function refuseForOthers(here: readonly Membership[], facts: Facts, rows: NewRows): Refusal | null {
  const own = organisationsOf(here);
  const isOwn = (partyId: string | null) => own.has(organisationOf(facts, partyId) ?? '');
  const pays = (commitmentId: string) => {
    const pledge = rowById(facts.commitments, commitmentId);
    return pledge !== null && (isOwn(pledge.fromId) || isOwn(pledge.toId));
  };
  const statements = [...(rows.milestoneStatements ?? []), ...(rows.indicatorStatements ?? [])];
  if (!statements.every((each) => isOwn(each.byId))) return otherOrganisation('by');
  if (!(rows.statusDeclarations ?? []).every((each) => isOwn(each.partyId))) return otherOrganisation('by');
  if (!(rows.commitments ?? []).every((each) => isOwn(each.fromId))) return otherOrganisation('from');
  if (!(rows.payments ?? []).every((each) => pays(each.commitmentId))) return otherOrganisation('commitment');
  const withdrawn = [
    ...(rows.withdrawals ?? []).map((each) => each.factId),
    ...statements.flatMap((each) => each.correctsId ?? []),
  ];
  return withdrawn.every((id) => isStatedBy(facts, id, own)) ? null : otherOrganisation('fact');
}

/** Whether one of the organisations stated a fact, or recorded it. */
function isStatedBy(facts: Facts, factId: string, organisationIds: ReadonlySet<string>): boolean {
  const statement = rowById(facts.milestoneStatements, factId) ?? rowById(facts.indicatorStatements, factId);
  const partyId =
    statement?.byId ??
    rowById(facts.statusDeclarations, factId)?.partyId ??
    rowById(facts.commitments, factId)?.fromId ??
    null;
  if (organisationIds.has(organisationOf(facts, partyId) ?? '')) return true;
  const recordedAt = (
    rowById(facts.payments, factId) ??
    rowById(facts.events, factId) ??
    rowById(facts.evidence, factId) ??
    rowById(facts.slipCauses, factId) ??
    statement
  )?.revision;
  const recorder = facts.revisions[(recordedAt ?? 0) - 1]?.organisationId;
  return organisationIds.has(recorder ?? '');
}

function organisationsOf(memberships: readonly Membership[]): ReadonlySet<string> {
  return new Set(memberships.filter((each) => each.role !== 'COUNCIL').map((each) => each.organisationId));
}

function organisationOf(facts: Facts, partyId: string | null): string | null {
  return rowById(facts.parties, partyId)?.organisationId ?? null;
}

function notSignedIn(): Refusal {
  return refusal(
    'NOT_SIGNED_IN',
    [],
    'Sign in, or send a token, to record something.',
    'Per registrare qualcosa occorre accedere o inviare un token.',
  );
}

function notEntitled(): Refusal {
  return refusal(
    'NOT_ENTITLED',
    [],
    "Your role does not allow this. Ask the project's lead.",
    "Il ruolo non lo consente. Rivolgersi al responsabile dell'opera.",
  );
}

function scopeTooNarrow(): Refusal {
  return refusal(
    'NOT_ENTITLED',
    [],
    "This token's scope does not allow this. Use a token with a wider scope.",
    "L'ambito di questo token non lo consente. Usare un token con un ambito più ampio.",
  );
}

function personOnly(): Refusal {
  return refusal(
    'NOT_ENTITLED',
    [],
    'No token does this. Sign in as a person.',
    'Con un token non si può. Accedere come persona.',
  );
}

function otherOrganisation(field: string): Refusal {
  return refusal(
    'NOT_ENTITLED',
    [field],
    "You speak for your own organisation only. Name its party here, or ask the project's lead.",
    "Si parla solo per il proprio ente. Indicare qui la sua parte, o rivolgersi al responsabile dell'opera.",
  );
}
