import { bothLanguages } from '../../history/core/change.js';
import { TABLE_WORDS } from '../../history/core/name-words.js';
import { wordsOfRow } from '../../history/core/row-words.js';
import type { Facts } from '../../record/core/facts.js';
import { rowById } from '../../record/core/look-in.js';
import type { Row } from '../../record/core/row.js';
import { inLanguage, type Text } from '../../shared/language.js';
import type { TightenableTable } from './visibility.js';

/** What a fact is, in words: "Apertura: promised: September 2016"; null when there is no such fact. */
export function recordTitle(facts: Facts, table: TightenableTable, id: string): Text | null {
  const rows: readonly Row[] = facts[table];
  const row = rowById(rows, id);
  if (row === null) return null;
  const { title, after } = wordsOfRow(facts, table, row);
  if (after === TABLE_WORDS[table]) return title;
  return bothLanguages((language) => `${inLanguage(title, language)}: ${inLanguage(after, language)}`);
}
