import type { OwnAccountQuery } from '../../../generated/graphql';
import { formatInstant } from '../../../shared/format';
import { useLanguage } from '../../../shared/i18n/language-context';
import { Card } from '../../../shared/ui/card';
import { DataTable } from '../../../shared/ui/data-table';

type SignIn = OwnAccountQuery['viewer']['signIns'][number];

/** When, how and from where someone signed in as me, or tried to. */
export function SignInsCard({ signIns }: { signIns: readonly SignIn[] }) {
  const { language, t } = useLanguage();
  return (
    <Card title={t('account.signIns')} caption={t('account.signInsHint')}>
      {signIns.length === 0 ? (
        <p className="soft">{t('account.signInsNone')}</p>
      ) : (
        <DataTable
          caption={t('account.signIns')}
          captionHidden
          dense
          stacked
          rows={signIns}
          rowKey={({ at }, index) => `${at} ${index}`}
          columns={[
            { key: 'at', header: t('account.when'), cell: ({ at }) => formatInstant(at, language) },
            { key: 'way', header: t('account.how'), cell: ({ way }) => t(`account.way.${way}`) },
            {
              key: 'outcome',
              header: t('account.outcome'),
              cell: ({ outcome }) => (
                <span style={outcome === 'FAILED' ? { color: 'var(--red)', fontWeight: 600 } : undefined}>
                  {t(`account.outcome.${outcome}`)}
                </span>
              ),
            },
            { key: 'from', header: t('account.from'), cell: ({ from }) => t(`account.from.${from}`) },
          ]}
        />
      )}
    </Card>
  );
}
