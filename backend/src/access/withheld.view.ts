import type { Facts } from '../record/core/facts.js';
import type { InLanguage } from '../record/world.js';
import { inLanguage, inLanguageOrNull, languageGiven } from '../shared/language.js';
import { kindOf } from './core/fact-kinds.js';
import { recordTitle } from './core/record-title.js';
import { declaredLevel, type TightenableTable } from './core/visibility.js';
import type { VisibilityRule } from './core/visibility-rule.js';
import type { Withheld } from './core/withhold.js';

/** Something that is there and not shown. */
export function withheldView({ table, id, field, level, reason, belongsToId }: Withheld) {
  return {
    kind: kindOf(table),
    subject: id,
    belongsTo: belongsToId,
    field,
    level,
    reason: ({ language }: InLanguage) => inLanguageOrNull(reason, language),
    reasonLanguage: ({ language }: InLanguage) => languageGiven(reason, language),
  };
}

/** A rule that shows something to fewer, or again to as many as its kind is declared for. */
export function ruleView(facts: Facts, rule: VisibilityRule) {
  const { id, subjectTable, subjectId, field, level, reason } = rule;
  return {
    id,
    kind: kindOf(subjectTable),
    subject: subjectId,
    record: subjectId === null ? null : namedRecord(facts, subjectTable, subjectId),
    field,
    level,
    tightens: level !== declaredLevel(subjectTable, field),
    reason: ({ language }: InLanguage) => inLanguageOrNull(reason, language),
    reasonLanguage: ({ language }: InLanguage) => languageGiven(reason, language),
  };
}

/** A fact by its title; null when there is no such fact. */
export function namedRecord(facts: Facts, table: TightenableTable, id: string) {
  const title = recordTitle(facts, table, id);
  return title === null ? null : { id, title: ({ language }: InLanguage) => inLanguage(title, language) };
}
