import { Injectable } from '@nestjs/common';
import { factsAsOf } from '../record/core/as-of.js';
import { revisionKnownAt } from '../record/core/at-revision.js';
import { descriptionOf, type Facts } from '../record/core/facts.js';
import { FactsService } from '../record/facts.service.js';
import { FactsMemory } from '../record/facts-memory.js';
import type { Reading } from '../record/reading.js';
import { BadRequest } from '../shared/bad-request.js';
import type { CalendarDate } from '../shared/calendar-date.js';
import { DayClock } from '../shared/day-clock.js';
import { ProjectWorld } from './project-world.js';

/** The two times of a question; null: today, and now. */
export interface Times {
  /** The day on which it should stand. */
  readonly asOf: CalendarDate | null;
  /** The instant at which this system should be asked, in RFC 3339. */
  readonly knownAt?: string | null;
  /** The revision to answer from. */
  readonly revision?: number | null;
}

const NOW: Times = { asOf: null };
/** A milestone's state on a day, spread over the rows behind it. */
const STATE_BYTES_PER_ROW = 40;

/** Projects as they stood on a day, as this system knew them at a revision. */
@Injectable()
export class WorldsService {
  private readonly clock = new DayClock();

  constructor(
    private readonly facts: FactsService,
    private readonly memory: FactsMemory,
  ) {}

  /** The project as it stood, with a day later than today read as today; null when there is, or was, no such project. */
  async at(code: string, times: Times = NOW, reading?: Reading): Promise<ProjectWorld | null> {
    const latest = await this.facts.byCode(code, reading?.heads);
    const facts = latest === null ? null : this.known(latest, times);
    if (facts === null) return null;
    const { timeZone } = descriptionOf(facts);
    reading?.timeZones.add(timeZone);
    const today = this.clock.day(timeZone, reading?.now ?? Date.now());
    return this.world(facts, times.asOf === null || times.asOf > today ? today : times.asOf);
  }

  private known(latest: Facts, { knownAt, revision }: Times): Facts | null {
    if (revision !== null && revision !== undefined) {
      if (revision >= 1 && revision <= latest.head.revision) return this.facts.atRevision(latest, revision);
      throw new BadRequest(`revision: give a number from 1 to ${latest.head.revision}, the newest.`);
    }
    if (knownAt === null || knownAt === undefined) return latest;
    const number = revisionKnownAt(latest, knownAt);
    return number === 0 ? null : this.facts.atRevision(latest, number);
  }

  /** Views of one project and day share what was computed. */
  private world(facts: Facts, asOf: CalendarDate): ProjectWorld {
    return this.memory.derived(
      facts,
      `on ${asOf}`,
      STATE_BYTES_PER_ROW,
      () => new ProjectWorld(factsAsOf(facts, asOf)),
    );
  }
}
