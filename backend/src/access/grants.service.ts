import { Inject, Injectable } from '@nestjs/common';
import type {
  ProjectPublishInput,
  TokenCreateInput,
  TokenRevokeInput,
  VisibilityTightenInput,
} from '../generated/schema-types.js';
import { IDENTITY, type IdentitySetup } from '../identity/identity-setup.js';
import { TokensService } from '../identity/tokens.service.js';
import { WorldsService } from '../projects/worlds.service.js';
import type { Outcome } from '../record/append-revision.js';
import { commandOf } from '../record/command-of.js';
import { RecordService } from '../record/record.service.js';
import { refused } from '../shared/result.js';
import { AccessService } from './access.service.js';
import { refuseAnywhere } from './core/entitled.js';
import { TABLE_OF } from './core/fact-kinds.js';
import { endToken, grantToken } from './core/grant.js';
import { publishProject, tightenVisibility } from './core/tighten.js';
import { tokenWanted } from './core/token-wanted.js';
import type { Viewer } from './core/viewer.js';

/** Load, decide, save: what projects show, and what people grant to scripts. */
@Injectable()
export class GrantsService {
  constructor(
    private readonly access: AccessService,
    private readonly record: RecordService,
    private readonly worlds: WorldsService,
    private readonly tokens: TokensService,
    @Inject(IDENTITY) private readonly setup: IdentitySetup,
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
    const command = commandOf('tokenCreate', input, viewer, this.setup.secret);
    const granted = { ...grant, scope: input.scope, tokenId: token.id, personId };
    let isNew = false;
    const outcome = await this.orUndone(
      (isUsed) =>
        this.access.write(command, null, (_access, deciding) => {
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
}
