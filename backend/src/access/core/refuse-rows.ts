import { findFact } from '../../record/core/as-of.js';
import type { Facts, FactTable, NewRows } from '../../record/core/facts.js';
import { rowById } from '../../record/core/look-in.js';
import { type Refusal, refusal } from '../../shared/refusal.js';
import type { Membership } from './access-facts.js';
import { isProduct } from './entitled.js';
import { DECIDING_ROLE } from './roles.js';
import { organisationOfParty, organisationThatStated } from './stated-by.js';
import { administers, type Viewer } from './viewer.js';

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

/**
 * Accepting and refusing are the entitled party's own, through its funder, and so is taking back what it said: not even
 * the lead does it in its place.
 */
function refuseVerdict(here: readonly Membership[], facts: Facts, rows: NewRows): Refusal | null {
  const funders = organisationsOf(here.filter((each) => each.role === DECIDING_ROLE));
  const isForeign = (each: { readonly kind: string; readonly byId: string | null }) =>
    (each.kind === 'ACCEPTED' || each.kind === 'REFUSED') &&
    !funders.has(organisationOfParty(facts, each.byId) ?? '');
  if (rows.milestoneStatements?.some(isForeign)) return notFunder('by');
  const takenBack = goneBy(rows).find(({ id }) => {
    const statement = rowById(facts.milestoneStatements, id);
    return statement !== null && isForeign(statement);
  });
  return takenBack === undefined ? null : notFunder(takenBack.field);
}

function refuseForOthers(here: readonly Membership[], facts: Facts, rows: NewRows): Refusal | null {
  const own = organisationsOf(here);
  const isOwn = (partyId: string | null) => own.has(organisationOfParty(facts, partyId) ?? '');
  const pays = (commitmentId: string) => {
    const pledge = rowById(facts.commitments, commitmentId);
    return pledge !== null && (isOwn(pledge.fromId) || isOwn(pledge.toId));
  };
  const statements = [...(rows.milestoneStatements ?? []), ...(rows.indicatorStatements ?? [])];
  if (!statements.every((each) => isOwn(each.byId))) return otherOrganisation('by');
  if (!(rows.statusDeclarations ?? []).every((each) => isOwn(each.partyId)))
    return otherOrganisation('party');
  if (!(rows.commitments ?? []).every((each) => isOwn(each.fromId))) return otherOrganisation('from');
  if (!(rows.payments ?? []).every((each) => pays(each.commitmentId))) return otherOrganisation('commitment');
  const foreign = goneBy(rows).find(({ id }) => !isStatedBy(facts, id, own));
  return foreign === undefined ? null : otherOrganisation(foreign.field);
}

/** The facts that no longer count once these rows are recorded, with the field of the input that names each. */
function goneBy(rows: NewRows): readonly { readonly id: string; readonly field: string }[] {
  const corrections = [...(rows.milestoneStatements ?? []), ...(rows.indicatorStatements ?? [])];
  return [
    ...(rows.withdrawals ?? []).map((each) => ({ id: each.factId, field: 'fact' })),
    ...corrections.flatMap(({ correctsId }) =>
      correctsId === null ? [] : [{ id: correctsId, field: 'statement' }],
    ),
  ];
}

/** What partners and funders state; the rest only the lead adds, and takes back. */
const STATED_BY_PARTNERS: ReadonlySet<FactTable> = new Set([
  'milestoneStatements',
  'slipCauses',
  'indicatorStatements',
  'commitments',
  'payments',
  'events',
  'evidence',
  'statusDeclarations',
]);

/** Whether one of the organisations stated a fact that partners may state. */
function isStatedBy(facts: Facts, factId: string, organisationIds: ReadonlySet<string>): boolean {
  const found = findFact(facts, factId);
  if (found === null || !STATED_BY_PARTNERS.has(found.table)) return false;
  return organisationIds.has(organisationThatStated(facts, found.table, found.row) ?? '');
}

function organisationsOf(memberships: readonly Membership[]): ReadonlySet<string> {
  return new Set(memberships.filter((each) => each.role !== 'COUNCIL').map((each) => each.organisationId));
}

function notFunder(field: string): Refusal {
  return refusal(
    'NOT_ENTITLED',
    [field],
    'Only a person who speaks for this party as its funder may accept or refuse, and take that back. Sign in as that person.',
    'Solo chi rappresenta questa parte come finanziatore può accettare o rifiutare, e ritirare il giudizio. Accedere come tale persona.',
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
