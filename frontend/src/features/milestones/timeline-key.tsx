import type { ReactNode } from 'react';
import { useT } from '../../shared/i18n/language-context';
import styles from './timeline.module.css';

const SIZE = { width: 30, height: 16, viewBox: '-15 -8 30 16' } as const;
const DIAMOND = 'M0-6 6 0 0 6-6 0Z';

/** What the marks mean. */
export function TimelineKey() {
  const t = useT();
  return (
    <ul className={styles.key}>
      <Entry label={t('milestones.key.promised')}>
        <path className={styles.promised} d={DIAMOND} />
      </Entry>
      <Entry label={t('milestones.key.forecast')}>
        <path className={styles.forecast} d={DIAMOND} />
      </Entry>
      <Entry label={t('milestones.key.reached')}>
        <path className={styles.reached} d={DIAMOND} />
      </Entry>
      <Entry label={t('milestones.key.late')}>
        <line className={styles.late} x1="-13" x2="13" />
      </Entry>
      <Entry label={t('milestones.key.silent')}>
        <line className={styles.silent} x1="-13" x2="13" />
      </Entry>
      <Entry label={t('milestones.key.asOf')}>
        <line className={styles.dotted} y1="-8" y2="8" />
      </Entry>
    </ul>
  );
}

function Entry({ label, children }: { label: string; children: ReactNode }) {
  return (
    <li>
      <svg {...SIZE} aria-hidden="true" focusable="false">
        {children}
      </svg>
      {label}
    </li>
  );
}
