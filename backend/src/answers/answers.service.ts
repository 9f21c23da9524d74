import { Injectable } from '@nestjs/common';
import { MemoryBounds } from '../memory-bounds.js';
import type { Reading } from '../record/reading.js';
import { BoundedCache } from '../shared/bounded-cache.js';
import { DayClock } from '../shared/day-clock.js';
import { Answer, standingText } from './answer.js';
import type { CompiledQuery } from './compiled-query.js';
import { DocumentsService } from './documents.service.js';
import type { Operation } from './operation.js';
import { RevisionCheckService, type Standing } from './revision-check.service.js';

/** Whoever may see the same gets the same answers. Today everyone may see everything. */
export type ViewerClass = 'everyone';

/** Answers queries by compiled functions over Facts in memory, and equal queries by the same bytes. */
@Injectable()
export class AnswersService {
  private readonly answers: BoundedCache<string, Answer>;
  private readonly making = new Map<string, Promise<Answer | null>>();
  private readonly clock = new DayClock();

  constructor(
    bounds: MemoryBounds,
    private readonly documents: DocumentsService,
    private readonly check: RevisionCheckService,
  ) {
    this.answers = new BoundedCache(bounds.answersBytes);
  }

  /**
   * The answer to the operation that a text holds, no older than the record at this moment; null where the GraphQL
   * server has to be asked. `read` finds the operation in the text.
   */
  async answer(
    viewer: ViewerClass,
    text: string,
    read: (text: string) => Operation | null,
  ): Promise<Answer | null> {
    const name = `${viewer} ${text}`;
    const known = this.answers.get(name);
    const checked = known && (await this.check.standing(known.from.codes));
    if (known && checked && known.isStillRight(checked, this.clock, Date.now())) return known;
    const operation = read(text);
    const query = operation && this.documents.find(operation);
    const codes = operation && query?.codesWith(operation.variables);
    if (!operation || !query || !codes) return null;
    const standing = checked ?? (await this.check.standing(codes));
    return this.madeOnce(name, codes, standing, (from) => this.make(query, operation, from, standing));
  }

  /** Whoever asks the same of the same record while the answer is made waits for it. */
  private madeOnce(
    name: string,
    codes: readonly string[],
    standing: Standing,
    make: (from: Pick<Answer['from'], 'codes' | 'standing'>) => Promise<Answer | null>,
  ): Promise<Answer | null> {
    const from = { codes, standing: standingText(codes, standing) };
    const call = `${from.standing} ${name}`;
    const underWay = this.making.get(call);
    if (underWay !== undefined) return underWay;
    const making = make(from)
      .then((answer) => {
        if (answer !== null) this.answers.keep(name, answer, answer.weight + name.length);
        return answer;
      })
      .finally(() => this.making.delete(call));
    this.making.set(call, making);
    return making;
  }

  private async make(
    query: CompiledQuery,
    { variables }: Operation,
    from: Pick<Answer['from'], 'codes' | 'standing'>,
    { heads }: Standing,
  ): Promise<Answer | null> {
    const reading: Reading = { heads, now: Date.now(), timeZones: new Set() };
    const json = await query.answer(variables, reading);
    if (json === null) return null;
    const days = [...reading.timeZones].map(
      (timeZone) => [timeZone, this.clock.day(timeZone, reading.now)] as const,
    );
    return new Answer(json, { ...from, days });
  }
}
