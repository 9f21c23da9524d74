import { Injectable } from '@nestjs/common';
import { type Viewer, viewerClass } from '../access/core/viewer.js';
import { fieldsHeld } from '../limits/answer-fields.js';
import type { QueryCost } from '../limits/core/cost.js';
import { MemoryBounds } from '../memory-bounds.js';
import type { Reading } from '../record/reading.js';
import { RevisionCheckService, type Standing } from '../record/revision-check.service.js';
import { BoundedCache } from '../shared/bounded-cache.js';
import { DayClock } from '../shared/day-clock.js';
import { Answer, type MadeFrom, standingText } from './answer.js';
import type { CompiledQuery, Planned } from './compiled-query.js';
import { DocumentsService } from './documents.service.js';
import type { Operation } from './operation.js';

const BYTES_PER_NAME = 200;
const BYTES_PER_CHARACTER = 2;

/** Answers queries by compiled functions over Facts in memory, and equal queries by the same bytes. */
@Injectable()
export class AnswersService {
  /** Answers by what was asked; null where it was asked once: what no one asks again takes no place. */
  private readonly answers: BoundedCache<string, Answer | null>;
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
   * server has to be asked. `read` finds the operation in the text, `maySpend` says whether its cost may be spent.
   */
  async answer(
    viewer: Viewer,
    text: string,
    read: (text: string) => Operation | null,
    maySpend: (cost: QueryCost) => Promise<boolean>,
  ): Promise<Answer | null> {
    // Whoever may see the same gets the same answers.
    const name = `${viewerClass(viewer)} ${text}`;
    const known = this.answers.get(name);
    const checked = known ? await this.check.standing(known.from.codes) : null;
    if (known && checked && known.isStillRight(checked, this.clock, Date.now()))
      return (await maySpend(known.cost)) ? known : null;
    const operation = read(text);
    const query = operation && this.documents.find(operation);
    const planned = operation && query?.with(operation.variables);
    if (!operation || !query || !planned || !(await maySpend(planned.cost))) return null;
    if (known === undefined) this.keep(name, null);
    const standing = checked ?? (await this.check.standing(planned.codes));
    const answer = await this.madeOnce(name, planned, standing, query, operation, viewer);
    if (answer !== null && known !== undefined) this.keep(name, answer);
    return answer;
  }

  private keep(name: string, answer: Answer | null): void {
    const bytes = BYTES_PER_NAME + name.length * BYTES_PER_CHARACTER + (answer?.weight ?? 0);
    this.answers.keep(name, answer, bytes);
  }

  /** Whoever asks the same of the same record while the answer is made waits for it. */
  private madeOnce(
    name: string,
    { codes, cost }: Planned,
    standing: Standing,
    query: CompiledQuery,
    operation: Operation,
    viewer: Viewer,
  ): Promise<Answer | null> {
    const from = { codes, standing: standingText(codes, standing) };
    const call = `${from.standing} ${name}`;
    const underWay = this.making.get(call);
    if (underWay !== undefined) return underWay;
    const making = this.make(query, operation, { from, cost }, standing, viewer).finally(() =>
      this.making.delete(call),
    );
    this.making.set(call, making);
    return making;
  }

  private async make(
    query: CompiledQuery,
    { variables }: Operation,
    { from, cost }: { from: Omit<MadeFrom, 'days'>; cost: QueryCost },
    { heads }: Standing,
    viewer: Viewer,
  ): Promise<Answer | null> {
    const reading: Reading = { heads, now: Date.now(), timeZones: new Set() };
    const asked = { viewer, reading };
    const json = await query.answer(variables, asked);
    if (json === null) return null;
    const days = [...reading.timeZones].map(
      (timeZone) => [timeZone, this.clock.day(timeZone, reading.now)] as const,
    );
    return new Answer(json, { ...from, days }, cost, fieldsHeld(asked));
  }
}
