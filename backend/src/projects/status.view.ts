import { FactView } from '../record/fact.view.js';
import type { InLanguage } from '../record/world.js';
import { daysBetween } from '../shared/calendar-date.js';
import { inLanguage } from '../shared/language.js';
import type { StatusDeclaration } from './core/declared-status.js';

/** A status that a party declared. */
export class DeclaredStatusView extends FactView<StatusDeclaration> {
  get colour() {
    return this.row.colour;
  }
  sentence({ language }: InLanguage) {
    return inLanguage(this.row.sentence, language);
  }
  get party() {
    return this.world.party(this.row.partyId);
  }
  get ageDays() {
    return daysBetween(this.row.statedLast, this.world.facts.asOf);
  }
}
