import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RevisionRowFragment } from '../../generated/graphql';
import { formatDay, formatInstant } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { useProjectAddress } from '../../shared/project/project-address';
import { MilestoneLink } from '../../shared/project/project-link';
import { shortHash } from '../../shared/short-hash';
import { Button } from '../../shared/ui/button';
import { Changed } from '../../shared/ui/changed';
import { useFocusOnMore } from '../../shared/ui/use-focus-on-more';
import styles from './history.module.css';

const SHOWN_AT_FIRST = 6;

/** One revision: when, who, what and why, and what it changed. */
export function RevisionItem({ revision }: { revision: RevisionRowFragment }) {
  const { language, t } = useLanguage();
  const { code } = useProjectAddress();
  const [all, setAll] = useState(false);
  const shown = all ? revision.changes : revision.changes.slice(0, SHOWN_AT_FIRST);
  const hidden = revision.changeCount - shown.length;
  const [list, askMore] = useFocusOnMore<HTMLUListElement>(shown.length);
  const showAll = () => {
    askMore();
    setAll(true);
  };
  return (
    <li className={styles.revision} id={`revision-${revision.number}`}>
      <div className={styles.when}>
        <p className={styles.number}>{t('history.revision', { number: revision.number })}</p>
        <p>{formatInstant(revision.recordedAt, language)}</p>
        <p>{t('history.actor', { actor: revision.actor })}</p>
        <p title={revision.hash} className={styles.hash}>
          {shortHash(revision.hash)}
        </p>
      </div>
      <div className={styles.what}>
        <p className={styles.title}>
          <Changed of={revision} />
          {revision.title}
        </p>
        {revision.reason && <p>{t('history.reason', { reason: revision.reason })}</p>}
        {revision.addedLate && <p className={styles.late}>{revision.addedLate}</p>}
        <ul className={styles.changes} ref={list}>
          {shown.map((change) => (
            <Change key={change.id} change={change} />
          ))}
        </ul>
        {hidden > 0 && (
          <p className="soft small">
            {t('history.moreChanges', { count: hidden })}{' '}
            {!all && revision.changes.length > shown.length && (
              <Button kind="quiet" onClick={showAll}>
                {t('history.showAll')}
              </Button>
            )}
          </p>
        )}
        <p className="small">
          <Link
            to="/p/$code"
            params={{ code }}
            search={(previous) => ({ ...previous, revision: revision.number })}
            className={styles.link}
          >
            {t('history.open')}
          </Link>
        </p>
      </div>
    </li>
  );
}

function Change({ change }: { change: RevisionRowFragment['changes'][number] }) {
  const { language, t } = useLanguage();
  const { subject, title, before, after, statedOn, by } = change;
  const said = [
    by && t('history.by', { party: by.name }),
    statedOn && t('history.stated', { day: formatDay(statedOn, language) }),
  ];
  return (
    <li>
      <span className="soft small">{t(`history.act.${change.act}`)}</span>{' '}
      {subject.kind === 'MILESTONE' && subject.key ? (
        <MilestoneLink milestone={subject.key}>{title}</MilestoneLink>
      ) : (
        <strong>{title}</strong>
      )}
      {after && <> · {after}</>}
      {before && <span className="soft"> ({t('history.struck', { words: before })})</span>}
      {said.some(Boolean) && <span className="soft small"> · {said.filter(Boolean).join(', ')}</span>}
    </li>
  );
}
