import { setTimeout as wait } from 'node:timers/promises';
import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/core/viewer.js';
import { outageOf } from '../database/outage.js';
import { commandWords, WITHHELD } from '../history/core/name-words.js';
import type { ProjectHead } from '../projects/core/project.js';
import { WorldsService } from '../projects/worlds.service.js';
import { FactsService, instantText } from '../record/facts.service.js';
import type { InLanguage } from '../record/world.js';
import { BadRequest } from '../shared/bad-request.js';
import { type ChangedThing, subjectsOf } from './core/subjects.js';
import { DoorbellService } from './doorbell.service.js';

/** A revision that was recorded, as its followers are told. */
export interface ProjectChange {
  readonly revision: number;
  readonly command: string;
  readonly title: (argument: InLanguage) => string;
  readonly recordedAt: string;
  readonly subjects: readonly ChangedThing[];
}

/** Who follows, looked up anew; null once they are refused. */
type ViewerNow = () => Promise<Viewer | null>;

const AT_ONCE = 100;
const RETRY_MS = 500;

/** Follows projects: the revision number is the truth, the doorbell only says when to look. */
@Injectable()
export class LiveService {
  constructor(
    private readonly orm: MikroORM,
    private readonly facts: FactsService,
    private readonly worlds: WorldsService,
    private readonly doorbell: DoorbellService,
  ) {}

  /**
   * Every revision after a number, or from now on, in order and without gaps, until whoever follows leaves or may see the
   * project no more. Throws a bad request for a number that the project has not reached.
   */
  async follow(
    code: string,
    after: number | null,
    viewerNow: ViewerNow,
  ): Promise<AsyncIterableIterator<ProjectChange>> {
    const leaving = new AbortController();
    const head = (await this.patiently(() => this.headSeen(code, viewerNow), leaving.signal)) ?? null;
    if (head !== null && after !== null && after > head.revision) {
      throw new BadRequest(
        `after: there is no revision ${after} yet: the newest is ${head.revision}. Read the project again, and give its revision.`,
      );
    }
    const changes = this.changes(head, after ?? head?.revision ?? 0, viewerNow, leaving.signal);
    const followed: AsyncIterableIterator<ProjectChange> = {
      next: () => changes.next(),
      // A generator that waits for a ring hears of the leaving only by the signal.
      return: () => {
        leaving.abort();
        return changes.return(undefined);
      },
      [Symbol.asyncIterator]: () => followed,
    };
    return followed;
  }

  private async *changes(
    head: ProjectHead | null,
    after: number,
    viewerNow: ViewerNow,
    leaving: AbortSignal,
  ): AsyncGenerator<ProjectChange, undefined> {
    let begin = after;
    for (let current = head; current !== null; current = await this.loadedAnew(current, viewerNow, leaving)) {
      yield* this.changesOf(current, begin, viewerNow, leaving);
      begin = 0;
    }
  }

  /** The changes of a project for as long as it is there, and seen by whoever follows. */
  private async *changesOf(
    { code, id }: ProjectHead,
    after: number,
    viewerNow: ViewerNow,
    leaving: AbortSignal,
  ): AsyncGenerator<ProjectChange, undefined> {
    const ring = this.doorbell.rings(id, leaving);
    let last = after;
    while (!leaving.aborted) {
      const changes = await this.patiently(() => this.after(code, id, last, viewerNow), leaving);
      if (changes == null) return;
      for (const change of changes) {
        yield change;
        last = change.revision;
      }
      if (changes.length > 0) continue;
      const now = await this.patiently(() => this.facts.head(code), leaving);
      if (now?.id !== id) return;
      await ring();
    }
  }

  /**
   * The project that has taken the code of one that is gone, as a demo project does; null for who leaves meanwhile, or may
   * not see it.
   */
  private async loadedAnew(
    { code }: ProjectHead,
    viewerNow: ViewerNow,
    leaving: AbortSignal,
  ): Promise<ProjectHead | null> {
    while (!leaving.aborted) {
      const there = await this.patiently(() => this.facts.head(code), leaving);
      if (there != null) return (await this.patiently(() => this.headSeen(code, viewerNow), leaving)) ?? null;
      await wait(RETRY_MS, undefined, { ref: false });
    }
    return null;
  }

  /** What the database answers, also where it must be waited for; undefined for who leaves meanwhile. */
  private async patiently<T>(ask: () => Promise<T>, leaving: AbortSignal): Promise<T | undefined> {
    while (!leaving.aborted) {
      try {
        return await ask();
      } catch (error) {
        if (outageOf(error) === null) throw error;
        await wait(RETRY_MS, undefined, { ref: false });
      }
    }
    return undefined;
  }

  private async headSeen(code: string, viewerNow: ViewerNow): Promise<ProjectHead | null> {
    const viewer = await viewerNow();
    const seen = viewer && (await this.worlds.seen(code, { viewer }));
    return seen?.facts.head ?? null;
  }

  /** What was recorded after a revision, as far as whoever follows sees it by now; null when there is no such project for them any more. */
  private async after(
    code: string,
    id: string,
    last: number,
    viewerNow: ViewerNow,
  ): Promise<ProjectChange[] | null> {
    const rows = await this.orm.em
      .getConnection()
      .execute<{ number: number; command: string; at: string }[]>(
        'select number, command, recorded_at as at from revision where stream_id = ? and number > ? order by number limit ?',
        [id, last, AT_ONCE],
      );
    if (rows.length === 0) return [];
    const viewer = await viewerNow();
    const seen = viewer && (await this.worlds.seen(code, { viewer }));
    if (seen === null) return null;
    return rows.map(({ number, command, at }) => {
      const told = seen.revisions.get(number) === 'NOTHING' ? WITHHELD : command;
      return {
        revision: number,
        command: told,
        title: ({ language }) => commandWords(told, language),
        recordedAt: instantText(at),
        subjects: subjectsOf(seen.facts, number),
      };
    });
  }
}
