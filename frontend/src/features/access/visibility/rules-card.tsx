import { Link } from '@tanstack/react-router';
import { formatInstant } from '../../../shared/format';
import { useLanguage } from '../../../shared/i18n/language-context';
import { TODAY, useProjectAddress } from '../../../shared/project/project-address';
import { Card } from '../../../shared/ui/card';
import { DataTable } from '../../../shared/ui/data-table';
import { EmptyState } from '../../../shared/ui/empty-state';
import { RecordedBy } from '../../../shared/ui/recorded-by';
import { WithheldMark } from '../../../shared/ui/withheld-mark';
import type { Access } from './visibility-page';

type Rule = Access['rules'][number];

/** The rules in force: what is shown to fewer, to whom, with which words, by whom and since when; each can be lifted. */
export function RulesCard({ rules }: { rules: Access['rules'] }) {
  const { language, t } = useLanguage();
  const { code } = useProjectAddress();
  const inForce = rules.filter(({ tightens }) => tightens);
  const kindOf = ({ kind }: Rule) => t(`visibility.kind.${kind}`);
  const what = (rule: Rule) => rule.record?.title ?? `${kindOf(rule)}: ${t('visibility.every')}`;
  return (
    <Card title={t('visibility.rules')} caption={inForce.length > 0 && t('visibility.rulesCaption')}>
      {inForce.length === 0 ? (
        <EmptyState>{t('visibility.rulesEmpty')}</EmptyState>
      ) : (
        <DataTable
          caption={t('visibility.rules')}
          captionHidden
          stacked
          rows={inForce}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'what',
              header: t('visibility.col.what'),
              cell: (rule) => (
                <>
                  {what(rule)}
                  <br />
                  <span className="soft small">
                    {rule.record && kindOf(rule)}
                    {rule.record && rule.field && ' · '}
                    {rule.field && t(`withheld.field.${rule.field as 'note'}`)}
                  </span>
                </>
              ),
            },
            {
              key: 'level',
              header: t('visibility.col.level'),
              cell: ({ level }) => t(`visibility.level.${level}`),
            },
            {
              key: 'explanation',
              header: t('visibility.col.explanation'),
              cell: (rule) => <WithheldMark why={rule} />,
            },
            {
              key: 'recorded',
              header: t('visibility.col.recorded'),
              cell: ({ revision }) => (
                <>
                  <RecordedBy recorder={revision.recordedBy} />
                  <br />
                  <Link
                    to="/p/$code/history"
                    params={{ code }}
                    hash={`revision-${revision.number}`}
                    className="small"
                  >
                    {formatInstant(revision.recordedAt, language)}
                  </Link>
                </>
              ),
            },
            {
              key: 'do',
              header: t('visibility.col.do'),
              cell: (rule) => (
                <Link
                  to="/p/$code/visibility/tighten"
                  params={{ code }}
                  search={{
                    ...TODAY,
                    kind: rule.kind,
                    subject: rule.subject ?? undefined,
                    field: rule.field ?? undefined,
                    lift: true,
                  }}
                  aria-label={t('visibility.liftLong', { what: what(rule) })}
                >
                  {t('visibility.lift')}
                </Link>
              ),
            },
          ]}
        />
      )}
    </Card>
  );
}
