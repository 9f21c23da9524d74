import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDay } from '../../../shared/format';
import { useLanguage } from '../../../shared/i18n/language-context';
import { useProjectAddress } from '../../../shared/project/project-address';
import { Page } from '../../../shared/ui/page';
import styles from './project-form.module.css';
import { RecordForm } from './record-form';
import type { FormRecord } from './use-form-record';
import type { RecordFormState } from './use-record-form';

/** What each form of a project is given. */
export type FormProps = { readonly record: FormRecord; readonly reload: () => void };

type ProjectFormProps = FormProps & {
  state: RecordFormState;
  title: string;
  lead?: ReactNode;
  recorded: ReactNode;
  links: ReactNode;
  /** What is in the record already, at the side. */
  aside?: ReactNode;
  cancel?: LinkProps;
  action?: string;
  once?: boolean;
  ownReason?: boolean;
  children: ReactNode;
};

/** A form as a page of its own: title, fields, and beside them what the record holds already. */
export function ProjectForm({ record, title, lead, aside, cancel, children, ...rest }: ProjectFormProps) {
  return (
    <Page title={title} lead={lead}>
      <PastNotice today={record.asOf} />
      <div className={aside ? styles.beside : styles.alone}>
        <RecordForm
          today={record.asOf}
          revision={record.revision}
          cancel={cancel ?? { to: '/p/$code/add', params: { code: record.code } }}
          {...rest}
        >
          {children}
        </RecordForm>
        {aside}
      </div>
    </Page>
  );
}

/** The two times only look back: what is recorded, is recorded now. */
export function PastNotice({ today }: { today: string }) {
  const { language, t } = useLanguage();
  const { asOf, revision } = useProjectAddress();
  const past = asOf !== undefined && asOf < today && t('forms.past', { day: formatDay(asOf, language) });
  const words = revision === undefined ? past : t('forms.pastRevision', { revision });
  if (!words) return null;
  return (
    <p className={styles.past} role="note">
      {words}
    </p>
  );
}
