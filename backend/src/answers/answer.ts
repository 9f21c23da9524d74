import { weakTag } from '../http/weak-tag.js';
import type { QueryCost } from '../limits/core/cost.js';
import type { Standing } from '../record/revision-check.service.js';
import type { DayClock } from '../shared/day-clock.js';
import { type Gzipped, gzipClosed, gzipOpen } from './open-gzip.js';

const BYTES_BESIDE_BODY = 1000;

/** What an answer was made from; while all of it is the same, so is the answer. */
export interface MadeFrom {
  readonly codes: readonly string[];
  /** Project and revision of each code, or null, and the revisions of the register and of the record of access. */
  readonly standing: string;
  /** Today in each time zone that was asked for it. */
  readonly days: readonly (readonly [timeZone: string, day: string])[];
}

/** The bytes of an answer, without what is told anew each time that it is given. */
export class Answer {
  /** All but the brace that closes it. */
  private readonly data: Buffer;
  private tagKnown: string | undefined;
  private gzipped: Promise<Gzipped> | undefined;

  constructor(
    json: string,
    readonly from: MadeFrom,
    readonly cost: QueryCost,
    /** Fields of all its lists. */
    readonly fieldsHeld: number,
  ) {
    this.data = Buffer.from(json.slice(0, -1));
  }

  /** Bytes that it takes in memory; a compressed body is smaller than the body. */
  get weight(): number {
    return this.data.length * 1.3 + BYTES_BESIDE_BODY;
  }

  isStillRight(standing: Standing, clock: DayClock, now: number): boolean {
    return (
      this.from.standing === standingText(this.from.codes, standing) &&
      this.from.days.every(([timeZone, day]) => clock.day(timeZone, now) === day)
    );
  }

  /** The tag of the data, the same as that of the GraphQL server's answer. */
  get tag(): string {
    this.tagKnown ??= weakTag(Buffer.concat([this.data, Buffer.from('}\n')]));
    return this.tagKnown;
  }

  /** Bytes of the data. */
  get length(): number {
    return this.data.length;
  }

  /** The body with these extensions, in its parts. */
  body(extensions: object): Buffer[] {
    return [this.data, tailOf(extensions)];
  }

  /** The same compressed; the data once for all who ask. */
  async compressed(extensions: object): Promise<Buffer[]> {
    this.gzipped ??= gzipOpen(this.data);
    return [...gzipClosed(await this.gzipped, tailOf(extensions))];
  }
}

function tailOf(extensions: object): Buffer {
  return Buffer.from(`,"extensions":${JSON.stringify(extensions)}}\n`);
}

/** What a standing says of these projects, as text. A project that was deleted and made anew has another identifier. */
export function standingText(codes: readonly string[], { heads, register, access }: Standing): string {
  let text = `${register} ${access}`;
  for (const code of codes) {
    const head = heads.get(code);
    text += head === undefined ? ' -' : ` ${head.id}@${head.revision}`;
  }
  return text;
}
