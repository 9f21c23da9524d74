import type { MeanwhileFragment } from '../../../generated/graphql';
import { formatInstant } from '../../../shared/format';
import { useLanguage } from '../../../shared/i18n/language-context';
import { useProjectAddress } from '../../../shared/project/project-address';
import { RecordedBy } from '../../../shared/ui/recorded-by';
import styles from './panels.module.css';

const SHOWN = 5;

/** What others recorded meanwhile: who, what and when, the newest first. */
export function Meanwhile({ revisions }: { revisions: readonly MeanwhileFragment[] }) {
  const { language, t } = useLanguage();
  const { code } = useProjectAddress();
  if (revisions.length === 0) return null;
  return (
    <>
      <ol className={styles.meanwhile}>
        {revisions.slice(0, SHOWN).map((revision) => (
          <li key={revision.number}>
            <strong className={styles.title}>{revision[language]}</strong>{' '}
            <span className="soft small">
              {t('history.revision', { number: revision.number })} ·{' '}
              <RecordedBy recorder={revision.recordedBy} /> ·{' '}
              <time dateTime={revision.recordedAt}>{formatInstant(revision.recordedAt, language)}</time>
            </span>
            {revision.reason && <p>{t('history.reason', { reason: revision.reason })}</p>}
            <ul>
              {revision.changes.map((change) => (
                <li key={change.id}>
                  <Change change={change} />
                </li>
              ))}
            </ul>
            {revision.changeCount > revision.changes.length && (
              <p className="soft small">
                {t('history.moreChanges', { count: revision.changeCount - revision.changes.length })}
              </p>
            )}
          </li>
        ))}
      </ol>
      <p className="small">
        {revisions.length > SHOWN && t('forms.conflict.more', { count: revisions.length - SHOWN })}{' '}
        <a href={`/p/${code}/history`} target="_blank" rel="noreferrer">
          {t('forms.conflict.history')} <span aria-hidden="true">↗</span>
          <span className="visually-hidden"> ({t('source.newTab')})</span>
        </a>
      </p>
    </>
  );
}

function Change({ change }: { change: MeanwhileFragment['changes'][number] }) {
  const { language, t } = useLanguage();
  const [before, after] =
    language === 'it' ? [change.beforeIt, change.afterIt] : [change.beforeEn, change.afterEn];
  return (
    <>
      {change[language]}
      {after && <> · {after}</>}
      {before && <span className="soft"> ({t('history.struck', { words: before })})</span>}
    </>
  );
}
