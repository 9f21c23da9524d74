import { useState } from 'react';
import type { TextInput } from '../../../generated/graphql';
import type { Language } from '../../../shared/i18n/catalogs';
import { useLanguage } from '../../../shared/i18n/language-context';
import { Button, buttonClass } from '../../../shared/ui/button';
import { useField, useFormContext } from '../record/form-context';
import { valueAt } from '../record/refusals';
import styles from './bilingual-field.module.css';
import { TextField, type TextFieldProps } from './text-field';

/** A text while it is being written: one language is enough. */
export type TextDraft = { readonly it: string; readonly en: string };
export const BLANK_TEXT: TextDraft = { it: '', en: '' };

/** The text as the API takes it; null when nothing was written. */
export function textInput({ it, en }: TextDraft): TextInput | null {
  if (it.trim() === '' && en.trim() === '') return null;
  return { it: it.trim() === '' ? null : it, en: en.trim() === '' ? null : en };
}

/** A required text as the API takes it; blank goes blank, for the server to refuse. */
export function requiredText(draft: TextDraft): TextInput {
  return textInput(draft) ?? {};
}

/** A recorded text, to be written anew. One that reads alike in both languages was written once: it stands in the reader's. */
export function loadedText(it: string | null, en: string | null, language: Language): TextDraft {
  if (it !== en) return { it: it ?? '', en: en ?? '' };
  return { ...BLANK_TEXT, [language]: it ?? '' };
}

type BilingualFieldProps = TextFieldProps & {
  /** Both languages are asked for from the start: the text is read by people of either. */
  both?: boolean;
};

/** A text in the reader's language, with room for the other one behind a small button, or beside it. */
export function BilingualField({ path, label, both = false, ...rest }: BilingualFieldProps) {
  const { language, t } = useLanguage();
  const { form } = useFormContext();
  // The language at hand when the form was opened: switching the screens does not swap the fields.
  const [first] = useState(language);
  const other = first === 'it' ? 'en' : 'it';
  const written = valueAt(form.values, `${path}.${other}`) !== '';
  const [opened, setOpened] = useState(false);
  const open = both || opened || written || form.errors[`${path}.${other}`] !== undefined;
  const whole = useField(path, label);
  return (
    <div className={styles.pair} id={whole.id}>
      <TextField {...rest} path={`${path}.${first}`} errorOf={path} label={label} lang={first} />
      {open ? (
        <TextField
          {...rest}
          path={`${path}.${other}`}
          label={t(`forms.inLanguage.${other}`, { label })}
          description={undefined}
          autoFocus={opened && !written}
          lang={other}
          required={false}
        />
      ) : (
        <Button className={`${buttonClass('quiet')} ${styles.toggle}`} onClick={() => setOpened(true)}>
          {t(`forms.also.${other}`)}
          <span className="visually-hidden">: {label}</span>
        </Button>
      )}
    </div>
  );
}
