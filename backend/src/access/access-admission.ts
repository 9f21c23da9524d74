import { Injectable } from '@nestjs/common';
import { Admission, type Promised, type RedeemedLink } from '../identity/admission.js';
import { refusal } from '../identity/auth-guard.js';
import { SampleAccountsService } from '../identity/sample-accounts.service.js';
import { commandOf } from '../record/command-of.js';
import { descriptionOf } from '../record/core/facts.js';
import { FactsService } from '../record/facts.service.js';
import { AccessService } from './access.service.js';
import {
  acceptInvitation,
  grantAdministration,
  hasAccepted,
  isOwnInvitation,
  isStanding,
  standingAdministrators,
} from './core/grant.js';
import { personItself } from './core/viewer.js';

/** What follows from an account: the first administrator's rights, or the membership that an invitation promised. */
@Injectable()
export class AccessAdmission extends Admission {
  constructor(
    private readonly access: AccessService,
    private readonly facts: FactsService,
    private readonly samples: SampleAccountsService,
  ) {
    super();
  }

  async promised(linkId: string): Promise<Promised | 'ENDED' | null> {
    const access = await this.access.facts();
    const found = access.invitations.find((each) => each.linkId === linkId);
    if (found === undefined) return null;
    if (!isStanding(access, found.id)) return 'ENDED';
    const code = await this.facts.codeOf(found.projectId);
    const facts = code === null ? null : await this.facts.byCode(code);
    const organisation = facts?.organisations.find((each) => each.id === found.organisationId);
    if (facts === null || organisation === undefined) return null;
    const { en = null, it = null } = descriptionOf(facts).name;
    return { project: { en, it }, organisation: organisation.name, role: found.role };
  }

  async administrators(): Promise<readonly string[]> {
    return standingAdministrators(await this.access.facts());
  }

  async admit(link: RedeemedLink, personId: string): Promise<boolean> {
    const { id, kind } = link;
    // An account by itself may be given as well; it may do nothing yet.
    if (kind === 'INVITATION' && (await this.promised(id)) === null) return true;
    if (kind === 'FIRST_ADMINISTRATOR' && (await this.samples.isOne(personId)))
      throw refusal('FORBIDDEN', 'SAMPLE_ACCOUNT');
    if (await this.isSentBy(id, personId)) throw refusal('FORBIDDEN', 'OWN_INVITATION');
    if (await this.isAdmitted(link, personId)) return true;
    const name = kind === 'INVITATION' ? 'invitationAccept' : 'firstAdministrator';
    const outcome = await this.access.write(
      commandOf(name, { link: id, reason: null }, personItself(personId)),
      null,
      (access, deciding) =>
        kind === 'INVITATION'
          ? acceptInvitation(access, id, personId, deciding)
          : grantAdministration(access, personId, deciding),
    );
    // Where the same was asked twice at one moment, the other one was first.
    return outcome.ok || this.isAdmitted(link, personId);
  }

  private async isAdmitted({ id, kind }: RedeemedLink, personId: string): Promise<boolean> {
    const access = await this.access.facts();
    if (kind === 'INVITATION') return hasAccepted(access, id, personId);
    return standingAdministrators(access).includes(personId);
  }

  /** Whether the person sent the invitation, and is not free to give roles to themselves. */
  private async isSentBy(linkId: string, personId: string): Promise<boolean> {
    const access = await this.access.facts();
    const found = access.invitations.find((each) => each.linkId === linkId);
    if (found === undefined) return false;
    return isOwnInvitation(access, await this.access.recorderOf(found), personId);
  }
}
