import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type {
  AdministratorEndInput,
  AdministratorGrantInput,
  InvitationWithdrawInput,
  MemberInviteInput,
  MembershipEndInput,
  MembershipGrantInput,
} from '../generated/schema-types.js';
import { Attempts } from '../identity/attempts.js';
import { IDENTITY, type IdentitySetup } from '../identity/identity-setup.js';
import { JoiningService } from '../identity/joining.service.js';
import { PeopleService } from '../identity/people.service.js';
import { SampleAccountsService } from '../identity/sample-accounts.service.js';
import { WorldsService } from '../projects/worlds.service.js';
import type { Outcome } from '../record/append-revision.js';
import { commandOf } from '../record/command-of.js';
import type { Facts } from '../record/core/facts.js';
import { rowByKey } from '../record/core/look-in.js';
import { NAMES } from '../record/core/names.js';
import { InputCheck } from '../shared/input-check.js';
import { ok, refused } from '../shared/result.js';
import { AccessService } from './access.service.js';
import { refuseAnywhere, refuseCommand } from './core/entitled.js';
import {
  endAdministration,
  endInProject,
  grantAdministration,
  grantMembership,
  grantToMember,
  invite,
  isStanding,
  sampleAccount,
  standingAdministrators,
  unknownPerson,
} from './core/grant.js';
import { tooManyInvitations } from './core/too-many-invitations.js';
import { administers, type Viewer } from './core/viewer.js';

/** Load, decide, save: who speaks for whom in a project, and who administers the system. */
@Injectable()
export class MembersService {
  constructor(
    private readonly access: AccessService,
    private readonly worlds: WorldsService,
    private readonly joining: JoiningService,
    private readonly people: PeopleService,
    private readonly attempts: Attempts,
    @Inject(IDENTITY) private readonly setup: IdentitySetup,
    private readonly samples: SampleAccountsService,
  ) {}

  /**
   * Sends the link once what it promises is recorded; links that it replaces serve no more. So many are sent in an hour
   * and no more: each is counted beforehand, and again not where nothing was sent.
   */
  async invite(input: MemberInviteInput, viewer: Viewer): Promise<Outcome> {
    const found = await this.administered('memberInvite', input.project, viewer);
    if (!found.ok) return found;
    const check = new InputCheck();
    const party = partyIn(check, found.value, input.party);
    checkAddress(check, input.email);
    if (!check.passed || party === null) return refused(check.refusals);
    const linkIds = await this.joining.openInvitations(input.email);
    const invitee = { personId: (await this.people.byEmail(input.email))?.id ?? null, linkIds };
    const projectId = found.value.head.id;
    const wanted = { projectId, organisationId: party.organisationId, role: input.role };
    const inviter = viewer.personId ?? '';
    const wait = await this.attempts.invitation(inviter, input.email);
    let outcome: Outcome = refused([]);
    const { delivered } = await this.joining.invite(input.email, async (linkId) => {
      const command = commandOf('memberInvite', input, viewer, this.setup.secret);
      outcome = await this.access.write(command, projectId, (access, deciding) =>
        wait === null
          ? invite(access, { ...wanted, linkId }, invitee, deciding)
          : refused([tooManyInvitations(wait)]),
      );
      // A call that is repeated is answered as before, and nothing is sent.
      return outcome.ok && (await this.promises(outcome.value.subjectId, linkId));
    });
    if (delivered === null) await this.attempts.invitationNotSent(inviter, input.email);
    await this.voidEnded(linkIds);
    return outcome;
  }

  async withdrawInvitation(input: InvitationWithdrawInput, viewer: Viewer): Promise<Outcome> {
    const found = await this.administered('invitationWithdraw', input.project, viewer);
    if (!found.ok) return found;
    const { id } = found.value.head;
    const outcome = await this.access.write(
      commandOf('invitationWithdraw', input, viewer),
      id,
      (access, deciding) => endInProject(access, id, 'invitations', input.invitation, deciding),
    );
    const { invitations } = await this.access.facts();
    const link = invitations.find((each) => outcome.ok && each.id === input.invitation);
    if (link !== undefined) await this.joining.withdrawInvitation(link.linkId);
    return outcome;
  }

  /** Administrators may name anybody with an account and themselves, the lead other members of the project. */
  async grant(input: MembershipGrantInput, viewer: Viewer): Promise<Outcome> {
    const found = await this.administered('membershipGrant', input.project, viewer);
    if (!found.ok) return found;
    const check = new InputCheck();
    const party = partyIn(check, found.value, input.party);
    const person = await this.people.byId(input.person);
    if (!check.passed || party === null) return refused(check.refusals);
    if (person === null) return refused([unknownPerson()]);
    const projectId = found.value.head.id;
    const { organisationId } = party;
    const wanted = { personId: person.id, projectId, organisationId, role: input.role };
    return this.access.write(commandOf('membershipGrant', input, viewer), projectId, (access, deciding) =>
      administers(viewer, null)
        ? grantMembership(access, wanted, deciding)
        : grantToMember(access, wanted, viewer.personId, deciding),
    );
  }

  async end(input: MembershipEndInput, viewer: Viewer): Promise<Outcome> {
    const found = await this.administered('membershipEnd', input.project, viewer);
    if (!found.ok) return found;
    const { id } = found.value.head;
    return this.access.write(commandOf('membershipEnd', input, viewer), id, (access, deciding) =>
      endInProject(access, id, 'memberships', input.membership, deciding),
    );
  }

  async grantAdministration(input: AdministratorGrantInput, viewer: Viewer): Promise<Outcome> {
    const notEntitled = refuseCommand(viewer, 'administratorGrant', null);
    if (notEntitled !== null) return refused([notEntitled]);
    const person = await this.people.byId(input.person);
    if (person === null) return refused([unknownPerson()]);
    if (await this.samples.isOne(person.id)) return refused([sampleAccount('person')]);
    return this.access.write(commandOf('administratorGrant', input, viewer), null, (access, deciding) =>
      grantAdministration(access, person.id, deciding),
    );
  }

  async endAdministration(input: AdministratorEndInput, viewer: Viewer): Promise<Outcome> {
    const notEntitled = refuseCommand(viewer, 'administratorEnd', null);
    if (notEntitled !== null) return refused([notEntitled]);
    const withAccount = await this.people.people(standingAdministrators(await this.access.facts()));
    return this.access.write(commandOf('administratorEnd', input, viewer), null, (access, deciding) =>
      endAdministration(access, input.administrator, new Set(withAccount.keys()), deciding),
    );
  }

  /** Whether an invitation is the one that this link brings. */
  private async promises(invitationId: string, linkId: string): Promise<boolean> {
    const { invitations } = await this.access.facts();
    return invitations.some((each) => each.id === invitationId && each.linkId === linkId);
  }

  /** Makes those links void whose invitations have ended. */
  private async voidEnded(linkIds: readonly string[]): Promise<void> {
    const access = await this.access.facts();
    const ended = access.invitations.filter(
      (each) => linkIds.includes(each.linkId) && !isStanding(access, each.id),
    );
    for (const { linkId } of ended) await this.joining.withdrawInvitation(linkId);
  }

  /** The project for whoever administers it; refused for others, who do not learn whether there is one unless they see it. */
  private async administered(command: string, code: string, viewer: Viewer) {
    const notAnywhere = refuseAnywhere(viewer, command);
    if (notAnywhere !== null) return refused([notAnywhere]);
    const seen = await this.worlds.seen(code, { viewer });
    const check = new InputCheck();
    const facts: Facts | null = check.found(['project'], seen?.facts, NAMES.project);
    if (facts === null) return refused(check.refusals);
    const notHere = refuseCommand(viewer, command, facts.head.id);
    return notHere === null ? ok(facts) : refused([notHere]);
  }
}

function partyIn(check: InputCheck, facts: Facts, key: string) {
  return check.found(['party'], rowByKey(facts.parties, key), NAMES.party);
}

/** One address and nothing more, as sign-in takes it too: no list, no name beside it, no machine by its number. */
const ADDRESS = z.email().max(254);

function checkAddress(check: InputCheck, email: string): void {
  if (ADDRESS.safeParse(email).success) return;
  check.refuse(
    'INVALID',
    ['email'],
    'Give an e-mail address, such as anna@comune.example.',
    'Indicare un indirizzo di posta, ad esempio anna@comune.example.',
  );
}
