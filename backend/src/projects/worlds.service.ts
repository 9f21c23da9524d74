import { Injectable } from '@nestjs/common';
import { factsAsOf } from '../record/core/as-of.js';
import { descriptionOf, type Facts } from '../record/core/facts.js';
import { FactsService } from '../record/facts.service.js';
import { type CalendarDate, dayInZone } from '../shared/calendar-date.js';
import { ProjectWorld } from './project-world.js';

/** Projects as they stood on a day. */
@Injectable()
export class WorldsService {
  private readonly worlds = new WeakMap<Facts, Map<CalendarDate, ProjectWorld>>();

  constructor(private readonly facts: FactsService) {}

  /** The project on a day, today when null or later than today; null when there is no such project. */
  async at(code: string, asOf: CalendarDate | null): Promise<ProjectWorld | null> {
    const facts = await this.facts.byCode(code);
    if (facts === null) return null;
    const today = dayInZone(new Date(), descriptionOf(facts).timeZone);
    return this.world(facts, asOf === null || asOf > today ? today : asOf);
  }

  /** Views of one project and day share what was computed; the newest days asked for are kept. */
  private world(facts: Facts, asOf: CalendarDate): ProjectWorld {
    const ofFacts = this.worlds.get(facts) ?? new Map<CalendarDate, ProjectWorld>();
    this.worlds.set(facts, ofFacts);
    const world = ofFacts.get(asOf) ?? new ProjectWorld(factsAsOf(facts, asOf));
    ofFacts.delete(asOf);
    ofFacts.set(asOf, world);
    const [oldest] = ofFacts.keys();
    if (ofFacts.size > MOST_DAYS_KEPT && oldest !== undefined) ofFacts.delete(oldest);
    return world;
  }
}

const MOST_DAYS_KEPT = 64;
