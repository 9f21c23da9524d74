import type { FormSettingsQuery, ProjectReviseInput } from '../../../generated/graphql';
import type { Language } from '../../../shared/i18n/catalogs';
import { loadedText, type TextDraft, textInput } from '../fields/bilingual-field';
import { readWhole } from '../fill/read-whole';

export type Settings = NonNullable<FormSettingsQuery['project']>;

/** What can be revised of a project, while it is being written. */
export type SettingsDraft = {
  readonly name: TextDraft;
  readonly description: TextDraft;
  readonly place: TextDraft;
  readonly goal: string;
  readonly greenDays: string;
  readonly amberDays: string;
  readonly staleDays: string;
  readonly reason: string;
};

export function settingsDraft(settings: Settings, language: Language): SettingsDraft {
  const { greenDays, amberDays, staleDays } = settings.thresholds;
  return {
    name: loadedText(settings.nameIt, settings.nameEn, language),
    description: loadedText(settings.descriptionIt, settings.descriptionEn, language),
    place: loadedText(settings.placeIt, settings.placeEn, language),
    goal: settings.goal?.key ?? '',
    greenDays: String(greenDays),
    amberDays: String(amberDays),
    staleDays: String(staleDays),
    reason: '',
  };
}

/** Only what differs from what was loaded; the rest stays as it is. */
export function settingsInput(
  draft: SettingsDraft,
  loaded: SettingsDraft,
): Omit<ProjectReviseInput, 'project'> {
  const text = (now: TextDraft, before: TextDraft) =>
    now.it === before.it && now.en === before.en ? null : textInput(now);
  const whole = (now: string, before: string) => (now === before ? null : (readWhole(now) ?? null));
  return {
    name: text(draft.name, loaded.name),
    description: text(draft.description, loaded.description),
    place: text(draft.place, loaded.place),
    goal: draft.goal === loaded.goal ? null : draft.goal || null,
    greenDays: whole(draft.greenDays, loaded.greenDays),
    amberDays: whole(draft.amberDays, loaded.amberDays),
    staleDays: whole(draft.staleDays, loaded.staleDays),
  };
}
