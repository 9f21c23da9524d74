import type { Visibility } from '../../access/core/roles.js';
import type { StatementKind } from '../../milestones/core/milestone.js';
import type { PartyRole } from '../../parties/core/party.js';
import type { DeclarableColour } from '../../projects/core/project.js';
import type { FactTable } from '../../record/core/facts.js';
import type { Language, Text } from '../../shared/language.js';

type Words = { readonly EN: string; readonly IT: string };

export const KIND_WORDS: Readonly<Record<StatementKind, Words>> = {
  PROMISED: { EN: 'promised', IT: 'promesso' },
  FORECAST: { EN: 'expected', IT: 'previsto' },
  REACHED: { EN: 'reached', IT: 'raggiunto' },
  ACCEPTED: { EN: 'accepted', IT: 'accettato' },
  REFUSED: { EN: 'refused', IT: 'rifiutato' },
};

export const ROLE_WORDS: Readonly<Record<PartyRole, Words>> = {
  PROMOTER: { EN: 'promoter', IT: 'promotore' },
  LEAD_PARTNER: { EN: 'lead partner', IT: 'capofila' },
  OWNER: { EN: 'owner', IT: 'proprietario' },
  DEVELOPER: { EN: 'developer', IT: 'soggetto attuatore' },
  LEAD_FUNDER: { EN: 'lead funder', IT: 'finanziatore capofila' },
  FUNDER: { EN: 'funder', IT: 'finanziatore' },
  CONTRACTOR: { EN: 'contractor', IT: 'appaltatore' },
  DESIGNER: { EN: 'designer', IT: 'progettista' },
  TENANT: { EN: 'tenant', IT: 'insediato' },
  OVERSIGHT: { EN: 'oversight', IT: 'vigilanza' },
  SUPPORTER: { EN: 'supporter', IT: 'sostenitore' },
};

export const COLOUR_WORDS: Readonly<Record<DeclarableColour, Words>> = {
  GREEN: { EN: 'green', IT: 'verde' },
  AMBER: { EN: 'amber', IT: 'ambra' },
  RED: { EN: 'red', IT: 'rosso' },
  GREY: { EN: 'grey', IT: 'grigio' },
};

export const VISIBILITY_WORDS: Readonly<Record<Visibility, Words>> = {
  PUBLIC: { EN: 'for everybody', IT: 'per tutti' },
  PARTNERS: { EN: 'for the partners', IT: 'per i partner' },
  COUNCIL: { EN: 'for the council', IT: 'per il consiglio' },
  PRIVATE: { EN: 'for the lead and who stated it', IT: 'per il responsabile e chi lo ha dichiarato' },
};

/** What is added where the title says the rest. */
export const TABLE_WORDS: Readonly<Partial<Record<FactTable, Text>>> = {
  phases: { en: 'phase', it: 'fase' },
  parties: { en: 'party', it: 'parte' },
  milestones: { en: 'milestone', it: 'traguardo' },
  indicators: { en: 'promised quantity', it: 'quantità promessa' },
  fundingSources: { en: 'funding source', it: 'finanziamento' },
  events: { en: 'event', it: 'evento' },
  evidence: { en: 'evidence', it: 'documentazione' },
};

/** The contents that can be removed, for the history; a text of another name reads as a text. */
const CONTENT_WORDS: Readonly<Record<string, Words>> = {
  name: { EN: 'name', IT: 'nome' },
  description: { EN: 'description', IT: 'descrizione' },
  place: { EN: 'place', IT: 'luogo' },
  title: { EN: 'title', IT: 'titolo' },
  publisher: { EN: 'publisher of the source', IT: 'editore della fonte' },
  url: { EN: 'address', IT: 'indirizzo' },
  reference: { EN: 'reference of the document', IT: 'riferimento del documento' },
  note: { EN: 'note', IT: 'nota' },
  quote: { EN: 'quote', IT: 'citazione' },
  words: { EN: 'wording of the date or quantity', IT: 'parole della data o quantità' },
  caption: { EN: 'caption', IT: 'didascalia' },
  fileSha256: { EN: 'file', IT: 'file' },
  reason: { EN: 'reason', IT: 'motivo' },
  sentence: { EN: 'sentence', IT: 'frase' },
  cause: { EN: 'cause', IT: 'causa' },
};

/** What a content is called. */
export function contentWords(field: string, language: Language): string {
  return CONTENT_WORDS[field]?.[language] ?? (language === 'EN' ? 'text' : 'testo');
}

/** What stands for a command, where nothing of what it did is shown. */
export const WITHHELD = 'withheld';

/** What each command does, for the history. */
const COMMAND_WORDS: Readonly<Record<string, Words>> = {
  demoLoad: { EN: 'demo data loaded', IT: 'dati dimostrativi caricati' },
  projectCreate: { EN: 'project begun', IT: 'opera avviata' },
  projectRevise: { EN: 'project revised', IT: 'opera aggiornata' },
  phaseAdd: { EN: 'phase added', IT: 'fase aggiunta' },
  partyAdd: { EN: 'party named', IT: 'parte indicata' },
  partyStateRole: { EN: 'role stated', IT: 'ruolo dichiarato' },
  agreementAdd: { EN: 'agreement recorded', IT: 'convenzione registrata' },
  agreementStateSignatories: { EN: 'other signatories stated', IT: 'altri firmatari dichiarati' },
  milestoneAdd: { EN: 'milestone added', IT: 'traguardo aggiunto' },
  milestoneStateDate: { EN: 'date stated', IT: 'data dichiarata' },
  slipExplain: { EN: 'cause of a slip stated', IT: 'causa di uno scostamento dichiarata' },
  indicatorAdd: { EN: 'promised quantity added', IT: 'quantità promessa aggiunta' },
  indicatorStateValue: { EN: 'quantity stated', IT: 'quantità dichiarata' },
  statementCorrect: { EN: 'statement corrected', IT: 'dichiarazione corretta' },
  factWithdraw: { EN: 'fact withdrawn', IT: 'dato ritirato' },
  fundingSourceAdd: { EN: 'funding source added', IT: 'finanziamento aggiunto' },
  commitmentAdd: { EN: 'commitment recorded', IT: 'impegno registrato' },
  paymentRecord: { EN: 'payment recorded', IT: 'pagamento registrato' },
  eventAdd: { EN: 'event recorded', IT: 'evento registrato' },
  evidenceAdd: { EN: 'evidence added', IT: 'documentazione aggiunta' },
  redact: { EN: 'content removed', IT: 'contenuto rimosso' },
  statusDeclare: { EN: 'status declared', IT: 'stato dichiarato' },
  projectPublish: { EN: 'publication changed', IT: 'pubblicazione modificata' },
  visibilityTighten: { EN: 'visibility changed', IT: 'visibilità modificata' },
  withheld: { EN: 'withheld', IT: 'riservato' },
};

/** What a command does, in words; its name where it has none. */
export function commandWords(command: string, language: Language): string {
  return COMMAND_WORDS[command]?.[language] ?? command;
}
