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

type LazyCatalog = Record<Language, () => Promise<{ default: unknown }>>;
const lazyCatalogs: LazyCatalog[] = [];
let wanted: Language | undefined;

/** Fetches a language's catalogs once and makes it the active one. */
export async function activateLanguage(language: Language): Promise<void> {
  wanted = language;
  const [{ messages }, ...more] = await Promise.all([
    catalogs[language](),
    ...lazyCatalogs.map((catalog) => messagesOf(catalog, language)),
  ]);
  i18n.load(language, Object.assign({}, messages, ...more));
  i18n.activate(language);
  document.documentElement.lang = language;
}

/** Adds the messages of a part of the site that is fetched later, so that the first screen carries none of them. */
export async function addCatalog(catalog: LazyCatalog): Promise<void> {
  lazyCatalogs.push(catalog);
  if (wanted) i18n.load(wanted, await messagesOf(catalog, wanted));
}

export const translate: Translate = (id, values) => i18n.t(id, values);

async function messagesOf(catalog: LazyCatalog, language: Language): Promise<Messages> {
  return (await catalog[language]()).default as Messages;
}
