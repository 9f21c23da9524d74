import { Injectable } from '@nestjs/common';
import { PeopleService } from '../identity/people.service.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import type { ProjectView } from '../projects/project.view.js';
import { ProjectView as View } from '../projects/project.view.js';
import { WorldsService } from '../projects/worlds.service.js';
import { AccessService } from './access.service.js';
import type { Asked } from './asked.js';
import type { Invitation, Membership } from './core/access-facts.js';
import { refuseCommand } from './core/entitled.js';
import { isStanding } from './core/grant.js';
import { placeOf } from './core/visibility-rule.js';
import { ruleView } from './withheld.view.js';

/** Who may do and see what, as those are told who administer a project, and everybody of themselves. */
@Injectable()
export class ProjectAccessService {
  constructor(
    private readonly access: AccessService,
    private readonly people: PeopleService,
    private readonly organisations: OrganisationsService,
    private readonly worlds: WorldsService,
  ) {}

  /** Null for whoever does not administer the project; of a preview as well. */
  async ofProject(project: ProjectView, asked: Asked) {
    const { all } = project.world.facts;
    const { viewer } = asked;
    const administered = { ...viewer, scope: 'ADMINISTER' } as const;
    if (refuseCommand(administered, 'memberInvite', all.head.id) !== null) return null;
    const access = await this.access.facts();
    const here = (each: Membership | Invitation) =>
      each.projectId === all.head.id && isStanding(access, each.id);
    const invitations = access.invitations.filter(here);
    const addresses = await this.people.addresses(invitations.map((each) => each.linkId));
    const organisations = await this.organisations.byId(invitations.map((each) => each.organisationId));
    const newest = new Map(all.visibilityRules.map((each) => [placeOf(each), each]));
    return {
      memberships: await this.memberships(access.memberships.filter(here), asked),
      invitations: invitations.map(({ id, linkId, organisationId, role }) => ({
        id,
        role,
        email: addresses.get(linkId) ?? null,
        organisation: organisations.get(organisationId),
      })),
      rules: [...newest.values()].map(ruleView),
    };
  }

  /** Memberships with the names behind them. */
  async memberships(memberships: readonly Membership[], { viewer }: Asked) {
    const people = await this.people.people(memberships.map((each) => each.personId));
    const organisations = await this.organisations.byId(memberships.map((each) => each.organisationId));
    return memberships.map(({ id, personId, projectId, organisationId, role }) => ({
      id,
      role,
      person: people.get(personId) ?? null,
      organisation: organisations.get(organisationId),
      project: async () => {
        const world = await this.worlds.byId(projectId, { viewer });
        return world === null ? null : new View(world);
      },
    }));
  }
}
