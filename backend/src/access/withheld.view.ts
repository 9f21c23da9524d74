import type { InLanguage } from '../record/world.js';
import { inLanguageOrNull } from '../shared/language.js';
import { kindOf } from './core/fact-kinds.js';
import type { VisibilityRule } from './core/visibility-rule.js';
import type { Withheld } from './core/withhold.js';

/** Something that is there and not shown. */
export function withheldView({ table, id, field, level, reason }: Withheld) {
  return {
    kind: kindOf(table),
    subject: id,
    field,
    level,
    reason: ({ language }: InLanguage) => inLanguageOrNull(reason, language),
  };
}

/** A rule that shows something to fewer. */
export function ruleView({ id, subjectTable, subjectId, field, level, reason }: VisibilityRule) {
  return {
    id,
    kind: kindOf(subjectTable),
    subject: subjectId,
    field,
    level,
    reason: ({ language }: InLanguage) => inLanguageOrNull(reason, language),
  };
}
