import { lazy, useMemo } from 'react';
import { ChartFrame } from '../../shared/charts/chart-frame';
import { formatShortDay } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { FactActions } from '../../shared/project/statement-actions';
import { DataTable } from '../../shared/ui/data-table';
import { ExplainLink } from './explain-link';
import { useLedgerDays } from './ledger-days';
import type { MilestoneRecord } from './milestone-page';
import { ROW_PX, type WaterfallRow, waterfallRows } from './slip-waterfall';
import styles from './slip-waterfall.module.css';

const SlipWaterfallChart = lazy(() =>
  import('./slip-waterfall-chart').then((module) => ({ default: module.SlipWaterfallChart })),
);

/** The slip, part by part; nothing while there is none. */
export function SlipLedgerCard({ milestone }: { milestone: MilestoneRecord }) {
  const { t } = useLanguage();
  const days = useLedgerDays();
  const { slipLedger } = milestone;
  const rows = useMemo(() => (slipLedger ? waterfallRows(slipLedger) : []), [slipLedger]);
  if (!slipLedger || slipLedger.steps.length === 0) return null;
  return (
    <ChartFrame
      title={t('milestones.ledger')}
      caption={t('milestones.ledgerCaption')}
      summary={t('milestones.ledgerSummary', {
        total: days(slipLedger.totalDays),
        unexplained: days(slipLedger.unexplainedDays),
      })}
      height={rows.length * ROW_PX}
      shows={[milestone, 'slipLedger']}
      table={
        <LedgerTable
          rows={rows.filter(({ step, kind }) => step && kind !== 'step')}
          total={slipLedger.totalDays}
        />
      }
    >
      <SlipWaterfallChart rows={rows} />
    </ChartFrame>
  );
}

function LedgerTable({ rows, total }: { rows: readonly WaterfallRow[]; total: number }) {
  const { language, t } = useLanguage();
  const counted = useLedgerDays();
  return (
    <DataTable
      caption={t('milestones.ledger')}
      captionHidden
      dense
      stacked
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'step',
          header: t('milestones.col.step'),
          cell: ({ step }) =>
            step && <span className={styles.day}>{formatShortDay(step.to.statedOn, language)}</span>,
        },
        {
          key: 'cause',
          header: t('milestones.col.cause'),
          cell: ({ kind, cause, step }) =>
            kind === 'unexplained' && step ? (
              <span>
                {t('milestones.ledgerUnexplained')} · <ExplainLink step={step} />
              </span>
            ) : (
              cause && (
                <span>
                  {cause.cause} · <FactActions fact={cause.id} words={cause.cause} />
                </span>
              )
            ),
        },
        { key: 'party', header: t('milestones.col.party'), cell: ({ cause }) => cause?.party?.name ?? '–' },
        { key: 'days', header: t('milestones.col.days'), cell: ({ days }) => counted(days), align: 'end' },
      ]}
      footer={[t('milestones.ledgerTotal'), '', '', counted(total)]}
    />
  );
}
