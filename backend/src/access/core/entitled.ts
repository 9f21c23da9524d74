import { findFact } from '../../record/core/as-of.js';
import type { Facts } from '../../record/core/facts.js';
import { rowById, rowByKey } from '../../record/core/look-in.js';
import { type Refusal, refusal } from '../../shared/refusal.js';
import type { Membership } from './access-facts.js';
import type { AccessRole, TokenScope } from './roles.js';
import { organisationOfParty, organisationThatStated } from './stated-by.js';
import { administers, type Viewer } from './viewer.js';

/** What a command does, as far as rights go. */
type Right = 'STATE' | 'ADMINISTER' | 'ADMINISTER_SYSTEM' | 'NAME_ADMINISTRATORS' | 'OWN';

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
  administratorGrant: 'NAME_ADMINISTRATORS',
  administratorEnd: 'NAME_ADMINISTRATORS',
  firstAdministrator: 'OWN',
  invitationAccept: 'OWN',
  tokenCreate: 'OWN',
  tokenRevoke: 'OWN',
  visitMark: 'OWN',
};

/** The roles that give each right. */
export const ROLES_WITH: Readonly<Record<Right, readonly AccessRole[]>> = {
  STATE: ['LEAD', 'PARTNER', 'FUNDER'],
  ADMINISTER: ['LEAD'],
  ADMINISTER_SYSTEM: [],
  NAME_ADMINISTRATORS: [],
  OWN: [],
};

/** None for what only a person does who has signed in: what a token made would outlive it. */
const SCOPES_WITH: Readonly<Record<Right, readonly TokenScope[]>> = {
  STATE: ['STATE', 'ADMINISTER'],
  ADMINISTER: ['ADMINISTER'],
  ADMINISTER_SYSTEM: ['ADMINISTER'],
  NAME_ADMINISTRATORS: [],
  OWN: [],
};

/** Why the viewer may not do this anywhere; null when it may somewhere. It tells nothing of what there is. */
export function refuseAnywhere(viewer: Viewer, command: string): Refusal | null {
  if (viewer.identity === null) return notSignedIn();
  const right = RIGHT_OF[command];
  if (isProduct(viewer)) return null;
  if (right === undefined) return notEntitled();
  if (SCOPES_WITH[right].length === 0) return viewer.identity.kind === 'PERSON' ? null : personOnly();
  return SCOPES_WITH[right].includes(viewer.scope) ? null : scopeTooNarrow();
}

/** Why the viewer may not do this at all; null when it may try. `projectId` is null for what belongs to no project. */
export function refuseCommand(viewer: Viewer, command: string, projectId: string | null): Refusal | null {
  const refused = refuseAnywhere(viewer, command);
  if (refused !== null || isProduct(viewer)) return refused;
  if (RIGHT_OF[command] === 'OWN' || administers(viewer, projectId)) return null;
  return entitling(viewer, command, projectId).length > 0 ? null : notEntitled();
}

/** Why the viewer may not do this in any project; null when it may in some, which is not named yet. */
export function refuseEverywhere(viewer: Viewer, command: string): Refusal | null {
  const refused = refuseAnywhere(viewer, command);
  if (refused !== null || isProduct(viewer) || viewer.isAdministrator) return refused;
  return entitling(viewer, command, null).length > 0 ? null : notEntitled();
}

/** The memberships by which the viewer may do this. */
export function entitling(viewer: Viewer, command: string, projectId: string | null): readonly Membership[] {
  const right = RIGHT_OF[command];
  if (right === undefined) return [];
  return viewer.memberships.filter(
    (each) => (projectId === null || each.projectId === projectId) && ROLES_WITH[right].includes(each.role),
  );
}

/**
 * The organisation for which a command speaks: of those that entitle, that of the party it names as speaking, else that
 * of whoever stated what it is about, else the first that was given; null for none.
 */
export function speaksFor({ viewer, name, speaker, about }: Spoken, facts: Facts): string | null {
  const own = entitling(viewer, name, facts.head.id).map((each) => each.organisationId);
  const concerned = [rowByKey(facts.parties, speaker ?? '')?.organisationId, ...concernedBy(facts, about)];
  return concerned.find((each) => each != null && own.includes(each)) ?? own[0] ?? null;
}

/** Of a command: who gives it, the party that it names as speaking, and the fact that it is about. */
interface Spoken {
  readonly viewer: Viewer;
  readonly name: string;
  readonly speaker: string | null;
  readonly about: string | null;
}

/** The organisations whose fact it is: of a pledge also the one that it is given to. */
function concernedBy(facts: Facts, factId: string | null): readonly (string | null)[] {
  const found = factId === null ? null : findFact(facts, factId);
  if (found === null) return [];
  const to = rowById(facts.commitments, factId)?.toId ?? null;
  return [organisationThatStated(facts, found.table, found.row), organisationOfParty(facts, to)];
}

export function isProduct({ identity }: Viewer): boolean {
  return identity?.kind === 'PRODUCT';
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
