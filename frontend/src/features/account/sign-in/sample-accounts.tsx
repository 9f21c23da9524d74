import { useId } from 'react';
import { useT } from '../../../shared/i18n/language-context';
import type { SampleAccount } from '../auth';
import styles from '../parts/parts.module.css';

type SampleAccountsProps = {
  samples: readonly SampleAccount[];
  onChoose: (sample: SampleAccount) => void;
};

/** Accounts of the demo, one for each role: choosing one fills the form. */
export function SampleAccounts({ samples, onChoose }: SampleAccountsProps) {
  const t = useT();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('account.samples.title')}</h2>
      <p className="soft small">{t('account.samples.hint')}</p>
      <ul className={styles.samples}>
        {samples.map((sample) => (
          <li key={sample.email}>
            <button type="button" className={styles.sample} onClick={() => onChoose(sample)}>
              <span>{sample.name}</span>
              <span>{sample.role in ROLES ? t(ROLES[sample.role as keyof typeof ROLES]) : sample.role}</span>
              <span className="soft small">{sample.organisation}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const ROLES = {
  LEAD: 'account.role.LEAD',
  PARTNER: 'account.role.PARTNER',
  FUNDER: 'account.role.FUNDER',
  COUNCIL: 'account.role.COUNCIL',
  ADMINISTRATOR: 'account.role.ADMINISTRATOR',
} as const;
