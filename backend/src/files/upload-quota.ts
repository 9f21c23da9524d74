import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AtOnce } from '../shared/at-once.js';
import type { FileRefusalCode } from './core/file-refusal.js';

/** The page sends one file at a time; a program may prepare the next. */
const AT_ONCE = 2;
/** An inspection of a whole site brings some hundred photos. */
const FILES_PER_HOUR = 300;
/** A hundred of the largest files. */
const BYTES_PER_HOUR = 2_000_000_000;
const HOUR_S = 3_600;
const SOON_S = 5;

/** Why a person is to wait, and how many seconds. */
export interface UploadWait {
  readonly code: Extract<FileRefusalCode, 'ARRIVING_ALREADY' | 'TOO_MANY_UPLOADS'>;
  readonly seconds: number;
}

/** What one person may upload, by whichever session or token of theirs; each node counts for itself. */
@Injectable()
export class UploadQuota {
  private readonly arriving = new AtOnce(AT_ONCE);
  private readonly files = new RateLimiterMemory({ points: FILES_PER_HOUR, duration: HOUR_S });
  private readonly bytes = new RateLimiterMemory({ points: BYTES_PER_HOUR, duration: HOUR_S });

  /** Counts a file that is about to arrive; gives what to call once it has, or how long to wait. */
  async admit(personId: string): Promise<(() => void) | UploadWait> {
    const leave = this.arriving.enter(personId);
    if (leave === null) return { code: 'ARRIVING_ALREADY', seconds: SOON_S };
    const seconds = await this.wait(personId);
    if (seconds === null) return leave;
    leave();
    return { code: 'TOO_MANY_UPLOADS', seconds };
  }

  /** Counts the bytes of a file that arrived, whatever became of it. */
  async arrived(personId: string, bytes: number): Promise<void> {
    // The file that reaches the limit is still taken; the next one waits.
    await this.bytes.penalty(personId, bytes);
  }

  private async wait(personId: string): Promise<number | null> {
    const { remainingPoints = 1, msBeforeNext = 0 } = (await this.bytes.get(personId)) ?? {};
    if (remainingPoints <= 0) return Math.ceil(msBeforeNext / 1000);
    try {
      await this.files.consume(personId);
      return null;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000);
      throw refused;
    }
  }
}
