import {
  OrganisationAddDocument,
  type OrganisationAddInput,
  PartyAddDocument,
  type PartyAddInput,
} from '../../../generated/graphql';
import type { useSend } from '../record/send';

type Send = ReturnType<typeof useSend>;

/**
 * Names a party, after adding its organisation to the register where it is new. Both are sent under keys of this form
 * fill, so that a second attempt adds neither twice. `onAdded` is told the key of the organisation once it is there.
 */
export async function sendParty(
  send: Send,
  party: PartyAddInput,
  organisation: OrganisationAddInput | null,
  onAdded: (key: string) => void,
) {
  if (organisation) {
    const added = await send(OrganisationAddDocument, organisation);
    if (added.kind === 'refused') return { ...added, refusals: added.refusals.map(atOrganisation) };
    if (added.kind === 'unanswered') return added;
    onAdded(organisation.key);
  }
  return send(PartyAddDocument, party);
}

/** A refusal of the organisation stands at its own fields of the form. */
function atOrganisation<Refusal extends { readonly field: readonly string[] }>(refusal: Refusal): Refusal {
  return { ...refusal, field: ['input', 'organisation', ...refusal.field.slice(1)] };
}
