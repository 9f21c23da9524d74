import type { HistoryService } from '../history/history.service.js';
import type { Visit } from '../identity/visits.service.js';
import type { Organisation } from '../parties/core/party.js';
import { ProjectView } from '../projects/project.view.js';
import type { ProjectWorld } from '../projects/project-world.js';
import { rowsWhere } from '../record/core/look-in.js';
import type { InLanguage } from '../record/world.js';
import { checkPageSize } from '../shared/connection.js';
import { actionOf, dayOf, type WaitingItem } from './core/waiting.js';
import { waitingWords } from './core/waiting-words.js';

const MOST_CHANGES = { least: 0, most: 20 };

/** Something that waits, as the contract shows it. */
export class WaitingItemView {
  constructor(
    private readonly world: ProjectWorld,
    private readonly item: WaitingItem,
    readonly organisation: Organisation | undefined,
  ) {}

  get id() {
    const { kind, milestone, organisationId } = this.item;
    return `${kind} ${this.item.kind === 'NAMED' ? this.item.row.id : milestone?.id} ${organisationId}`;
  }
  get kind() {
    return this.item.kind;
  }
  get action() {
    return actionOf(this.item);
  }
  get project() {
    return new ProjectView(this.world);
  }
  get milestone() {
    return this.world.milestone(this.item.milestone?.id ?? null);
  }
  get party() {
    const { parties } = this.world.facts;
    const [party] = rowsWhere(parties, 'organisationId', this.item.organisationId);
    return this.world.party(party?.id ?? null);
  }
  get day() {
    return dayOf(this.item);
  }
  get revision() {
    return this.item.kind === 'NAMED' ? this.item.row.revision : null;
  }
  sentence({ language }: InLanguage) {
    return waitingWords(this.world.facts, this.item, language);
  }
}

/** A project of the viewer with what others recorded since the viewer last looked. */
export class WaitingProjectView {
  readonly code: string;

  constructor(
    private readonly world: ProjectWorld,
    readonly organisations: readonly Organisation[],
    private readonly visit: Visit | null,
    /** Numbers of revisions, the newest first. */
    private readonly changed: readonly number[],
    private readonly history: HistoryService,
  ) {
    this.code = world.facts.head.code;
  }

  get project() {
    return new ProjectView(this.world);
  }
  get visitedRevision() {
    return this.visit?.revision ?? null;
  }
  get visitedAt() {
    return this.visit?.at.toISOString() ?? null;
  }
  get changeCount() {
    return this.changed.length;
  }
  /** The first of them, from which to read on. */
  get changedFrom() {
    return this.changed.at(-1) ?? null;
  }
  changes({ first }: { first: number }) {
    checkPageSize('first', first, MOST_CHANGES);
    return this.history.revisions(this.world, this.changed.slice(0, first));
  }
}
