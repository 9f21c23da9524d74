import { Link } from '@tanstack/react-router';
import { useT } from '../i18n/language-context';
import { TODAY, useProjectAddress } from './project-address';
import styles from './statement-actions.module.css';

/** What can be done about a statement that stands: correct an error of entry, or withdraw it. `words` names it. */
export function StatementActions({ statement, words }: { statement: string; words: string }) {
  const t = useT();
  const { code } = useProjectAddress();
  const params = { code, id: statement };
  return (
    <span className={`${styles.actions} no-print`}>
      <Link
        to="/p/$code/statements/$id/correct"
        params={params}
        search={TODAY}
        aria-label={t('statement.correctLong', { words })}
      >
        {t('statement.correct')}
      </Link>
      <Link
        to="/p/$code/statements/$id/withdraw"
        params={params}
        search={TODAY}
        aria-label={t('statement.withdrawLong', { words })}
      >
        {t('statement.withdraw')}
      </Link>
    </span>
  );
}

/** What can be done about any other fact that counts: withdraw it. What was wrong in it is stated anew. */
export function FactActions({ fact, words }: { fact: string; words: string }) {
  const t = useT();
  const { code } = useProjectAddress();
  return (
    <span className={`${styles.actions} no-print`}>
      <Link
        to="/p/$code/facts/$id/withdraw"
        params={{ code, id: fact }}
        search={TODAY}
        aria-label={t('fact.withdrawLong', { words })}
      >
        {t('statement.withdraw')}
      </Link>
    </span>
  );
}
