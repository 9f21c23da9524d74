import { rowById, rowsWhere } from '../record/core/look-in.js';
import { FactView } from '../record/fact.view.js';
import type { InLanguage, World } from '../record/world.js';
import { inLanguage, inLanguageOrNull } from '../shared/language.js';
import type { Agreement, Clause, Organisation, Party, PartyPart, Signatory } from './core/party.js';

/** An organisation's part in the project. */
export class PartyView {
  readonly organisation: Organisation | null;

  constructor(
    private readonly world: World,
    private readonly row: Party,
  ) {
    this.organisation = rowById(world.facts.organisations, row.organisationId);
  }

  get id() {
    return this.row.id;
  }
  get key() {
    return this.row.key;
  }
  get name() {
    return this.organisation?.name;
  }
  get roles() {
    return [...new Set(this.partRows.map((each) => each.role))];
  }
  get parts() {
    return this.partRows.map((each) => new PartyPartView(this.world, each));
  }

  private get partRows() {
    return rowsWhere(this.world.facts.partyParts, 'partyId', this.row.id);
  }
}

class PartyPartView extends FactView<PartyPart> {
  get role() {
    return this.row.role;
  }
  note({ language }: InLanguage) {
    return inLanguageOrNull(this.row.note, language);
  }
}

/** A signed text with who signed it and its conditions. */
export class AgreementView extends FactView<Agreement> {
  get key() {
    return this.row.key;
  }
  title({ language }: InLanguage) {
    return inLanguage(this.row.title, language);
  }
  get signedOn() {
    return this.row.signedOn;
  }
  note({ language }: InLanguage) {
    return inLanguageOrNull(this.row.note, language);
  }
  get signatories() {
    return rowsWhere(this.world.facts.signatories, 'agreementId', this.row.id)
      .toSorted((a, b) => Number(a.alternative) - Number(b.alternative))
      .map((each) => new SignatoryView(this.world, each));
  }
  get clauses() {
    const clauses = rowsWhere(this.world.facts.clauses, 'agreementId', this.row.id);
    return clauses.map((each) => new ClauseView(this.world, each));
  }
}

class SignatoryView extends FactView<Signatory> {
  get party() {
    return this.world.party(this.row.partyId);
  }
  get alternative() {
    return this.row.alternative;
  }
}

class ClauseView extends FactView<Clause> {
  get number() {
    return this.row.number;
  }
  text({ language }: InLanguage) {
    return inLanguage(this.row.text, language);
  }
  get milestone() {
    return this.world.milestone(this.row.milestoneId);
  }
}
