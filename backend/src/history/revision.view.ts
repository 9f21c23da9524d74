import { subjectsOf } from '../live/core/subjects.js';
import { actorAlone, partsOfActor } from '../record/core/actor.js';
import { rowById } from '../record/core/look-in.js';
import type { InLanguage, World } from '../record/world.js';
import { BadRequest } from '../shared/bad-request.js';
import { dayInZone } from '../shared/calendar-date.js';
import { checkPageSize } from '../shared/connection.js';
import { inLanguage, inLanguageOrNull } from '../shared/language.js';
import type { Change } from './core/change.js';
import { changesOf } from './core/changes.js';
import { latenessOf, latenessWords } from './core/lateness.js';
import { commandWords, WITHHELD } from './core/name-words.js';
import type { RecorderNames } from './recorders.service.js';

/** A revision as it stands in the database. */
export interface RevisionRow {
  readonly number: number;
  readonly recordedAt: string;
  readonly actor: string;
  readonly command: string;
  readonly reason: string | null;
  readonly hash: string;
}

/** One recorded business action, with what it changed. */
export class RevisionView {
  private known: readonly Change[] | undefined;
  private late: ReturnType<typeof latenessOf> | undefined;

  constructor(
    private readonly world: World,
    private readonly timeZone: string,
    private readonly row: RevisionRow,
    private readonly names: RecorderNames,
  ) {}

  get number() {
    return this.row.number;
  }
  get recordedAt() {
    return this.row.recordedAt;
  }
  get recordedOn() {
    return dayInZone(new Date(this.row.recordedAt), this.timeZone);
  }
  get withheld() {
    return this.world.seenOf(this.row.number) === 'NOTHING';
  }
  get actor() {
    if (this.withheld) return WITHHELD;
    const { organisationId } = partsOfActor(this.row.actor);
    const { organisations } = this.world.facts;
    // For which body someone spoke is not told where that body is withheld.
    const isSeen = organisationId === null || rowById(organisations, organisationId) !== null;
    return isSeen ? this.row.actor : actorAlone(this.row.actor);
  }
  get recordedBy() {
    const { organisations } = this.world.facts;
    if (this.withheld) return { kind: 'WITHHELD', person: null, organisation: null };
    const { kind, organisationId } = partsOfActor(this.row.actor);
    const organisation = rowById(organisations, organisationId);
    return { kind, person: this.names.get(this.row.actor) ?? null, organisation };
  }
  get command() {
    return this.withheld ? WITHHELD : this.row.command;
  }
  title({ language }: InLanguage) {
    return commandWords(this.command, language);
  }
  /** A reason speaks of all that was done: where some of it is withheld, so is the reason. */
  get reason() {
    return this.world.seenOf(this.row.number) === 'ALL' ? this.row.reason : null;
  }
  get hash() {
    return this.row.hash;
  }
  addedLate({ language }: InLanguage) {
    if (this.late === undefined) this.late = latenessOf(this.all, this.recordedOn);
    return this.late === null ? null : latenessWords(this.late, language);
  }
  get changeCount() {
    return this.all.length;
  }
  changes({ first, offset }: { first: number; offset: number }) {
    checkPageSize('first', first);
    if (offset < 0) throw new BadRequest('offset must be 0 or more.');
    const { all } = this.world.facts;
    const subjects = new Map(subjectsOf(all, this.row.number).map((each) => [each.id, each]));
    return this.all.slice(offset, offset + first).map((change) => ({
      id: change.id,
      act: change.act,
      subject: subjects.get(change.subjectId),
      title: ({ language }: InLanguage) => inLanguage(change.title, language),
      before: ({ language }: InLanguage) => inLanguageOrNull(change.before, language),
      after: ({ language }: InLanguage) => inLanguage(change.after, language),
      statedOn: change.statedOn,
      by: this.world.party(change.byId),
    }));
  }

  private get all() {
    this.known ??= changesOf(this.world.facts.all, this.row.number);
    return this.known;
  }
}
