import { Injectable } from '@nestjs/common';
import { AccessService } from '../access/access.service.js';
import { PeopleService } from '../identity/people.service.js';
import { type ActorParts, partsOfActor } from '../record/core/actor.js';
import type { World } from '../record/world.js';

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

  /**
   * The names behind these actors of a project's record. Members know each other by name; whoever is no member knows
   * organisations, and a preview of what the public sees shows no more.
   */
  async names(actors: readonly string[], { level }: World): Promise<RecorderNames> {
    if (level === 'PUBLIC') return NOBODY;
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
