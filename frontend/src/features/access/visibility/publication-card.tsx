import { Link } from '@tanstack/react-router';
import { formatInstant } from '../../../shared/format';
import { useLanguage } from '../../../shared/i18n/language-context';
import { AUDIENCES, TODAY } from '../../../shared/project/project-address';
import { buttonClass } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { DataTable } from '../../../shared/ui/data-table';
import { RecordedBy } from '../../../shared/ui/recorded-by';
import styles from './visibility.module.css';
import type { Access, VisibilityProject } from './visibility-page';

/** Whether everybody may see the project, a look with others' eyes, and each publication so far. */
export function PublicationCard({ project, access }: { project: VisibilityProject; access: Access }) {
  const { language, t } = useLanguage();
  const { code, published } = project;
  return (
    <Card title={t(published ? 'visibility.published' : 'visibility.notPublished')}>
      <p className={styles.buttons}>
        <span>{t('visibility.seeAs')}</span>
        {AUDIENCES.map((as) => (
          <Link key={as} to="/p/$code" params={{ code }} search={{ ...TODAY, as }} className={buttonClass()}>
            {t(`preview.as.${as}`)}
          </Link>
        ))}
        <Link
          to="/p/$code/visibility/publish"
          params={{ code }}
          search={TODAY}
          className={buttonClass(published ? 'plain' : 'primary')}
        >
          {t(published ? 'visibility.takeBack' : 'visibility.publish')}
        </Link>
      </p>
      {access.publications.length === 0 ? (
        <p className="soft">{t('visibility.never')}</p>
      ) : (
        <DataTable
          caption={t('visibility.history')}
          stacked
          dense
          rows={access.publications}
          rowKey={({ revision }) => `${revision.number}`}
          columns={[
            {
              key: 'what',
              header: t('visibility.col.what'),
              cell: (each) => t(each.published ? 'visibility.didPublish' : 'visibility.didTakeBack'),
            },
            {
              key: 'when',
              header: t('visibility.col.when'),
              cell: ({ revision }) => (
                <Link to="/p/$code/history" params={{ code }} hash={`revision-${revision.number}`}>
                  {formatInstant(revision.recordedAt, language)}
                </Link>
              ),
            },
            {
              key: 'who',
              header: t('visibility.col.who'),
              cell: ({ revision }) => <RecordedBy recorder={revision.recordedBy} />,
            },
            {
              key: 'reason',
              header: t('visibility.col.reason'),
              cell: ({ revision }) => revision.reason ?? t('visibility.none'),
            },
          ]}
        />
      )}
    </Card>
  );
}
