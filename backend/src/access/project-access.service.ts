import { Injectable } from '@nestjs/common';
import type { FactKind } from '../generated/schema-types.js';
import { PeopleService } from '../identity/people.service.js';
import { Post } from '../identity/post.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import type { ProjectView } from '../projects/project.view.js';
import { ProjectView as View } from '../projects/project.view.js';
import { WorldsService } from '../projects/worlds.service.js';
import { AccessService } from './access.service.js';
import type { Asked } from './asked.js';
import type { Invitation, Membership } from './core/access-facts.js';
import { refuseCommand } from './core/entitled.js';
import { isStanding } from './core/grant.js';
import { ROLE_RIGHTS } from './core/role-rights.js';
import { type TriedRule, VisibilityService } from './visibility.service.js';

/** Who may do and see what, as those are told who administer a project, and everybody of themselves. */
@Injectable()
export class ProjectAccessService {
  constructor(
    private readonly access: AccessService,
    private readonly people: PeopleService,
    private readonly post: Post,
    private readonly organisations: OrganisationsService,
    private readonly worlds: WorldsService,
    private readonly visibility: VisibilityService,
  ) {}

  /** Null for whoever does not administer the project, a token of a narrower scope as well: it names people with their addresses. */
  async ofProject(project: ProjectView, asked: Asked) {
    const { all } = project.world.facts;
    if (refuseCommand(asked.viewer, 'memberInvite', all.head.id) !== null) return null;
    const access = await this.access.facts();
    const here = (each: Membership | Invitation) =>
      each.projectId === all.head.id && isStanding(access, each.id);
    return {
      roles: ROLE_RIGHTS,
      memberships: await this.memberships(access.memberships.filter(here), asked),
      invitations: await this.invitations(access.invitations.filter(here)),
      rules: () => this.visibility.rules(project.world),
      declared: () => this.visibility.declared(),
      publications: () => this.visibility.publications(project.world),
      records: ({ kind }: { kind: FactKind }) => this.visibility.records(all, kind),
      tightenPreview: (tried: TriedRule) => this.visibility.tried(all, tried),
    };
  }

  /** Memberships with the names behind them. */
  async memberships(memberships: readonly Membership[], { viewer }: Asked) {
    const people = await this.people.people(memberships.map((each) => each.personId));
    const organisations = await this.organisations.byId(memberships.map((each) => each.organisationId));
    const instants = await this.access.instants(memberships);
    return memberships.map(({ id, revision, personId, projectId, organisationId, role }) => ({
      id,
      role,
      since: instants.get(revision),
      person: people.get(personId) ?? null,
      organisation: organisations.get(organisationId),
      project: async () => {
        const world = await this.worlds.byId(projectId, { viewer });
        return world === null ? null : new View(world);
      },
    }));
  }

  /** One that stands; null once it has ended. */
  async membership(id: string, asked: Asked) {
    const access = await this.access.facts();
    const found = access.memberships.filter((each) => each.id === id && isStanding(access, id));
    return (await this.memberships(found, asked))[0] ?? null;
  }

  /** Invitations with what the accounts know of them. Their links are given to whom they may be, when they are asked for. */
  async invitations(invitations: readonly Invitation[]) {
    const linkIds = invitations.map((each) => each.linkId);
    const sent = await this.people.sentLinks(linkIds);
    const waiting = await this.post.waiting(linkIds);
    const organisations = await this.organisations.byId(invitations.map((each) => each.organisationId));
    const instants = await this.access.instants(invitations);
    return invitations.map(({ id, revision, linkId, organisationId, role }) => ({
      id,
      role,
      linkId,
      email: sent.get(linkId)?.email ?? null,
      organisation: organisations.get(organisationId),
      invitedAt: instants.get(revision),
      expiresAt: sent.get(linkId)?.expiresAt.toISOString() ?? null,
      awaitsHandover: waiting.has(linkId),
    }));
  }

  /** One, as it was sent. */
  async invitation(id: string) {
    const { invitations } = await this.access.facts();
    return (await this.invitations(invitations.filter((each) => each.id === id)))[0] ?? null;
  }
}

export type InvitationView = Awaited<ReturnType<ProjectAccessService['invitations']>>[number];
