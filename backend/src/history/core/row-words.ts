import { spanOfStatement } from '../../milestones/core/statement-span.js';
import { valueWords } from '../../milestones/core/value-words.js';
import { descriptionOf, type Facts, type FactTable, type FactTables } from '../../record/core/facts.js';
import { rowById } from '../../record/core/look-in.js';
import { lineAsText } from '../../record/core/redaction.js';
import type { Row } from '../../record/core/row.js';
import { dateWords, dayWords } from '../../shared/date-words.js';
import { inLanguage, type Language, type Text } from '../../shared/language.js';
import { moneyWords } from '../../shared/money.js';
import { bothLanguages } from './change.js';
import { descriptionWords } from './description-words.js';
import { COLOUR_WORDS, KIND_WORDS, ROLE_WORDS, TABLE_WORDS, VISIBILITY_WORDS } from './name-words.js';
import { causeWords } from './slip-cause-words.js';

/** What a row says: the title of its thing, and what it adds to it. */
export interface RowWords {
  readonly title: Text;
  readonly after: Text;
}

type Writers = { readonly [Table in FactTable]?: (facts: Facts, row: FactTables[Table]) => RowWords };

const WRITERS: Writers = {
  descriptions: (facts, row) => ({ title: row.name, after: descriptionWords(facts, row) }),
  milestoneStatements: (facts, row) => ({
    title: rowById(facts.milestones, row.milestoneId)?.title ?? {},
    after: bothLanguages(
      (language) =>
        `${KIND_WORDS[row.kind][language]}: ${dateWords(spanOfStatement(row), row.words, language)}`,
    ),
  }),
  indicatorStatements: (facts, row) => {
    const indicator = rowById(facts.indicators, row.indicatorId);
    return {
      title: indicator?.title ?? {},
      after: bothLanguages(
        (language) =>
          `${KIND_WORDS[row.kind][language]}: ${valueWords(row, indicator?.unit ?? '', language)}`,
      ),
    };
  },
  slipCauses: (facts, row) => {
    const statement = rowById(facts.milestoneStatements, row.statementId);
    return {
      title: rowById(facts.milestones, statement?.milestoneId ?? null)?.title ?? {},
      after: bothLanguages((language) =>
        causeWords(facts, row, partyIn(language, facts, row.partyId), language),
      ),
    };
  },
  parties: (facts, row) => ({ title: partyName(facts, row.id), after: TABLE_WORDS.parties ?? {} }),
  partyParts: (facts, row) => ({
    title: partyName(facts, row.partyId),
    after: bothLanguages((language) => ROLE_WORDS[row.role][language]),
  }),
  agreements: (_facts, row) => ({
    title: row.title,
    after: bothLanguages(
      (language) => `${language === 'EN' ? 'signed on' : 'firmata il'} ${dayWords(row.signedOn, language)}`,
    ),
  }),
  signatories: (facts, row) => ({
    title: rowById(facts.agreements, row.agreementId)?.title ?? {},
    after: bothLanguages(
      (language) =>
        `${language === 'EN' ? 'signatory' : 'firmatario'}: ${partyIn(language, facts, row.partyId)}`,
    ),
  }),
  clauses: (facts, row) => ({
    title: rowById(facts.agreements, row.agreementId)?.title ?? {},
    after: row.text,
  }),
  commitments: (facts, row) => ({
    title: rowById(facts.fundingSources, row.fundingSourceId)?.title ?? {},
    after: bothLanguages((language) => {
      const to = row.toId === null ? '' : ` → ${partyIn(language, facts, row.toId)}`;
      return `${amount(facts, row.amountMinor, language)}, ${partyIn(language, facts, row.fromId)}${to}`;
    }),
  }),
  payments: (facts, row) => {
    const commitment = rowById(facts.commitments, row.commitmentId);
    return {
      title: rowById(facts.fundingSources, commitment?.fundingSourceId ?? null)?.title ?? {},
      after: bothLanguages(
        (language) =>
          `${amount(facts, row.amountMinor, language)} ${language === 'EN' ? 'paid on' : 'pagati il'} ${dayWords(row.paidOn, language)}`,
      ),
    };
  },
  evidence: (_facts, row) => ({ title: row.caption, after: TABLE_WORDS.evidence ?? {} }),
  statusDeclarations: (facts, row) => ({
    title: partyName(facts, row.partyId),
    after: bothLanguages(
      (language) => `${COLOUR_WORDS[row.colour][language]}: ${inLanguage(row.sentence, language)}`,
    ),
  }),
  publications: (facts, row) => ({
    title: descriptionOf(facts).name,
    after: row.published
      ? { en: 'shown to everybody', it: 'visibile a tutti' }
      : { en: 'no longer shown to everybody', it: 'non più visibile a tutti' },
  }),
  visibilityRules: (facts, row) => ({
    title: descriptionOf(facts).name,
    after: bothLanguages(
      (language) => `${VISIBILITY_WORDS[row.level][language]}: ${inLanguage(row.reason, language)}`,
    ),
  }),
};

/** The words of a row. What has only a title reads as its kind ("milestone"). */
export function wordsOfRow(facts: Facts, table: FactTable, row: Row): RowWords {
  const write = WRITERS[table] as ((facts: Facts, row: Row) => RowWords) | undefined;
  if (write !== undefined) return write(facts, row);
  const title = 'title' in row ? (row.title as Text) : {};
  return { title, after: TABLE_WORDS[table] ?? {} };
}

function partyName(facts: Facts, partyId: string | null): Text {
  const party = rowById(facts.parties, partyId);
  return lineAsText(rowById(facts.organisations, party?.organisationId ?? null)?.name ?? '');
}

function partyIn(language: Language, facts: Facts, partyId: string | null): string {
  return inLanguage(partyName(facts, partyId), language);
}

function amount(facts: Facts, amountMinor: bigint, language: Language): string {
  return moneyWords({ amountMinor, currency: descriptionOf(facts).currency }, language);
}
