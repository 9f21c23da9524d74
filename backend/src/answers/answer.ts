import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Standing } from '../record/revision-check.service.js';
import type { DayClock } from '../shared/day-clock.js';

const BYTES_BESIDE_BODY = 1000;

/** What an answer was made from; while all of it is the same, so is the answer. */
export interface MadeFrom {
  readonly codes: readonly string[];
  /** Project and revision of each code, or null, and the revisions of the register and of the record of access. */
  readonly standing: string;
  /** Today in each time zone that was asked for it. */
  readonly days: readonly (readonly [timeZone: string, day: string])[];
}

/** The bytes of an answer. */
export class Answer {
  readonly body: Buffer;
  private tagKnown: string | undefined;
  private gzipped: Promise<Buffer> | undefined;

  constructor(
    json: string,
    readonly from: MadeFrom,
  ) {
    this.body = Buffer.from(json);
  }

  /** Bytes that it takes in memory; a compressed body is smaller than the body. */
  get weight(): number {
    return this.body.length * 1.3 + BYTES_BESIDE_BODY;
  }

  isStillRight(standing: Standing, clock: DayClock, now: number): boolean {
    return (
      this.from.standing === standingText(this.from.codes, standing) &&
      this.from.days.every(([timeZone, day]) => clock.day(timeZone, now) === day)
    );
  }

  /** The same tag as the web framework gives the same bytes. */
  get tag(): string {
    this.tagKnown ??= `W/"${this.body.length.toString(16)}-${createHash('sha1').update(this.body).digest('base64').slice(0, 27)}"`;
    return this.tagKnown;
  }

  /** The body compressed, once for all who ask. */
  compressed(): Promise<Buffer> {
    this.gzipped ??= promisify(gzip)(this.body);
    return this.gzipped;
  }
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
