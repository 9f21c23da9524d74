import type { ReactNode } from 'react';
import { useT } from '../../../shared/i18n/language-context';
import { Card } from '../../../shared/ui/card';
import styles from './in-record.module.css';

type InRecordProps = { items: readonly { readonly key: string; readonly text: ReactNode }[]; title?: string };

/** What the record holds of this kind already, so that nothing is entered twice. */
export function InRecord({ items, title }: InRecordProps) {
  const t = useT();
  return (
    <Card title={title ?? t('forms.inRecord')}>
      {items.length === 0 ? (
        <p className="soft">{t('forms.nothingYet')}</p>
      ) : (
        <ul className={styles.items}>
          {items.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}
