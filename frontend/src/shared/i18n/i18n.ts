import { type Messages, setupI18n } from '@lingui/core';
import type { Language, MessageId } from './catalogs';

/** Values for the placeholders of a message. */
export type MessageValues = Readonly<Record<string, string | number>>;
/** Text of a message in the active language: `t('ribbon.asOf', { day })`. */
export type Translate = (id: MessageId, values?: MessageValues) => string;

export const i18n = setupI18n();

const catalogs: Record<Language, () => Promise<{ messages: Messages }>> = {
  en: () => import('./en') as Promise<{ messages: Messages }>,
  it: () => import('./it') as Promise<{ messages: Messages }>,
};

/** Fetches a language's catalog once and makes it the active one. */
export async function activateLanguage(language: Language): Promise<void> {
  const { messages } = await catalogs[language]();
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
}

export const translate: Translate = (id, values) => i18n.t(id, values);
