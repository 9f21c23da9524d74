import { type Refusal, refusal } from '../../shared/refusal.js';
import { ok, type Result, refused } from '../../shared/result.js';
import type { AccessFacts, Administrator, Invitation, Membership, TokenGrant } from './access-facts.js';
import { DECIDING_ROLE } from './roles.js';

/** Rows that a decision adds to the record of access, and what they are about. */
export interface Granted {
  readonly subjectId: string;
  readonly rows: {
    readonly memberships?: readonly New<Membership>[];
    readonly invitations?: readonly New<Invitation>[];
    readonly administrators?: readonly New<Administrator>[];
    readonly tokenGrants?: readonly New<TokenGrant>[];
    readonly accessEnds?: readonly { readonly id: string; readonly endsId: string }[];
  };
}
type New<Row> = Omit<Row, 'revision'>;
type Granting = Result<Granted, readonly Refusal[]>;
interface Deciding {
  readonly newId: () => string;
}

/** A person administers the system from now on. Refused where it does already. */
export function grantAdministration(access: AccessFacts, personId: string, { newId }: Deciding): Granting {
  if (standingAdministrators(access).includes(personId)) return refused([already('person')]);
  const id = newId();
  return ok({ subjectId: id, rows: { administrators: [{ id, personId }] } });
}

/**
 * The end of a person's administration. The last administrator stays; `withAccount` are those persons who can sign in
 * here, for a record that was restored may name others.
 */
export function endAdministration(
  access: AccessFacts,
  personId: string,
  withAccount: ReadonlySet<string>,
  { newId }: Deciding,
): Granting {
  const standing = access.administrators.filter((each) => isStanding(access, each.id));
  const own = standing.filter((each) => each.personId === personId);
  if (own.length === 0) return refused([notFound('administrator')]);
  const isLast = !standing.some((each) => each.personId !== personId && withAccount.has(each.personId));
  if (isLast) return refused([lastAdministrator()]);
  const accessEnds = own.map((each) => ({ id: newId(), endsId: each.id }));
  return ok({ subjectId: own[0]?.id ?? '', rows: { accessEnds } });
}

/** A person speaks for an organisation in a project from now on. Refused where it does already, in this role. */
export function grantMembership(
  access: AccessFacts,
  wanted: Omit<New<Membership>, 'id'>,
  { newId }: Deciding,
): Granting {
  if (access.memberships.some((each) => isSame(access, each, wanted))) return refused([already('person')]);
  const id = newId();
  return ok({ subjectId: id, rows: { memberships: [{ id, ...wanted }] } });
}

/**
 * The same by the project's lead, `granterId`: to its other members, for organisations for which they speak there already,
 * and not as funder. Whoever else should speak is invited: the organisation's own people accept, and nobody speaks for it
 * by the lead's word alone. Whether someone has an account is not the lead's to know.
 */
export function grantToMember(
  access: AccessFacts,
  wanted: Omit<New<Membership>, 'id'>,
  granterId: string | null,
  deciding: Deciding,
): Granting {
  const { personId, projectId, organisationId, role } = wanted;
  const own = access.memberships.filter(
    (each) => each.personId === personId && each.projectId === projectId && isStanding(access, each.id),
  );
  if (own.length === 0) return refused([unknownPerson()]);
  if (personId === granterId) return refused([toOneself()]);
  if (own.every((each) => each.organisationId !== organisationId)) return refused([byInvitation('party')]);
  const granted = grantMembership(access, wanted, deciding);
  return granted.ok && role === DECIDING_ROLE ? refused([byInvitation('role')]) : granted;
}

/** Whom an invitation names, as far as the accounts know. */
export interface Invitee {
  /** Null for an address without an account. */
  readonly personId: string | null;
  /** Links that were sent to the same address before. */
  readonly linkIds: readonly string[];
}

/**
 * What a link that is sent promises. It takes the place of one that promises the same to the same address; refused where
 * the person has it already.
 */
export function invite(
  access: AccessFacts,
  wanted: Omit<New<Invitation>, 'id'>,
  invitee: Invitee,
  { newId }: Deciding,
): Granting {
  const { personId } = invitee;
  if (personId !== null && access.memberships.some((each) => isSame(access, each, { ...wanted, personId })))
    return refused([already('email')]);
  const replaced = access.invitations.filter(
    (each) =>
      each.projectId === wanted.projectId &&
      each.organisationId === wanted.organisationId &&
      each.role === wanted.role &&
      invitee.linkIds.includes(each.linkId) &&
      isStanding(access, each.id),
  );
  const id = newId();
  const accessEnds = replaced.map((each) => ({ id: newId(), endsId: each.id }));
  return ok({ subjectId: id, rows: { invitations: [{ id, ...wanted }], accessEnds } });
}

/**
 * Whether someone would accept what they sent themselves, `inviterId` being whoever did. Only administrators may: nobody
 * else gives a role to themselves.
 */
export function isOwnInvitation(access: AccessFacts, inviterId: string | null, personId: string): boolean {
  return personId === inviterId && !standingAdministrators(access).includes(personId);
}

/** The membership that a link promised; nothing where the person has it already. Refused where the link promises nothing. */
export function acceptInvitation(
  access: AccessFacts,
  linkId: string,
  personId: string,
  deciding: Deciding,
): Granting {
  const found = access.invitations.find((each) => each.linkId === linkId && isStanding(access, each.id));
  if (found === undefined) return refused([notFound('link')]);
  const { projectId, organisationId, role } = found;
  const accepted = [{ id: deciding.newId(), endsId: found.id }];
  const granted = grantMembership(access, { personId, projectId, organisationId, role }, deciding);
  const memberships = granted.ok ? (granted.value.rows.memberships ?? []) : [];
  return ok({ subjectId: found.id, rows: { memberships, accessEnds: accepted } });
}

/** Whether a person has what a link promised, and the link was accepted: to accept it again changes nothing. */
export function hasAccepted(access: AccessFacts, linkId: string, personId: string): boolean {
  const found = access.invitations.find((each) => each.linkId === linkId);
  if (found === undefined || isStanding(access, found.id)) return false;
  const { projectId, organisationId, role } = found;
  const promised = { personId, projectId, organisationId, role };
  return access.memberships.some((each) => isSame(access, each, promised));
}

/** The end of a membership or an invitation of a project. Refused for what is another project's, as for what is not. */
export function endInProject(
  access: AccessFacts,
  projectId: string,
  kind: 'memberships' | 'invitations',
  id: string,
  { newId }: Deciding,
): Granting {
  const rows: readonly (Membership | Invitation)[] = access[kind];
  const found = rows.find((each) => each.id === id && each.projectId === projectId);
  const field = kind === 'memberships' ? 'membership' : 'invitation';
  if (found === undefined || !isStanding(access, id)) return refused([notFound(field)]);
  return ok({ subjectId: id, rows: { accessEnds: [{ id: newId(), endsId: id }] } });
}

/** What a token may do, and until when. */
export function grantToken(wanted: Omit<New<TokenGrant>, 'id'>, { newId }: Deciding): Granting {
  const id = newId();
  return ok({ subjectId: id, rows: { tokenGrants: [{ id, ...wanted }] } });
}

/** The end of a person's own token. */
export function endToken(
  access: AccessFacts,
  personId: string,
  tokenId: string,
  { newId }: Deciding,
): Granting {
  const found = access.tokenGrants.find((each) => each.tokenId === tokenId && each.personId === personId);
  if (found === undefined || !isStanding(access, found.id)) return refused([notFound('token')]);
  return ok({ subjectId: found.id, rows: { accessEnds: [{ id: newId(), endsId: found.id }] } });
}

/** Persons who administer the system, each once. */
export function standingAdministrators(access: AccessFacts): readonly string[] {
  const standing = access.administrators.filter((each) => isStanding(access, each.id));
  return [...new Set(standing.map((each) => each.personId))];
}

/** Whether a membership stands and gives just what is wanted. */
function isSame(access: AccessFacts, membership: Membership, wanted: Omit<New<Membership>, 'id'>): boolean {
  return (
    membership.personId === wanted.personId &&
    membership.projectId === wanted.projectId &&
    membership.organisationId === wanted.organisationId &&
    membership.role === wanted.role &&
    isStanding(access, membership.id)
  );
}

/** Whether a row of the record of access has not ended. */
export function isStanding(access: AccessFacts, id: string): boolean {
  return access.accessEnds.every((each) => each.endsId !== id);
}

function already(field: string): Refusal {
  return refusal(
    'TAKEN',
    [field],
    'This person has it already. Nothing needs to be done.',
    'Questa persona lo ha già. Non occorre fare nulla.',
  );
}

function notFound(field: string): Refusal {
  return refusal(
    'NOT_FOUND',
    [field],
    'There is none with this identifier here, or it has ended. Look at the list again.',
    "Con questo identificativo non c'è nulla, o è già terminato. Ricontrollare l'elenco.",
  );
}

/** Who has an account is told to administrators only, so the words are the same for whoever has none. */
export function unknownPerson(): Refusal {
  return refusal(
    'NOT_FOUND',
    ['person'],
    'There is no such person here. Choose one from the list, or send an invitation.',
    "Qui non c'è questa persona. Sceglierne una dall'elenco, o inviare un invito.",
  );
}

function toOneself(): Refusal {
  return refusal(
    'NOT_ENTITLED',
    ['person'],
    'Nobody gives a role to themselves. Ask another lead of the work, or a system administrator.',
    "Nessuno assegna un ruolo a se stesso. Rivolgersi a un altro responsabile dell'opera o a un amministratore di sistema.",
  );
}

/** Everybody knows the password of a sample account. */
export function sampleAccount(field: string): Refusal {
  return refusal(
    'INVALID',
    [field],
    'This is a sample account of the demo, whose password everybody knows. Name somebody with an account of their own.',
    'Questo è un account di prova della dimostrazione: la sua password è nota a tutti. Indicare qualcuno con un account proprio.',
  );
}

function byInvitation(field: string): Refusal {
  return refusal(
    'NOT_ENTITLED',
    [field],
    'Without an invitation, members get one more role only for an organisation for which they speak already, and not as funder. Send an invitation.',
    'Senza invito i membri ricevono un altro ruolo solo per un ente per cui già parlano, e non come finanziatori. Inviare un invito.',
  );
}

function lastAdministrator(): Refusal {
  return refusal(
    'INVALID',
    ['administrator'],
    'The last administrator stays. Name another one first.',
    "L'ultimo amministratore resta. Nominarne prima un altro.",
  );
}
