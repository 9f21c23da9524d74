import { Inject, Injectable } from '@nestjs/common';
import type { QueryPeopleArgs } from '../generated/schema-types.js';
import { type Account, AccountsService } from '../identity/accounts.service.js';
import { IDENTITY, type IdentitySetup } from '../identity/identity-setup.js';
import { type PendingLink, Post } from '../identity/post.js';
import { pageRange } from '../shared/connection.js';
import { clean } from '../shared/input-check.js';
import { AccessService } from './access.service.js';
import type { Asked } from './asked.js';
import { isStanding, standingAdministrators } from './core/grant.js';
import { handsLinksOn, seesPeople } from './core/system-sight.js';
import type { Viewer } from './core/viewer.js';
import { ProjectAccessService } from './project-access.service.js';

/** What is told only to those who administer the whole system: who has an account, and which links wait. */
@Injectable()
export class DirectoryService {
  constructor(
    private readonly access: AccessService,
    private readonly accounts: AccountsService,
    private readonly projects: ProjectAccessService,
    private readonly post: Post,
    @Inject(IDENTITY) private readonly setup: IdentitySetup,
  ) {}

  /** Null for everybody else. */
  async people({ search, ...page }: QueryPeopleArgs, asked: Asked) {
    const range = pageRange('person', page);
    if (!seesPeople(asked.viewer)) return null;
    return this.accounts.page(clean(search), range, (accounts) => this.views(accounts, asked));
  }

  /** Null for everybody else. */
  async pendingLinks({ viewer }: Asked) {
    if (!handsLinksOn(viewer)) return null;
    const access = await this.access.facts();
    const ended = access.invitations.filter((each) => !isStanding(access, each.id));
    const isVoid = new Set(ended.map((each) => each.linkId));
    const links = (await this.post.pending()).filter(({ id }) => !isVoid.has(id));
    return links.map((each) => ({
      id: each.id,
      purpose: each.purpose,
      email: each.email,
      link: () => this.shown(each, viewer),
      madeAt: each.madeAt.toISOString(),
      expiresAt: each.expiresAt.toISOString(),
    }));
  }

  /** The link of an invitation, to hand on. Null where there is none, and for everybody else. */
  async linkToHandOn(linkId: string, { viewer }: Asked): Promise<string | null> {
    if (!handsLinksOn(viewer)) return null;
    const found = (await this.post.pending()).find((each) => each.id === linkId);
    return found === undefined ? null : this.shown(found, viewer);
  }

  /** The link itself. To whom it was shown is noted; the link is not. */
  private shown({ id, purpose, url }: PendingLink, { personId }: Viewer): string {
    this.setup.log.info({ personId, id, purpose }, 'a link that waits was shown to an administrator');
    return url;
  }

  private async views(accounts: readonly Account[], asked: Asked): Promise<object[]> {
    const access = await this.access.facts();
    const administrators = new Set(standingAdministrators(access));
    const ids = new Set(accounts.map(({ person }) => person.id));
    const standing = access.memberships.filter(
      (each) => ids.has(each.personId) && isStanding(access, each.id),
    );
    const memberships = await this.projects.memberships(standing, asked);
    return accounts.map((account) => ({
      ...account,
      isAdministrator: administrators.has(account.person.id),
      memberships: memberships.filter((each) => each.person?.id === account.person.id),
    }));
  }
}
