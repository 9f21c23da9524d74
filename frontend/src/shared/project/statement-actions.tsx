import { Link } from '@tanstack/react-router';
import { useT } from '../i18n/language-context';
import { useRights } from '../viewer/use-viewer';
import { TODAY, useProjectAddress } from './project-address';
import styles from './statement-actions.module.css';

type StatementActionsProps = {
  statement: string;
  /** Names the statement. */
  words: string;
  /** The organisation that said it; null when it is not known. */
  by: string | null;
};

/** What can be done about a statement that stands: correct an error of entry, or withdraw it; nothing by those who may not. */
export function StatementActions({ statement, words, by }: StatementActionsProps) {
  const t = useT();
  const { code } = useProjectAddress();
  const { canState, canAdminister, organisations } = useRights(code);
  const isOthers = by !== null && !organisations.includes(by);
  if (!canState || (isOthers && !canAdminister)) return null;
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

type FactActionsProps = {
  fact: string;
  words: string;
  /** It belongs to the project itself: whoever administers it withdraws it. */
  administered?: boolean;
};

/** What can be done about any other fact that counts: withdraw it. What was wrong in it is stated anew. Nothing for those who may not. */
export function FactActions({ fact, words, administered = false }: FactActionsProps) {
  const t = useT();
  const { code } = useProjectAddress();
  const { canState, canAdminister } = useRights(code);
  if (administered ? !canAdminister : !canState) return null;
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
