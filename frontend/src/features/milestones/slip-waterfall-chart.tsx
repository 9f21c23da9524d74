import { useRef } from 'react';
import { Bar, BarChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { useWidth } from '../../shared/charts/use-width';
import { formatShortDay } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { FactActions } from '../../shared/project/statement-actions';
import { ExplainLink } from './explain-link';
import { useLedgerDays } from './ledger-days';
import { ROW_PX, type WaterfallRow, waterfallSpan } from './slip-waterfall';
import styles from './slip-waterfall.module.css';

/** Room for the words beside the bars; in a chart narrower than `NARROW_PX` they stand below their bar instead. */
const WORDS_PX = 260;
const NARROW_PX = 560;
const GAP_PX = 8;

/** The waterfall: bars by Recharts from the promise down, each with what it is and its days. */
export function SlipWaterfallChart({ rows }: { rows: readonly WaterfallRow[] }) {
  const { t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const narrow = width < NARROW_PX;
  const span = waterfallSpan(rows);
  const bars = narrow ? width : width - WORDS_PX;
  const place = (days: number) => (days - span[0]) / Math.max(1, span[1] - span[0]);
  return (
    <div ref={box} className={narrow ? `${styles.chart} ${styles.narrow}` : styles.chart}>
      {width > 0 && (
        <>
          <Hatches />
          <p className={styles.promise} style={{ width: bars }} aria-hidden="true">
            <span style={{ left: `${place(0) * 100}%`, transform: `translateX(-${place(0) * 100}%)` }}>
              {t('milestones.ledgerPromise')}
            </span>
          </p>
          <ol>
            {rows.map((row) =>
              row.kind === 'step' ? (
                <StepHeading key={row.id} row={row} />
              ) : (
                <li key={row.id} className={styles.part}>
                  <PartBar row={row} span={span} width={bars} />
                  <PartWords row={row} left={bars * place(Math.max(0, ...row.range)) + GAP_PX} />
                </li>
              ),
            )}
          </ol>
        </>
      )}
    </div>
  );
}

/** How what no one has explained is filled: days lost, and days gained. */
function Hatches() {
  return (
    <svg width="0" height="0" className={styles.hatches} aria-hidden="true">
      <defs>
        {(['red', 'green'] as const).map((colour) => (
          <pattern
            key={colour}
            id={`slip-${colour}`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line y2="6" stroke={`var(--${colour})`} strokeWidth="2" />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

type PartBarProps = { row: WaterfallRow; span: readonly [number, number]; width: number };

function PartBar({ row, span, width }: PartBarProps) {
  return (
    <div className={styles.bar} aria-hidden="true">
      <BarChart
        width={width}
        height={ROW_PX}
        data={[{ ...row, range: [...row.range] }]}
        layout="vertical"
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        barCategoryGap={0}
        accessibilityLayer={false}
      >
        <XAxis type="number" domain={[...span]} hide />
        <YAxis type="category" dataKey="id" hide />
        <ReferenceLine x={0} stroke="var(--faint)" />
        <Bar dataKey="range" isAnimationActive={false} shape={<SlipBar />} />
      </BarChart>
    </div>
  );
}

type BarShape = { x?: number; y?: number; width?: number; height?: number; payload?: WaterfallRow };

function SlipBar({ x = 0, y = 0, width = 0, height = 0, payload }: BarShape) {
  if (!payload) return null;
  const { kind, days } = payload;
  const colour = days < 0 ? 'green' : 'red';
  const fills = { total: 'var(--ink)', cause: `var(--${colour})`, unexplained: `url(#slip-${colour})` };
  return (
    <rect
      x={Math.min(x, x + width)}
      y={y + (height - 12) / 2}
      width={Math.max(1, Math.abs(width))}
      height={12}
      fill={kind === 'step' ? 'none' : fills[kind]}
      stroke={kind === 'unexplained' ? `var(--${colour})` : 'none'}
    />
  );
}

function StepHeading({ row: { step } }: { row: WaterfallRow }) {
  const { language, t } = useLanguage();
  if (!step) return null;
  const words = { from: step.from.date?.words ?? '', to: step.to.date?.words ?? '' };
  return (
    <li className={styles.step}>
      {t('milestones.ledgerStep', { day: formatShortDay(step.to.statedOn, language), ...words })}
    </li>
  );
}

/** Its days, what it is and to whom it is put down; `left` is where its bar ends. */
function PartWords({ row: { kind, step, cause, days }, left }: { row: WaterfallRow; left: number }) {
  const { t } = useLanguage();
  const counted = useLedgerDays();
  const name =
    kind === 'total' ? t('milestones.ledgerTotal') : (cause?.cause ?? t('milestones.ledgerUnexplained'));
  return (
    <p className={styles.words} style={{ paddingLeft: left }}>
      <b>{counted(days)}</b> · {name}
      {cause?.party && ` (${cause.party.name})`}{' '}
      {kind === 'unexplained' && step && <ExplainLink step={step} />}
      {cause && <FactActions fact={cause.id} words={cause.cause} />}
    </p>
  );
}
