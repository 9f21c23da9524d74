import { setTimeout as wait } from 'node:timers/promises';
import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/core/viewer.js';
import { outageOf } from '../database/outage.js';
import { commandWords, WITHHELD } from '../history/core/name-words.js';
import type { ProjectHead } from '../projects/core/project.js';
import { WorldsService } from '../projects/worlds.service.js';
import { instantText } from '../record/facts.service.js';
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

/** Who follows, looked up anew; null once they are refused. */
type ViewerNow = () => Promise<Viewer | null>;

const AT_ONCE = 100;
const RETRY_MS = 500;

/** Follows projects: the revision number is the truth, the doorbell only says when to look. */
@Injectable()
export class LiveService {
  constructor(
    private readonly orm: MikroORM,
    private readonly worlds: WorldsService,
    private readonly doorbell: DoorbellService,
  ) {}

  /** Every revision after a number, or from now on, in order and without gaps, until whoever follows leaves or may see the project no more. */
  follow(code: string, after: number | null, viewerNow: ViewerNow): AsyncIterableIterator<ProjectChange> {
    const leaving = new AbortController();
    const changes = this.changes(code, after, viewerNow, leaving.signal);
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
    viewerNow: ViewerNow,
    leaving: AbortSignal,
  ): AsyncGenerator<ProjectChange, undefined> {
    const head = await this.patiently(() => this.headSeen(code, viewerNow), leaving);
    if (head == null) return;
    const ring = this.doorbell.rings(head.id, leaving);
    let last = after ?? head.revision;
    while (!leaving.aborted) {
      const { id } = head;
      const changes = await this.patiently(() => this.after(code, id, last, viewerNow), leaving);
      if (changes == null) return;
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
