import type { SourceInput, StatedOnInput } from '../../../generated/graphql';
import type { CalendarDay } from '../../../shared/calendar-day';
import type { Language } from '../../../shared/i18n/catalogs';
import { BLANK_SOURCE, type SourceDraft, sourceInput } from './source-fields';
import { type StatedOnDraft, statedOnInput, statedToday } from './stated-fields';

/** When and where something was stated, and why it is recorded: what nearly every form ends with. */
export type StatedDraft = {
  readonly statedOn: StatedOnDraft;
  readonly source: SourceDraft;
  readonly reason: string;
};

export function blankStated(today: CalendarDay, language: Language): StatedDraft {
  return { statedOn: statedToday(today, language), source: BLANK_SOURCE, reason: '' };
}

export function statedInput(
  { statedOn, source }: StatedDraft,
  today: CalendarDay,
): { statedOn: StatedOnInput; source: SourceInput } {
  return { statedOn: statedOnInput(statedOn, today), source: sourceInput(source, today) };
}

export const STATED_REQUIRED = ['statedOn.day', 'source.publisher'];
