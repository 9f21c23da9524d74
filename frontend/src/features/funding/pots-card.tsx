import { useT } from '../../shared/i18n/language-context';
import { Card } from '../../shared/ui/card';
import { DataTable } from '../../shared/ui/data-table';
import { MoneyTotal } from '../../shared/ui/money-total';
import { WithheldFields } from '../../shared/ui/withheld-mark';
import { type Funding, potTotal } from './funding-rows';

/** The pots that the money comes from, with what adding them up assumes. */
export function PotsCard({ funding }: { funding: Funding }) {
  const t = useT();
  const isPart = funding.pledged.withheld.length > 0;
  const pots = funding.sources.map((pot) => ({ ...pot, total: potTotal(funding.commitments, pot.key) }));
  const known = pots.filter(({ total }) => total !== null);
  return (
    <Card title={t('funding.pots')} caption={t('funding.potsCaption')}>
      <DataTable
        caption={t('funding.pots')}
        captionHidden
        stacked
        rows={known}
        rowKey={({ key }) => key}
        columns={[
          { key: 'pot', header: t('funding.col.pot'), cell: ({ title }) => title },
          { key: 'sector', header: t('funding.col.sector'), cell: ({ sector }) => t(`sector.${sector}`) },
          {
            key: 'pledged',
            header: t('funding.pledged'),
            align: 'end',
            cell: ({ total }) =>
              total && <MoneyTotal total={{ sum: total, atLeast: isPart, withheld: [] }} />,
          },
          {
            key: 'assumption',
            header: t('funding.col.assumption'),
            cell: ({ id, assumption }) =>
              assumption ?? (
                <>
                  <span className="soft">–</span> <WithheldFields id={id} />
                </>
              ),
          },
        ]}
      />
    </Card>
  );
}
