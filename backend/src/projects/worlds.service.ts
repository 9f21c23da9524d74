import { Injectable } from '@nestjs/common';
import type { Asked } from '../access/asked.js';
import type { Visibility } from '../access/core/roles.js';
import { type Sight, sightKey, sightOf } from '../access/core/sight.js';
import { type SeenFacts, withhold } from '../access/core/withhold.js';
import { factsAsOf } from '../record/core/as-of.js';
import { revisionKnownAt } from '../record/core/at-revision.js';
import { descriptionOf, type Facts } from '../record/core/facts.js';
import { FactsService } from '../record/facts.service.js';
import { FactsMemory, INDEXED_ROW_BYTES } from '../record/facts-memory.js';
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
  /** As those see it who see up to this level. */
  readonly as?: Visibility | null;
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

  /** The project as it stood, with a day later than today read as today; null when there is, or was, no such project for whoever asks. */
  async at(code: string, times: Times | undefined, { viewer, reading }: Asked): Promise<ProjectWorld | null> {
    const latest = await this.facts.byCode(code, reading?.heads);
    const sight = latest && sightOf(viewer, latest);
    if (latest === null || sight === null) return null;
    return this.standing(latest, previewed(sight, times?.as ?? null), times ?? NOW, reading);
  }

  /** What the viewer sees of all that is recorded now; null when for this viewer there is no such project. */
  async seen(code: string, { viewer, reading }: Asked): Promise<SeenFacts | null> {
    const latest = await this.facts.byCode(code, reading?.heads);
    const sight = latest && sightOf(viewer, latest);
    return latest === null || sight === null ? null : this.seenOf(latest, latest, sight);
  }

  /** The project with this identifier, as of today. */
  async byId(id: string, asked: Asked): Promise<ProjectWorld | null> {
    const code = await this.facts.codeOf(id);
    return code === null ? null : this.at(code, undefined, asked);
  }

  /** Identifiers of those of these projects that the viewer sees, by their codes. */
  async idsByCode(codes: readonly string[], asked: Asked): Promise<ReadonlyMap<string, string>> {
    const found = await Promise.all(codes.map(async (code) => [code, await this.seen(code, asked)] as const));
    return new Map(found.flatMap(([code, seen]) => (seen === null ? [] : [[code, seen.facts.head.id]])));
  }

  private standing(
    latest: Facts,
    sight: Sight,
    times: Times,
    reading: Reading | undefined,
  ): ProjectWorld | null {
    const known = this.known(latest, times);
    if (known === null) return null;
    const seen = this.seenOf(known, latest, sight);
    const { facts } = seen;
    const { timeZone } = descriptionOf(facts);
    reading?.timeZones.add(timeZone);
    const today = this.clock.day(timeZone, reading?.now ?? Date.now());
    return this.world(seen, times.asOf === null || times.asOf > today ? today : times.asOf);
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

  /** Also what was known earlier is judged by the newest rules: whoever may not see something now may not see it as it was. */
  private seenOf(known: Facts, latest: Facts, sight: Sight): SeenFacts {
    const name = `seen by ${sightKey(sight)} at ${latest.head.revision}`;
    return this.memory.derived(known, name, INDEXED_ROW_BYTES, () =>
      withhold(known, latest.visibilityRules, sight),
    );
  }

  /** Views of one project and day share what was computed. */
  private world(seen: SeenFacts, asOf: CalendarDate): ProjectWorld {
    return this.memory.derived(
      seen.facts,
      `on ${asOf}`,
      STATE_BYTES_PER_ROW,
      () => new ProjectWorld(factsAsOf(seen.facts, asOf), seen),
    );
  }
}

/** The sight of others, for whoever sees all. */
function previewed(sight: Sight, as: Visibility | null): Sight {
  if (as === null) return sight;
  if (sight.seen !== 'PRIVATE')
    throw new BadRequest('as: only whoever administers the project sees it as others do.');
  return { seen: as, seesFunding: false, organisationIds: [] };
}
