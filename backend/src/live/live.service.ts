import { setTimeout as wait } from 'node:timers/promises';
import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { outageOf } from '../database/outage.js';
import { commandWords } from '../history/core/name-words.js';
import { FactsService, instantText } from '../record/facts.service.js';
import type { InLanguage } from '../record/world.js';
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

  /** Every revision after a number, or from now on, in order and without gaps, until whoever follows leaves. */
  follow(code: string, after: number | null): AsyncIterableIterator<ProjectChange> {
    const leaving = new AbortController();
    const changes = this.changes(code, after, leaving.signal);
    return {
      next: () => changes.next(),
      // A generator that waits for a ring hears of the leaving only by the signal.
      return: () => {
        leaving.abort();
        return changes.return(undefined);
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  private async *changes(
    code: string,
    after: number | null,
    leaving: AbortSignal,
  ): AsyncGenerator<ProjectChange, undefined> {
    const head = await this.patiently(() => this.facts.head(code), leaving);
    if (head == null) return;
    const ring = this.doorbell.rings(head.id, leaving);
    let last = after ?? head.revision;
    while (!leaving.aborted) {
      const { id } = head;
      const changes = (await this.patiently(() => this.after(code, id, last), leaving)) ?? [];
      for (const change of changes) {
        yield change;
        last = change.revision;
      }
      if (changes.length === 0) await ring();
    }
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
