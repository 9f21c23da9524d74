import { filePath } from '../files/core/stored-file.js';
import { money } from '../funding/funding.view.js';
import { rowById } from '../record/core/look-in.js';
import { FactView } from '../record/fact.view.js';
import { fileRedaction } from '../record/redaction.view.js';
import type { InLanguage } from '../record/world.js';
import { dateWords } from '../shared/date-words.js';
import { inLanguage, inLanguageOrNull } from '../shared/language.js';
import type { Evidence, ProjectEvent } from './core/event.js';

/** Something that happened or may happen. */
export class EventView extends FactView<ProjectEvent> {
  get key() {
    return this.row.key;
  }
  get kind() {
    return this.row.kind;
  }
  title({ language }: InLanguage) {
    return inLanguage(this.row.title, language);
  }
  text({ language }: InLanguage) {
    return inLanguageOrNull(this.row.text, language);
  }
  get firstDay() {
    return this.row.whenFirst;
  }
  get lastDay() {
    return this.row.whenLast;
  }
  when({ language }: InLanguage) {
    const { whenFirst: first, whenLast: last, whenPrecision: precision, whenWords } = this.row;
    if (first === null || last === null || precision === null) return null;
    return dateWords({ first, last, precision }, whenWords, language);
  }
  effect({ language }: InLanguage) {
    return inLanguageOrNull(this.row.effect, language);
  }
  get effectDays() {
    return this.row.effectDays;
  }
  get effectAmount() {
    return money(this.world, this.row.effectMinor);
  }
  get milestone() {
    return this.world.milestone(this.row.milestoneId);
  }
  get evidence() {
    return this.world.evidenceOf('eventId', this.row.id);
  }
}

/** A photo, a document or a link. */
export class EvidenceView extends FactView<Evidence> {
  get kind() {
    return this.row.kind;
  }
  caption({ language }: InLanguage) {
    return inLanguage(this.row.caption, language);
  }
  get milestone() {
    return this.world.milestone(this.row.milestoneId);
  }
  get indicator() {
    return this.world.indicator(this.row.indicatorId);
  }
  get event() {
    const stated = rowById(this.world.facts.events, this.row.eventId);
    return this.world.event(stated?.id ?? null);
  }
  get statement() {
    // It may have been corrected or withdrawn since; one that was stated later does not show.
    const { milestoneStatements, indicatorStatements } = this.world.facts.all;
    const { statementId } = this.row;
    const stated = rowById(milestoneStatements, statementId) ?? rowById(indicatorStatements, statementId);
    return stated !== null && stated.statedLast <= this.world.facts.asOf
      ? this.world.statement(stated.id)
      : null;
  }
  get payment() {
    const stated = rowById(this.world.facts.payments, this.row.paymentId);
    return this.world.payment(stated?.id ?? null);
  }
  get file() {
    const { fileSha256: sha256, fileSize, fileMediaType, fileWidth, fileHeight } = this.row;
    if (sha256 === null) return null;
    const path = filePath(sha256);
    return {
      sha256,
      size: fileSize,
      mediaType: fileMediaType,
      width: fileWidth,
      height: fileHeight,
      path,
      thumbnailPath: this.row.thumbnailSha256 === null ? null : `${path}/thumbnail`,
    };
  }
  get fileRedaction() {
    return fileRedaction(this.world.facts.all, this.row.id);
  }
}
