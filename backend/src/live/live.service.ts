import { setTimeout as wait } from 'node:timers/promises';
import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { outageOf } from '../database/outage.js';
import { commandWords } from '../history/core/name-words.js';
import type { ProjectHead } from '../projects/core/project.js';
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

const AT_ONCE = 100;
const RETRY_MS = 500;

/** Follows projects: the revision number is the truth, the doorbell only says when to look. */
@Injectable()
export class LiveService {
  constructor(
    private readonly orm: MikroORM,
    private readonly facts: FactsService,
    private readonly doorbell: DoorbellService,
  ) {}

  /**
   * Every revision after a number, or from now on, in order and without gaps, until whoever follows leaves. Throws a bad
   * request for a number that the project has not reached.
   */
  async follow(code: string, after: number | null): Promise<AsyncIterableIterator<ProjectChange>> {
    const leaving = new AbortController();
    const head = (await this.patiently(() => this.facts.head(code), leaving.signal)) ?? null;
    if (head !== null && after !== null && after > head.revision) {
      throw new BadRequest(
        `after: there is no revision ${after} yet: the newest is ${head.revision}. Read the project again, and give its revision.`,
      );
    }
    const changes = this.changes(head, after ?? head?.revision ?? 0, leaving.signal);
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
    leaving: AbortSignal,
  ): AsyncGenerator<ProjectChange, undefined> {
    let begin = after;
    for (let current = head; current !== null; current = await this.loadedAnew(current, leaving)) {
      yield* this.changesOf(current, begin, leaving);
      begin = 0;
    }
  }

  /** The changes of a project for as long as it is there. */
  private async *changesOf(
    { code, id }: ProjectHead,
    after: number,
    leaving: AbortSignal,
  ): AsyncGenerator<ProjectChange, undefined> {
    const ring = this.doorbell.rings(id, leaving);
    let last = after;
    while (!leaving.aborted) {
      const changes = (await this.patiently(() => this.after(code, id, last), leaving)) ?? [];
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

  /** The project that has taken the code of one that is gone, as a demo project does; null for who leaves meanwhile. */
  private async loadedAnew({ code }: ProjectHead, leaving: AbortSignal): Promise<ProjectHead | null> {
    while (!leaving.aborted) {
      const head = await this.patiently(() => this.facts.head(code), leaving);
      if (head != null) return head;
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

  private async after(code: string, id: string, last: number): Promise<ProjectChange[]> {
    const rows = await this.orm.em
      .getConnection()
      .execute<{ number: number; command: string; at: string }[]>(
        'select number, command, recorded_at as at from revision where stream_id = ? and number > ? order by number limit ?',
        [id, last, AT_ONCE],
      );
    if (rows.length === 0) return [];
    const facts = await this.facts.byCode(code);
    if (facts === null) return [];
    return rows.map(({ number, command, at }) => ({
      revision: number,
      command,
      title: ({ language }) => commandWords(command, language),
      recordedAt: instantText(at),
      subjects: subjectsOf(facts, number),
    }));
  }
}
