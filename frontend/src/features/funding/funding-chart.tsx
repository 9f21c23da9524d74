import { useRef } from 'react';
import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import { useWidth } from '../../shared/charts/use-width';
import { formatMoney, formatPercent } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { WithheldMark } from '../../shared/ui/withheld-mark';
import styles from './funding-chart.module.css';
import { chartHeight, LINE_PX } from './funding-layout';
import type { FundingRow } from './funding-rows';

const LABEL_PX = 190;

/** Horizontal bars by Recharts; over them the names, and at the end of each bar its figure in words. */
export function FundingChart({ rows }: { rows: readonly FundingRow[] }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const height = chartHeight(rows);
  const longest = Math.max(1, ...rows.map(({ length }) => length));
  const right = Math.min(LABEL_PX, width * 0.7);
  return (
    <div ref={box} className={styles.chart}>
      {width > 0 && (
        <div aria-hidden="true">
          <BarChart
            width={width}
            height={height}
            data={[...rows]}
            layout="vertical"
            margin={{ top: 0, right, bottom: 0, left: 0 }}
            barCategoryGap={0}
            accessibilityLayer={false}
          >
            <defs>
              <pattern
                id="funding-unknown"
                width="6"
                height="6"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <line y2="6" stroke="var(--faint)" strokeWidth="2" />
              </pattern>
            </defs>
            <XAxis type="number" domain={[0, longest]} hide />
            <YAxis type="category" dataKey="id" hide />
            <Bar dataKey="length" isAnimationActive={false} shape={<FundingBar />} />
          </BarChart>
          {rows.map((row, at) => (
            <RowLabel
              key={row.id}
              row={row}
              top={at * LINE_PX}
              left={(row.length / longest) * (width - right)}
            />
          ))}
        </div>
      )}
    </div>
  );
}

type BarShape = { x?: number; y?: number; width?: number; height?: number; payload?: FundingRow };

function FundingBar({ x = 0, y = 0, width = 0, height = 0, payload }: BarShape) {
  if (!payload || payload.length === 0) return null;
  const thick = payload.kind === 'pledged' ? 14 : 8;
  const top = y + (height - thick) / 2;
  if (payload.kind === 'unknown') {
    return (
      <rect x={x} y={top} width={width} height={thick} fill="url(#funding-unknown)" stroke="var(--faint)" />
    );
  }
  const fill = payload.sector === 'PUBLIC' ? 'var(--public)' : 'var(--private)';
  return (
    <rect
      x={x}
      y={top}
      width={Math.max(width, 1)}
      height={thick}
      fill={fill}
      opacity={payload.kind === 'due' ? 0.5 : 1}
    />
  );
}

function RowLabel({ row, top, left }: { row: FundingRow; top: number; left: number }) {
  const { language, t } = useLanguage();
  const money = row.money && formatMoney(row.money, language);
  const amount = money
    ? row.part
      ? t('project.atLeast', { amount: money })
      : money
    : t('project.notPublished');
  if (row.kind === 'gap') return null;
  if (row.kind === 'sector') {
    return (
      <span className={`${styles.label} ${styles.sector}`} style={{ top, left: 0 }}>
        {t(`funding.sector.${row.sector}`)} <span>{amount}</span>
      </span>
    );
  }
  if (row.kind === 'partner') {
    return (
      <span className={`${styles.label} ${styles.partner}`} style={{ top, left: 0 }}>
        {row.partner?.party.name}
      </span>
    );
  }
  return (
    <span className={styles.label} style={{ top, left: left > 0 ? left + 8 : 0 }}>
      <BarWords row={row} amount={amount} />
    </span>
  );
}

/** The figure of a bar in words; what no one published, what is withheld and what is not due yet never as a zero. */
function BarWords({ row, amount }: { row: FundingRow; amount: string }) {
  const { language, t } = useLanguage();
  if (row.kind === 'unknown') {
    const missing = row.missing.length === 2 ? 'both' : (row.missing[0] ?? 'paid');
    return <span className="unknown">{t(`funding.unknown.${missing}`)}</span>;
  }
  if (row.why) return <WithheldMark why={row.why} what={t(`funding.bar.${row.missing[0] ?? 'paid'}`)} />;
  if (row.kind === 'due' && row.length === 0) return t('funding.bar.nothingDue');
  if (row.kind !== 'pledged' && row.kind !== 'due' && row.kind !== 'paid') return null;
  const share = formatPercent(row.partner?.sharePercent ?? 0, language);
  return (
    <>
      <b>{amount}</b> {t(`funding.bar.${row.kind}`, { share })}
    </>
  );
}
