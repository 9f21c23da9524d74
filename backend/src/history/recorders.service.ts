import { Injectable } from '@nestjs/common';
import { AccessService } from '../access/access.service.js';
import type { Asked } from '../access/asked.js';
import { administers, type Viewer } from '../access/core/viewer.js';
import { PeopleService } from '../identity/people.service.js';
import { type ActorParts, partsOfActor } from '../record/core/actor.js';

/** Names of people by the actor as the record names it. */
export type RecorderNames = ReadonlyMap<string, string>;

const NOBODY: RecorderNames = new Map();

/** Finds the people behind actors, for those who work with them: names are kept with the accounts, never in the record. */
@Injectable()
export class RecordersService {
  constructor(
    private readonly access: AccessService,
    private readonly people: PeopleService,
  ) {}

  /** The names behind these actors of a project's record; none for whoever is no member of the project. */
  async names(actors: readonly string[], projectId: string, { viewer }: Asked): Promise<RecorderNames> {
    if (!knowsPeople(viewer, projectId)) return NOBODY;
    const parts = new Map(actors.map((each) => [each, partsOfActor(each)]));
    const persons = await this.persons(parts);
    const people = await this.people.people([...persons.values()]);
    return new Map(
      [...persons].flatMap(([actor, id]) => {
        const person = people.get(id);
        return person === undefined ? [] : [[actor, person.name] as const];
      }),
    );
  }

  /** The person, or the one in whose name a token acted, of each actor that is someone. */
  private async persons(actors: ReadonlyMap<string, ActorParts>): Promise<ReadonlyMap<string, string>> {
    const hasToken = [...actors.values()].some(({ kind }) => kind === 'TOKEN');
    const grants = hasToken ? (await this.access.facts()).tokenGrants : [];
    return new Map(
      [...actors].flatMap(([actor, { kind, id }]) => {
        const personId = kind === 'TOKEN' ? grants.find(({ tokenId }) => tokenId === id)?.personId : id;
        return personId ? [[actor, personId] as const] : [];
      }),
    );
  }
}

/** Partners know each other by name; everybody else knows their organisations. */
function knowsPeople(viewer: Viewer, projectId: string): boolean {
  return administers(viewer, projectId) || viewer.memberships.some((each) => each.projectId === projectId);
}
