import type { ChangeAct } from '../../history/core/change.js';
import type { Language } from '../../shared/language.js';
import type { Colour, PageRecorder } from './page-data.js';

/** The page's own words in a language. Sentences about the work come from the contract. */
export interface PageWords {
  readonly language: Language;
  readonly name: string;
  readonly archived: (day: string) => string;
  readonly offline: string;
  readonly projects: string;
  readonly invented: string;
  readonly notPublished: string;
  readonly notStated: string;
  readonly notAnnounced: string;
  readonly atLeast: (amount: string) => string;
  readonly asOf: (day: string) => string;
  readonly dates: string;
  readonly datesOf: (goal: string) => string;
  readonly noGoal: string;
  readonly promised: string;
  readonly forecast: string;
  readonly reached: string;
  readonly slip: string;
  readonly status: string;
  readonly declared: string;
  readonly declaredBy: (party: string, day: string) => string;
  readonly nothingDeclared: string;
  readonly computed: string;
  readonly colours: Readonly<Record<Colour, string>>;
  readonly letters: Readonly<Record<Colour, string>>;
  readonly trend: string;
  readonly trendCaption: string;
  readonly trendEmpty: string;
  readonly trendSummary: (lines: number) => string;
  readonly trendTable: string;
  readonly chart: string;
  readonly scrolls: string;
  readonly milestone: string;
  readonly statedOn: string;
  readonly dateStated: string;
  readonly as: string;
  readonly by: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly funding: string;
  readonly fundingEmpty: string;
  readonly pledged: string;
  readonly due: string;
  readonly paid: string;
  readonly share: string;
  readonly partner: string;
  readonly money: string;
  readonly sectors: Readonly<Record<'PUBLIC' | 'PRIVATE', string>>;
  readonly total: string;
  readonly assumes: string;
  readonly milestones: string;
  readonly promises: string;
  readonly promisesEmpty: string;
  readonly promise: string;
  readonly saidSince: string;
  readonly came: string;
  readonly evidence: string;
  readonly document: string;
  readonly file: string;
  readonly openFile: string;
  readonly fileRemoved: (reason: string) => string;
  readonly source: string;
  readonly history: string;
  readonly historyLead: string;
  readonly historyOlder: (count: number, entry: string) => string;
  readonly revision: (number: number) => string;
  readonly recordedBy: (recorder: PageRecorder) => string;
  readonly reason: (reason: string) => string;
  readonly before: (words: string) => string;
  readonly moreChanges: (count: number, entry: string) => string;
  readonly acts: Readonly<Record<ChangeAct, string>>;
  readonly record: (revision: number, instant: string) => string;
  readonly hashIs: string;
  readonly noted: string;
  readonly table: string;
}

const EN: PageWords = {
  language: 'EN',
  name: 'Archive',
  archived: (day) => `Archive made on ${day}`,
  offline: 'This page is part of an archive. It needs no network and no application.',
  projects: 'Works in this archive',
  invented: 'Invented example: nothing here is real.',
  notPublished: 'not published',
  notStated: 'not stated',
  notAnnounced: 'not yet announced',
  atLeast: (amount) => `at least ${amount}`,
  asOf: (day) => `As it stood on ${day}`,
  dates: 'Dates',
  datesOf: (goal) => `Dates: ${goal}`,
  noGoal: 'The project names no milestone by which it is judged.',
  promised: 'Promised',
  forecast: 'Expected',
  reached: 'Reached',
  slip: 'Slip',
  status: 'Status',
  declared: 'declared',
  declaredBy: (party, day) => `by ${party}, ${day}`,
  nothingDeclared: 'nothing declared',
  computed: 'computed',
  colours: {
    REACHED: 'reached',
    GREEN: 'on course',
    AMBER: 'in trouble',
    RED: 'needs the partners',
    GREY: 'nothing said lately',
  },
  letters: { REACHED: '✓', GREEN: 'G', AMBER: 'A', RED: 'R', GREY: '?' },
  trend: 'What was forecast, and when',
  trendCaption:
    'Each line is a milestone. Flat is on plan, up is bad. It ends on the dotted diagonal: the day has come.',
  trendEmpty: 'Nobody has stated a date yet.',
  trendSummary: (lines) =>
    `Chart of ${lines === 1 ? 'one milestone' : `${lines} milestones`}: the day stated along the bottom, the date expected upwards. The table has the same numbers.`,
  trendTable: 'The numbers of the chart',
  chart: 'Chart, can be scrolled sideways',
  scrolls: 'Scroll sideways to see all of it →',
  milestone: 'Milestone',
  statedOn: 'Stated on',
  dateStated: 'Date then stated',
  as: 'As',
  by: 'By',
  kinds: {
    PROMISED: 'promised',
    FORECAST: 'expected',
    REACHED: 'reached',
    ACCEPTED: 'accepted',
    REFUSED: 'refused',
  },
  funding: 'Funding by partner',
  fundingEmpty: 'No pledge has been published yet.',
  pledged: 'Pledged',
  due: 'Fallen due',
  paid: 'Paid',
  share: 'Share',
  partner: 'Partner',
  money: 'Money',
  sectors: { PUBLIC: 'public', PRIVATE: 'private' },
  total: 'Total',
  assumes: 'Computed, and it assumes:',
  milestones: 'Milestones',
  promises: 'Promises',
  promisesEmpty: 'No quantity has been promised yet.',
  promise: 'Promise',
  saidSince: 'Said since',
  came: 'Came',
  evidence: 'Evidence',
  document: 'Document',
  file: 'File',
  openFile: 'open the file',
  fileRemoved: (reason) => `The file was removed: ${reason}`,
  source: 'Source',
  history: 'History',
  historyLead:
    'Who told this system what, when and why. Nothing is edited or deleted: each revision added to the record.',
  historyOlder: (count, entry) =>
    `${count} older ${count === 1 ? 'revision stands' : 'revisions stand'} in ${entry} beside this page.`,
  revision: (number) => `Revision ${number}`,
  recordedBy: ({ kind, organisation }) =>
    ({
      PERSON: organisation === null ? 'someone with an account' : `someone of ${organisation.name}`,
      TOKEN: organisation === null ? 'a script' : `a script of ${organisation.name}`,
      LOCAL: 'on that machine',
      DEMO: 'demo data',
      WITHHELD: 'withheld',
    })[kind],
  reason: (reason) => `Why: ${reason}`,
  before: (words) => `before: ${words}`,
  moreChanges: (count, entry) =>
    `and ${count === 1 ? 'one more change' : `${count} more changes`}, in ${entry} beside this page`,
  acts: {
    ADDED: 'added',
    STATED: 'stated',
    CORRECTED: 'corrected',
    WITHDRAWN: 'withdrawn',
    REVISED: 'revised',
    REDACTED: 'removed from',
  },
  record: (revision, instant) => `Record up to revision ${revision}, ${instant}`,
  hashIs: 'Hash of that revision:',
  noted: 'Compare it with the one that you noted elsewhere: the same hash is the same record.',
  table: 'Table, can be scrolled sideways',
};

const IT: PageWords = {
  language: 'IT',
  name: 'Archivio',
  archived: (day) => `Archivio del ${day}`,
  offline: 'Questa pagina fa parte di un archivio. Non le servono né rete né applicazione.',
  projects: 'Opere in questo archivio',
  invented: 'Esempio inventato: nulla di quanto segue è reale.',
  notPublished: 'non pubblicato',
  notStated: 'non dichiarato',
  notAnnounced: 'non ancora annunciato',
  atLeast: (amount) => `almeno ${amount}`,
  asOf: (day) => `Situazione al ${day}`,
  dates: 'Date',
  datesOf: (goal) => `Date: ${goal}`,
  noGoal: "L'opera non indica un traguardo in base al quale è giudicata.",
  promised: 'Promesso',
  forecast: 'Previsto',
  reached: 'Raggiunto',
  slip: 'Scostamento',
  status: 'Stato',
  declared: 'dichiarato',
  declaredBy: (party, day) => `da ${party}, ${day}`,
  nothingDeclared: 'nulla di dichiarato',
  computed: 'calcolato',
  colours: {
    REACHED: 'raggiunto',
    GREEN: 'in linea',
    AMBER: 'in difficoltà',
    RED: 'servono i partner',
    GREY: 'nessuna notizia recente',
  },
  letters: { REACHED: '✓', GREEN: 'V', AMBER: 'A', RED: 'R', GREY: '?' },
  trend: 'Che cosa si prevedeva, e quando',
  trendCaption:
    'Ogni linea è un traguardo. Piatta: come previsto; se sale, è in ritardo. Finisce sulla diagonale punteggiata: il giorno è arrivato.',
  trendEmpty: 'Nessuno ha ancora dichiarato una data.',
  trendSummary: (lines) =>
    `Grafico di ${lines === 1 ? 'un traguardo' : `${lines} traguardi`}: in basso il giorno della dichiarazione, in alto la data attesa. La tabella riporta gli stessi numeri.`,
  trendTable: 'I numeri del grafico',
  chart: 'Grafico, scorre di lato',
  scrolls: 'Scorrere di lato per vederlo tutto →',
  milestone: 'Traguardo',
  statedOn: 'Dichiarato il',
  dateStated: 'Data dichiarata',
  as: 'Come',
  by: 'Da',
  kinds: {
    PROMISED: 'promesso',
    FORECAST: 'previsto',
    REACHED: 'raggiunto',
    ACCEPTED: 'accettato',
    REFUSED: 'rifiutato',
  },
  funding: 'Finanziamento per partner',
  fundingEmpty: 'Nessun impegno è stato ancora pubblicato.',
  pledged: 'Impegnato',
  due: 'Scaduto',
  paid: 'Pagato',
  share: 'Quota',
  partner: 'Partner',
  money: 'Denaro',
  sectors: { PUBLIC: 'pubblico', PRIVATE: 'privato' },
  total: 'Totale',
  assumes: 'Calcolato, e presuppone:',
  milestones: 'Traguardi',
  promises: 'Promesse',
  promisesEmpty: 'Nessuna quantità è stata ancora promessa.',
  promise: 'Promessa',
  saidSince: 'Detto in seguito',
  came: 'Realizzato',
  evidence: 'Documentazione',
  document: 'Documento',
  file: 'File',
  openFile: 'apri il file',
  fileRemoved: (reason) => `Il file è stato rimosso: ${reason}`,
  source: 'Fonte',
  history: 'Cronologia',
  historyLead:
    'Chi ha comunicato che cosa a questo sistema, quando e perché. Nulla viene modificato o cancellato: ogni revisione si è aggiunta al registro.',
  historyOlder: (count, entry) =>
    count === 1
      ? `Un'altra revisione, precedente, si trova in ${entry} accanto a questa pagina.`
      : `Altre ${count} revisioni precedenti si trovano in ${entry} accanto a questa pagina.`,
  revision: (number) => `Revisione ${number}`,
  recordedBy: ({ kind, organisation }) =>
    ({
      PERSON: organisation === null ? 'qualcuno con un account' : `qualcuno di ${organisation.name}`,
      TOKEN: organisation === null ? 'uno script' : `uno script di ${organisation.name}`,
      LOCAL: 'su quel computer',
      DEMO: 'dati dimostrativi',
      WITHHELD: 'riservato',
    })[kind],
  reason: (reason) => `Motivo: ${reason}`,
  before: (words) => `prima: ${words}`,
  moreChanges: (count, entry) =>
    `e ${count === 1 ? "un'altra modifica" : `altre ${count} modifiche`}, in ${entry} accanto a questa pagina`,
  acts: {
    ADDED: 'aggiunta',
    STATED: 'dichiarazione',
    CORRECTED: 'correzione',
    WITHDRAWN: 'ritiro',
    REVISED: 'aggiornamento',
    REDACTED: 'rimozione da',
  },
  record: (revision, instant) => `Registro fino alla revisione ${revision}, ${instant}`,
  hashIs: 'Hash di quella revisione:',
  noted: 'Va confrontato con quello annotato altrove: stesso hash, stesso registro.',
  table: 'Tabella, scorre di lato',
};

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { IT, EN };
