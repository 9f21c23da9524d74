import type { StatedValueInput } from '../../../generated/graphql';
import type { Language } from '../../../shared/i18n/catalogs';
import { BLANK_TEXT, type TextDraft, textInput } from '../fields/bilingual-field';
import { readAmount } from '../fill/read-amount';

/** A quantity while it is being written. */
export type ValueDraft = {
  readonly low: string;
  readonly high: string;
  readonly approximate: boolean;
  readonly words: TextDraft;
};

export const BLANK_VALUE: ValueDraft = { low: '', high: '', approximate: false, words: BLANK_TEXT };

export function valueInput(draft: ValueDraft, language: Language): StatedValueInput {
  return {
    low: readAmount(draft.low, language),
    high: draft.high.trim() ? readAmount(draft.high, language) : null,
    approximate: draft.approximate,
    words: textInput(draft.words),
  };
}
