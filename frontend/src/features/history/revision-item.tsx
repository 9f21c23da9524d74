import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RevisionRowFragment } from '../../generated/graphql';
import { formatInstant } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { useProjectAddress } from '../../shared/project/project-address';
import { shortHash } from '../../shared/short-hash';
import { Button } from '../../shared/ui/button';
import { Changed } from '../../shared/ui/changed';
import { RecordedBy } from '../../shared/ui/recorded-by';
import { WithheldMark } from '../../shared/ui/withheld-mark';
import { ChangeItem } from './change-item';
import styles from './history.module.css';
import { MoreChanges, STEP } from './more-changes';

/** One revision: when, who, what and why, and what it changed. */
export function RevisionItem({ revision }: { revision: RevisionRowFragment }) {
  const { language, t } = useLanguage();
  const { code } = useProjectAddress();
  const [steps, setSteps] = useState(0);
  const { number, changes, changeCount } = revision;
  const offsets = Array.from({ length: steps }, (_, step) => changes.length + step * STEP);
  const hidden = changeCount - changes.length - steps * STEP;
  return (
    <li className={styles.revision} id={`revision-${number}`}>
      <div className={styles.when}>
        <p className={styles.number}>{t('history.revision', { number })}</p>
        <p>{formatInstant(revision.recordedAt, language)}</p>
        {!revision.withheld && (
          <p>
            <RecordedBy recorder={revision.recordedBy} />
          </p>
        )}
        <p title={revision.hash} className={styles.hash}>
          {shortHash(revision.hash)}
        </p>
      </div>
      <div className={styles.what}>
        <p className={styles.title}>
          <Changed of={revision} />
          {revision.withheld ? (
            <WithheldMark why={{ level: 'PRIVATE', reason: t('history.withheld') }} />
          ) : (
            revision.title
          )}
        </p>
        {revision.reason && <p>{t('history.reason', { reason: revision.reason })}</p>}
        {revision.addedLate && <p className={styles.late}>{revision.addedLate}</p>}
        <ul className={styles.changes}>
          {changes.map((change) => (
            <ChangeItem key={change.id} change={change} />
          ))}
          {offsets.map((offset) => (
            <MoreChanges key={offset} revision={number} offset={offset} />
          ))}
        </ul>
        {hidden > 0 && (
          <p className="soft small">
            {t('history.moreChanges', { count: hidden })}{' '}
            <span className={`${styles.more} no-print`}>
              <Button kind="quiet" onClick={() => setSteps(steps + 1)}>
                {hidden > STEP ? t('history.showSome', { count: STEP }) : t('history.showAll')}
              </Button>
            </span>
          </p>
        )}
        <p className="small no-print">
          <Link
            to="/p/$code"
            params={{ code }}
            search={{ asOf: revision.recordedOn, revision: number }}
            className={styles.link}
            aria-label={t('history.openLong', { number })}
          >
            {t('history.open')}
          </Link>
        </p>
      </div>
    </li>
  );
}
