import { lazy, useMemo } from 'react';
import { ChartFrame } from '../../shared/charts/chart-frame';
import { formatMoney, formatPercent } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { DataTable } from '../../shared/ui/data-table';
import { MoneyTotal } from '../../shared/ui/money-total';
import { chartHeight } from './funding-layout';
import { type Funding, fundingRows, type Partner, withheldOf } from './funding-rows';

const FundingChart = lazy(() =>
  import('./funding-chart').then((module) => ({ default: module.FundingChart })),
);

/** By partner: what was pledged, due and paid, public and private money apart. */
export function FundingChartCard({ funding }: { funding: Funding }) {
  const { language, t } = useLanguage();
  const rows = useMemo(() => fundingRows(funding), [funding]);
  const isPart = funding.pledged.withheld.length > 0;
  const words = ({ party, pledged }: Partner) => `${party.name} ${formatMoney(pledged, language)}`;
  return (
    <ChartFrame
      title={t('funding.byPartner')}
      caption={
        <>
          {t('funding.byPartnerCaption')} {isPart && t('funding.sharesOfShown')}
        </>
      }
      summary={funding.byPartner.map(words).join(', ')}
      height={chartHeight(rows)}
      shows={[funding, 'byPartner']}
      table={<PartnerTable funding={funding} />}
    >
      <FundingChart rows={rows} />
    </ChartFrame>
  );
}

function PartnerTable({ funding }: { funding: Funding }) {
  const { language, t } = useLanguage();
  const money = (partner: Partner, measure: 'due' | 'paid') => {
    const [sum, withheld] = [partner[measure], withheldOf(partner, measure)];
    return <MoneyTotal total={{ sum, withheld, atLeast: withheld.length > 0 }} />;
  };
  return (
    <DataTable
      caption={t('funding.byPartner')}
      captionHidden
      rows={funding.byPartner}
      rowKey={({ party }) => party.key}
      columns={[
        { key: 'partner', header: t('funding.col.partner'), cell: ({ party }) => party.name },
        { key: 'sector', header: t('funding.col.sector'), cell: ({ sector }) => t(`sector.${sector}`) },
        {
          key: 'pledged',
          header: t('funding.pledged'),
          align: 'end',
          cell: ({ pledged }) => formatMoney(pledged, language),
        },
        {
          key: 'share',
          header: t('funding.col.share'),
          align: 'end',
          cell: ({ sharePercent }) => formatPercent(sharePercent, language),
        },
        { key: 'due', header: t('funding.due'), align: 'end', cell: (partner) => money(partner, 'due') },
        { key: 'paid', header: t('funding.paid'), align: 'end', cell: (partner) => money(partner, 'paid') },
      ]}
      footer={[
        t('funding.total'),
        '',
        <MoneyTotal key="pledged" total={funding.pledged} />,
        funding.pledged.withheld.length > 0 ? t('funding.ofShown') : formatPercent(100, language),
        <MoneyTotal key="due" total={funding.due} />,
        <MoneyTotal key="paid" total={funding.paid} />,
      ]}
    />
  );
}
