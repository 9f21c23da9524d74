import { useRef } from 'react';
import { Bar, BarChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { useWidth } from '../../shared/charts/use-width';
import { formatShortDay } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { ExplainLink } from './explain-link';
import { ROW_PX, type WaterfallRow, waterfallSpan } from './slip-waterfall';
import styles from './slip-waterfall.module.css';

const LABEL_PX = 260;

/** The waterfall: bars by Recharts from the promise down, over them what each part is and its days. */
export function SlipWaterfallChart({ rows }: { rows: readonly WaterfallRow[] }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [least, most] = waterfallSpan(rows);
  const right = Math.min(LABEL_PX, width * 0.55);
  const place = (days: number) => ((days - least) / Math.max(1, most - least)) * (width - right);
  return (
    <div ref={box} className={styles.chart}>
      {width > 0 && (
        <>
          <div aria-hidden="true">
            <BarChart
              width={width}
              height={rows.length * ROW_PX}
              data={rows.map((row) => ({ ...row, range: [...row.range] }))}
              layout="vertical"
              margin={{ top: 0, right, bottom: 0, left: 0 }}
              barCategoryGap={0}
              accessibilityLayer={false}
            >
              <defs>
                <pattern
                  id="slip-unexplained"
                  width="6"
                  height="6"
                  patternUnits="userSpaceOnUse"
                  patternTransform="rotate(45)"
                >
                  <line y2="6" stroke="var(--red)" strokeWidth="2" />
                </pattern>
              </defs>
              <XAxis type="number" domain={[least, most]} hide />
              <YAxis type="category" dataKey="id" hide />
              <ReferenceLine x={0} stroke="var(--faint)" />
              <Bar dataKey="range" isAnimationActive={false} shape={<SlipBar />} />
            </BarChart>
          </div>
          {rows.map((row, index) => (
            <RowWords key={row.id} row={row} top={index * ROW_PX} left={place(Math.max(...row.range))} />
          ))}
        </>
      )}
    </div>
  );
}

type BarShape = { x?: number; y?: number; width?: number; height?: number; payload?: WaterfallRow };

function SlipBar({ x = 0, y = 0, width = 0, height = 0, payload }: BarShape) {
  if (!payload || payload.kind === 'step') return null;
  const fill =
    payload.kind === 'total'
      ? 'var(--ink)'
      : payload.kind === 'cause'
        ? 'var(--red)'
        : 'url(#slip-unexplained)';
  return (
    <rect
      x={Math.min(x, x + width)}
      y={y + (height - 12) / 2}
      width={Math.max(1, Math.abs(width))}
      height={12}
      fill={fill}
      stroke={payload.kind === 'unexplained' ? 'var(--red)' : 'none'}
    />
  );
}

function RowWords({ row, top, left }: { row: WaterfallRow; top: number; left: number }) {
  const { language, t } = useLanguage();
  const { kind, step, cause, days } = row;
  if (kind === 'step' && step) {
    const words = { from: step.from.date?.words ?? '', to: step.to.date?.words ?? '' };
    return (
      <span className={`${styles.label} ${styles.step}`} style={{ top, left: 6 }} aria-hidden="true">
        {t('milestones.ledgerStep', { day: formatShortDay(step.to.statedOn, language), ...words })}
      </span>
    );
  }
  const name =
    kind === 'total' ? t('milestones.ledgerTotal') : (cause?.cause ?? t('milestones.ledgerUnexplained'));
  const counted = t(days < 0 ? 'milestones.ledgerEarlier' : 'milestones.ledgerDays', {
    days: Math.abs(days),
  });
  return (
    <span className={`${styles.label} ${styles.part}`} style={{ top, left: left + 8 }}>
      <span
        className={styles.words}
        aria-hidden="true"
        title={[counted, name, cause?.party?.name].filter(Boolean).join(' · ')}
      >
        <b>{counted}</b> · {name}
        {cause?.party && ` (${cause.party.name})`}
      </span>
      {kind === 'unexplained' && step && <ExplainLink step={step} />}
    </span>
  );
}
