import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { JustRecordedDocument } from '../generated/graphql';
import type { ProjectChange } from '../shared/graphql/follow';
import { apiLanguage } from '../shared/graphql/use-project-query';
import { useLanguage } from '../shared/i18n/language-context';
import styles from './layout.module.css';

type LiveNoteProps = { code: string; change: ProjectChange | undefined; close: () => void };

/** Says, without moving anything, that someone has just recorded something and that the page shows it. */
export function LiveNote({ code, change, close }: LiveNoteProps) {
  const { language, t } = useLanguage();
  const variables = { code, revision: change?.revision ?? 0, language: apiLanguage(language) };
  const [{ data, fetching }] = useQuery({ query: JustRecordedDocument, variables, pause: !change });
  const subject = data?.project?.history.nodes[0]?.changes[0]?.title;
  return (
    <div className={styles.live} role="status">
      {change && !fetching && (
        <p>
          {t('history.justNow', { revision: change.revision })} {subject && <strong>{subject}: </strong>}
          {change.title}.{' '}
          <Link to="/p/$code/history" params={{ code }} hash={`revision-${change.revision}`}>
            {t('nav.history')}
          </Link>{' '}
          <button type="button" className={styles.close} onClick={close} aria-label={t('address.close')}>
            <span aria-hidden="true">×</span>
          </button>
        </p>
      )}
    </div>
  );
}
