import { useT } from '../i18n/language-context';
import styles from './invented-badge.module.css';

/** The label of an invented project; it stands on every page and in every list. */
export function InventedBadge() {
  const t = useT();
  return (
    <span className={styles.badge} title={t('project.illustrativeLong')}>
      {t('project.illustrative')}
    </span>
  );
}
