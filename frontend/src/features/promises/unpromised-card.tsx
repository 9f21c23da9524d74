import { useT } from '../../shared/i18n/language-context';
import { Card } from '../../shared/ui/card';
import { DataTable } from '../../shared/ui/data-table';
import { Provenance } from '../../shared/ui/provenance';
import type { Indicator } from './promise-rows';

/** Figures that were published though no one had promised them: each standing statement in a row. */
export function UnpromisedCard({ indicators }: { indicators: readonly Indicator[] }) {
  const t = useT();
  const rows = indicators.flatMap((indicator) =>
    indicator.statements
      .filter(({ stands }) => stands)
      .map((statement, at) => ({ indicator, statement, isFirst: at === 0 })),
  );
  return (
    <Card title={t('promises.unpromised')} caption={t('promises.unpromisedCaption')}>
      <DataTable
        caption={t('promises.unpromised')}
        captionHidden
        stacked
        rows={rows}
        rowKey={({ statement }) => statement.id}
        shows={({ statement }) => statement}
        rowId={({ indicator, isFirst }) => (isFirst ? indicator.key : undefined)}
        columns={[
          { key: 'title', header: t('promises.col.quantity'), cell: ({ indicator }) => indicator.title },
          {
            key: 'figure',
            header: t('promises.col.figure'),
            align: 'end',
            cell: ({ statement }) => statement.value?.words,
          },
          {
            key: 'kind',
            header: t('promises.col.kind'),
            cell: ({ statement: { kind } }) => t(kind === 'REACHED' ? 'promises.kindCame' : `kind.${kind}`),
          },
          {
            key: 'source',
            header: t('promises.col.source'),
            cell: ({ statement }) => (
              <>
                {statement.by && <span className="soft small">{statement.by.name} · </span>}
                <Provenance fact={statement} brief />
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}
