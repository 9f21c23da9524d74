import type { MilestoneStatement } from '../../milestones/core/milestone.js';
import { milestoneState } from '../../milestones/core/milestone-state.js';
import type { SlipCause } from '../../milestones/core/slip-cause.js';
import { type SlipStep, slipLedger } from '../../milestones/core/slip-ledger.js';
import { spanOfStatement } from '../../milestones/core/statement-span.js';
import { inOrderStated } from '../../record/core/as-of.js';
import type { Facts } from '../../record/core/facts.js';
import { rowById, rowsWhere } from '../../record/core/look-in.js';
import { dateWords, italianArticle } from '../../shared/date-words.js';
import { inLanguage, type Language } from '../../shared/language.js';
import { daysWords } from '../../shared/slip-words.js';

/** "20 days of the move from 1 September 2026 to 1 December 2026: Strike (Builder)" */
export function causeWords(facts: Facts, row: SlipCause, party: string, language: Language): string {
  const step = stepExplained(facts, row);
  const cause = inLanguage(row.cause, language);
  const told = step === null ? cause : `${partWords(row.days, step, language)}: ${cause}`;
  return party === '' ? told : `${told} (${party})`;
}

/** The step as it stood when its cause was recorded; null where no move leads to the statement. */
function stepExplained(facts: Facts, { statementId, revision }: SlipCause): SlipStep | null {
  const statement = rowById(facts.milestoneStatements, statementId);
  if (statement === null) return null;
  const isKnown = (each: { readonly revision: number }) => each.revision <= revision;
  const standing = rowsWhere(facts.milestoneStatements, 'milestoneId', statement.milestoneId)
    .filter(isKnown)
    .filter(({ id }) => !rowsWhere(facts.milestoneStatements, 'correctsId', id).some(isKnown))
    .filter(({ id }) => !rowsWhere(facts.withdrawals, 'factId', id).some(isKnown))
    .sort(inOrderStated);
  const steps = slipLedger(standing, milestoneState(standing, statement.statedLast), () => []);
  return steps.find((each) => each.to.id === statementId) ?? null;
}

function partWords(days: number | null, { from, to }: SlipStep, language: Language): string {
  if (language === 'EN') {
    const move = `the move from ${dateSaid(from, language)} to ${dateSaid(to, language)}`;
    return days === null ? move : `${daysWords(Math.abs(days), language)} of ${move}`;
  }
  const move = `spostamento ${preposition('da', from)}${dateSaid(from, language)} ${preposition('a', to)}${dateSaid(to, language)}`;
  return days === null ? `lo ${move}` : `${daysWords(Math.abs(days), language)} dello ${move}`;
}

function dateSaid(statement: MilestoneStatement, language: Language): string {
  const said = dateWords(spanOfStatement(statement), statement.words, language);
  if (statement.words === null) return said;
  return language === 'EN' ? `“${said}”` : `«${said}»`;
}

/** "dal ", "dall'", "al ", "all'"; plain before a month or quoted words. */
function preposition(plain: 'da' | 'a', statement: MilestoneStatement): string {
  const article = italianArticle(spanOfStatement(statement), statement.words);
  if (article === '') return `${plain} `;
  return article === 'il ' ? `${plain}l ` : `${plain}ll'`;
}
