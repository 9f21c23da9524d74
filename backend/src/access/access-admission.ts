import { Injectable } from '@nestjs/common';
import { Admission, type RedeemedLink } from '../identity/admission.js';
import { commandOf } from '../record/command-of.js';
import { AccessService } from './access.service.js';
import { acceptInvitation, grantAdministration, standingAdministrators } from './core/grant.js';
import { personItself } from './core/viewer.js';

/** What follows from an account: the first administrator's rights, or the membership that an invitation promised. */
@Injectable()
export class AccessAdmission extends Admission {
  constructor(private readonly access: AccessService) {
    super();
  }

  async administrators(): Promise<readonly string[]> {
    return standingAdministrators(await this.access.facts());
  }

  async admit({ id, kind }: RedeemedLink, personId: string): Promise<void> {
    // An account by itself may be given as well; it may do nothing yet.
    if (kind === 'INVITATION' && !(await this.isPromised(id))) return;
    const name = kind === 'INVITATION' ? 'invitationAccept' : 'firstAdministrator';
    const outcome = await this.access.write(
      commandOf(name, { link: id, reason: null }, personItself(personId)),
      null,
      (access, deciding) =>
        kind === 'INVITATION'
          ? acceptInvitation(access, id, personId, deciding)
          : grantAdministration(access, personId, deciding),
    );
    if (!outcome.ok) throw new Error(`the link promises nothing: ${outcome.reason[0]?.code}`);
  }

  private async isPromised(linkId: string): Promise<boolean> {
    const { invitations } = await this.access.facts();
    return invitations.some((each) => each.linkId === linkId);
  }
}
