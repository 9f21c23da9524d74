import { useState } from 'react';
import { useLanguage } from '../../../shared/i18n/language-context';
import { Button } from '../../../shared/ui/button';
import { freeKey, keyFrom } from '../fill/key-from';
import { useFormContext } from '../record/form-context';
import { valueAt } from '../record/refusals';
import type { TextDraft } from './bilingual-field';
import styles from './key-field.module.css';
import { TextField } from './text-field';

/** The key as it will be sent: the one typed, or one made from the title. */
export function keyOf(typed: string, title: TextDraft | string, taken: readonly string[]): string {
  const words = typeof title === 'string' ? title : title.it.trim() || title.en.trim();
  return typed.trim() || freeKey(keyFrom(words), taken);
}

type KeyFieldProps = {
  path: string;
  /** Path of the title that it is made from. */
  from: string;
  label: string;
  /** Address before the key, for the reader to see where it will stand. */
  address: string;
  taken: readonly string[];
};

/** The name in the address, made from the title; one's own on request, and when the server refuses it. */
export function KeyField({ path, from, label, address, taken }: KeyFieldProps) {
  const { t } = useLanguage();
  const { form } = useFormContext();
  const typed = valueAt(form.values, path) as string;
  const [opened, setOpened] = useState(false);
  const key = keyOf(typed, valueAt(form.values, from) as TextDraft | string, taken);
  if (opened || typed !== '' || form.errors[path] !== undefined) {
    return (
      <TextField
        path={path}
        label={label}
        description={t('forms.keyHint')}
        placeholder={key}
        limit={60}
        autoFocus={opened && typed === ''}
        inputMode="url"
      />
    );
  }
  return (
    <p className={styles.address}>
      <span>
        {label}: <code>{`${address}${key || '…'}`}</code>
      </span>
      <Button kind="quiet" onClick={() => setOpened(true)}>
        {t('forms.keyChange')}
      </Button>
    </p>
  );
}
