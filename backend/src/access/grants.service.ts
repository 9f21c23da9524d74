import { Injectable } from '@nestjs/common';
import type {
  InvitationWithdrawInput,
  MemberInviteInput,
  MembershipEndInput,
  ProjectPublishInput,
  TokenCreateInput,
  TokenRevokeInput,
  VisibilityTightenInput,
} from '../generated/schema-types.js';
import { JoiningService } from '../identity/joining.service.js';
import { TokensService } from '../identity/tokens.service.js';
import { WorldsService } from '../projects/worlds.service.js';
import type { Outcome } from '../record/append-revision.js';
import { commandOf } from '../record/command-of.js';
import type { Facts } from '../record/core/facts.js';
import { rowByKey } from '../record/core/look-in.js';
import { NAMES } from '../record/core/names.js';
import { RecordService } from '../record/record.service.js';
import { InputCheck } from '../shared/input-check.js';
import { refused } from '../shared/result.js';
import { AccessService } from './access.service.js';
import { refuseAnywhere, refuseCommand } from './core/entitled.js';
import { TABLE_OF } from './core/fact-kinds.js';
import { endInProject, endToken, grantToken, invite } from './core/grant.js';
import { publishProject, tightenVisibility } from './core/tighten.js';
import { tokenWanted } from './core/token-wanted.js';
import type { Viewer } from './core/viewer.js';

/** Load, decide, save: what people grant each other, and what projects show. */
@Injectable()
export class GrantsService {
  constructor(
    private readonly access: AccessService,
    private readonly record: RecordService,
    private readonly worlds: WorldsService,
    private readonly joining: JoiningService,
    private readonly tokens: TokensService,
  ) {}

  publish(input: ProjectPublishInput, viewer: Viewer) {
    return this.record.write(input.project, commandOf('projectPublish', input, viewer), (facts, deciding) =>
      publishProject(facts, input.published, deciding),
    );
  }

  tighten(input: VisibilityTightenInput, viewer: Viewer) {
    const { kind, subject = null, field = null, level, explanation } = input;
    const wanted = { table: TABLE_OF[kind], subject, field, level, explanation };
    return this.record.write(
      input.project,
      commandOf('visibilityTighten', input, viewer),
      (facts, deciding) => tightenVisibility(facts, wanted, deciding),
    );
  }

  /** Sends the link once what it promises may be promised; a link whose promise came to nothing is void. */
  async invite(input: MemberInviteInput, viewer: Viewer): Promise<Outcome> {
    const found = await this.administered('memberInvite', input.project, viewer);
    if (!found.ok) return found;
    const check = new InputCheck();
    const party = check.found(['party'], rowByKey(found.value.parties, input.party), NAMES.party);
    if (!/^[^\s@]{1,200}@[^\s@]+\.[^\s@]{2,100}$/.test(input.email)) {
      check.refuse(
        'INVALID',
        ['email'],
        'Give an e-mail address, such as anna@comune.example.',
        'Indicare un indirizzo di posta, ad esempio anna@comune.example.',
      );
    }
    if (!check.passed || party === null) return refused(check.refusals);
    const { link } = await this.joining.invite(input.email);
    const projectId = found.value.head.id;
    const wanted = { linkId: link.id, projectId, organisationId: party.organisationId, role: input.role };
    return this.orUndone(
      (isUsed) =>
        this.access.write(commandOf('memberInvite', input, viewer), projectId, (_access, deciding) => {
          isUsed();
          return invite(wanted, deciding);
        }),
      () => this.joining.withdrawInvitation(link.id),
    );
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

  async endMembership(input: MembershipEndInput, viewer: Viewer): Promise<Outcome> {
    const found = await this.administered('membershipEnd', input.project, viewer);
    if (!found.ok) return found;
    const { id } = found.value.head;
    return this.access.write(commandOf('membershipEnd', input, viewer), id, (access, deciding) =>
      endInProject(access, id, 'memberships', input.membership, deciding),
    );
  }

  /** The secret is given by the call that made the token, and by no other. */
  async createToken(
    input: TokenCreateInput,
    viewer: Viewer,
  ): Promise<{ outcome: Outcome; secret: string | null; tokenId: string | null }> {
    const none = { secret: null, tokenId: null };
    const notEntitled = refuseAnywhere(viewer, 'tokenCreate');
    const { personId } = viewer;
    if (notEntitled !== null || personId === null)
      return { ...none, outcome: refused(notEntitled === null ? [] : [notEntitled]) };
    const projects = input.projects ?? null;
    const own = await this.worlds.idsByCode(projects ?? [], { viewer });
    const wanted = tokenWanted({ ...input, projects }, own, new Date().toISOString());
    if (!wanted.ok) return { ...none, outcome: wanted };
    const { name, ...grant } = wanted.value;
    const { token, secret } = await this.tokens.create(personId, name);
    const granted = { ...grant, scope: input.scope, tokenId: token.id, personId };
    let isNew = false;
    const outcome = await this.orUndone(
      (isUsed) =>
        this.access.write(commandOf('tokenCreate', input, viewer), null, (_access, deciding) => {
          isUsed();
          isNew = true;
          return grantToken(granted, deciding);
        }),
      () => this.tokens.revoke(personId, token.id),
    );
    return outcome.ok && isNew ? { outcome, secret, tokenId: token.id } : { ...none, outcome };
  }

  async revokeToken(input: TokenRevokeInput, viewer: Viewer): Promise<Outcome> {
    const outcome = await this.access.write(
      commandOf('tokenRevoke', input, viewer),
      null,
      (access, deciding) => endToken(access, viewer.personId ?? '', input.token, deciding),
    );
    if (outcome.ok) await this.tokens.revoke(viewer.personId ?? '', input.token);
    return outcome;
  }

  /** What was made beforehand is undone where the record refuses it, or has answered this call before. */
  private async orUndone(
    write: (isUsed: () => void) => Promise<Outcome>,
    undo: () => Promise<unknown>,
  ): Promise<Outcome> {
    let used = false;
    try {
      const outcome = await write(() => {
        used = true;
      });
      if (!outcome.ok || !used) await undo();
      return outcome;
    } catch (error) {
      await undo();
      throw error;
    }
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
    return notHere === null ? { ok: true as const, value: facts } : refused([notHere]);
  }
}
