import { useId, useRef, useState } from 'react';
import { useT } from '../../../shared/i18n/language-context';
import { enter, type SampleAccount } from '../auth';
import { Note } from '../parts/note';
import styles from '../parts/parts.module.css';
import { TroubleText } from '../parts/trouble-text';
import type { Trouble } from '../parts/use-auth-form';

type SampleAccountsProps = {
  samples: readonly SampleAccount[];
  onDone: () => void;
  onSecondFactor: () => void;
};

/** Accounts of the demo, one for each role: choosing one signs in with it. */
export function SampleAccounts({ samples, onDone, onSecondFactor }: SampleAccountsProps) {
  const t = useT();
  const id = useId();
  const isSending = useRef(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const choose = async ({ email, password }: SampleAccount) => {
    if (isSending.current) return;
    isSending.current = true;
    setChosen(email);
    setTrouble(null);
    const answer = await enter(email, password);
    // The page that follows takes over; until it is there the account stays chosen.
    if (answer.kind === 'answered')
      return answer.data.twoFactorRedirect === true ? onSecondFactor() : onDone();
    isSending.current = false;
    setChosen(null);
    setTrouble(answer.kind === 'refused' ? answer.refusal : answer);
  };
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('account.samples.title')}</h2>
      <p className="soft small">{t('account.samples.hint')}</p>
      {trouble && (
        <Note trouble focus>
          <TroubleText trouble={trouble} />
        </Note>
      )}
      <ul className={styles.samples} aria-busy={chosen !== null}>
        {samples.map((sample) => (
          <li key={sample.email}>
            <button type="button" className={styles.sample} onClick={() => void choose(sample)}>
              <span>{sample.email === chosen ? t('account.sending') : sample.name}</span>
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
