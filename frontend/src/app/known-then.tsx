import { Link } from '@tanstack/react-router';
import { formatInstant } from '../shared/format';
import { useLanguage } from '../shared/i18n/language-context';
import styles from './layout.module.css';

/** Says that the page answers from an earlier revision, and leads back to what is known now. */
export function KnownThen({ revision, recordedAt }: { revision: number; recordedAt: string }) {
  const { language, t } = useLanguage();
  return (
    <p className={styles.known} role="note">
      {t('history.knownThen', { revision, instant: formatInstant(recordedAt, language) })}{' '}
      <Link to="." search={(previous) => ({ ...previous, revision: undefined })}>
        {t('history.knownNow')}
      </Link>
    </p>
  );
}
