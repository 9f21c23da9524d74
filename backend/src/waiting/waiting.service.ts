import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Asked } from '../access/asked.js';
import { refuseAnywhere } from '../access/core/entitled.js';
import type { VisitMarkInput } from '../generated/schema-types.js';
import { HistoryService } from '../history/history.service.js';
import { type Visit, VisitsService } from '../identity/visits.service.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import type { ProjectWorld } from '../projects/project-world.js';
import { WorldsService } from '../projects/worlds.service.js';
import { NAMES } from '../record/core/names.js';
import { InputCheck } from '../shared/input-check.js';
import type { Refusal } from '../shared/refusal.js';
import { ok, type Result, refused } from '../shared/result.js';
import { changesByOthers, newAfter } from './core/changes-since.js';
import { checkVisit } from './core/check-visit.js';
import { inOrderOfUrgency, type OwnRole, type WaitingItem } from './core/waiting.js';
import { waitingFor } from './core/waiting-for.js';
import { WaitingItemView, WaitingProjectView } from './waiting.view.js';

/** Projects of one person that are looked through. */
const MOST_PROJECTS = 50;
const MOST_ITEMS = 200;

/** Loads what the viewer sees of the viewer's projects, and says what waits in them. */
@Injectable()
export class WaitingService {
  constructor(
    private readonly orm: MikroORM,
    private readonly worlds: WorldsService,
    private readonly visits: VisitsService,
    private readonly organisations: OrganisationsService,
    private readonly history: HistoryService,
  ) {}

  /** What waits for the viewer's organisations in the projects in which the viewer is a member. */
  async of(asked: Asked) {
    const { memberships } = asked.viewer;
    const roles = Map.groupBy(memberships, (each) => each.projectId);
    const ids = [...roles.keys()].slice(0, MOST_PROJECTS);
    const person = personOf(asked);
    const visits = person === null ? new Map<string, Visit>() : await this.visits.ofPerson(person, ids);
    const found = [];
    // One after the other: no answer asks for more than one project's facts at a time.
    for (const id of ids) {
      const world = await this.worlds.byId(id, asked);
      if (world !== null)
        found.push(await this.inProject(world, roles.get(id) ?? [], visits.get(id), person));
    }
    found.sort((a, b) => (a.project.code < b.project.code ? -1 : 1));
    const items = found.flatMap((each) => each.items).sort((a, b) => inOrderOfUrgency(a.item, b.item));
    const organisations = await this.organisations.byId(memberships.map((each) => each.organisationId));
    return {
      items: items
        .slice(0, MOST_ITEMS)
        .map(({ world, item }) => new WaitingItemView(world, item, organisations.get(item.organisationId))),
      itemsLeftOut: Math.max(0, items.length - MOST_ITEMS),
      projects: found.map((each) => each.project),
      projectsLeftOut: roles.size - ids.length,
    };
  }

  /** Notes up to which revision the person who asks has looked at a project. */
  async mark(
    { project, revision }: VisitMarkInput,
    asked: Asked,
  ): Promise<Result<Visit, readonly Refusal[]>> {
    const notEntitled = refuseAnywhere(asked.viewer, 'visitMark');
    if (notEntitled !== null) return refused([notEntitled]);
    const seen = await this.worlds.seen(project, asked);
    const check = new InputCheck();
    const head = check.found(['project'], seen?.facts.head, NAMES.project);
    if (head !== null) checkVisit(check, revision, head.revision);
    const person = personOf(asked);
    if (!check.passed || head === null || person === null) return refused(check.refusals);
    return ok(await this.visits.mark(person, head.id, revision, head.revision));
  }

  private async inProject(
    world: ProjectWorld,
    own: readonly OwnRole[],
    visit: Visit | undefined,
    person: string | null,
  ) {
    const { facts } = world;
    const after = newAfter(facts.all, visit?.revision ?? null, new Date().toISOString());
    const ownRevisions = await this.recordedBy(person, facts.head.id, after);
    const items: readonly WaitingItem[] = waitingFor(facts, {
      own,
      after,
      hasVisited: visit !== undefined,
      ownRevisions,
    });
    const changes = changesByOthers(facts.all, after, ownRevisions, (revision) => world.seenOf(revision));
    const organisations = await this.organisations.byId(own.map((each) => each.organisationId));
    const view = new WaitingProjectView(
      world,
      [...organisations.values()],
      visit ?? null,
      changes,
      this.history,
    );
    return { project: view, items: items.map((item) => ({ world, item })) };
  }

  /** The revisions after one that a person recorded. */
  private async recordedBy(
    person: string | null,
    projectId: string,
    after: number,
  ): Promise<ReadonlySet<number>> {
    if (person === null) return new Set();
    const actor = `person:${person}`;
    const rows = await this.orm.em
      .getConnection()
      .execute<{ number: number }[]>(
        'select number from revision where stream_id = ? and number > ? and (actor = ? or actor like ?)',
        [projectId, after, actor, `${actor}/%`],
      );
    return new Set(rows.map((each) => each.number));
  }
}

/** The person who asks; null for tokens, which visit nothing, and for whoever did not sign in. */
function personOf({ viewer: { identity } }: Asked): string | null {
  return identity?.kind === 'PERSON' ? identity.personId : null;
}
