import { useRef } from 'react';
import { Bar, BarChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { useWidth } from '../../shared/charts/use-width';
import { formatPercent } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import styles from './comparison-chart.module.css';
import { comparisonHeight, percentTop, QUANTITY_PX } from './comparison-layout';
import type { Comparison } from './promise-rows';

const LABEL_PX = 60;

/** Bars in per cent of the promise, which is one line for all; filled what came, hollow what is only said so far. */
export function ComparisonChart({ compared }: { compared: readonly Comparison[] }) {
  const { language, t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const height = comparisonHeight(compared);
  const top = percentTop(compared);
  const plot = width - LABEL_PX;
  return (
    <div ref={box} className={styles.chart}>
      {width > 0 && (
        <div aria-hidden="true">
          <BarChart
            width={width}
            height={height}
            data={[...compared]}
            layout="vertical"
            margin={{ top: 24, right: LABEL_PX, bottom: 0, left: 0 }}
            barCategoryGap={0}
            accessibilityLayer={false}
          >
            <XAxis type="number" domain={[0, top]} hide />
            <YAxis type="category" dataKey="key" hide />
            <Bar dataKey="percent" isAnimationActive={false} shape={<ComparisonBar />} />
            <ReferenceLine x={100} stroke="var(--ink)" />
          </BarChart>
          <span className={styles.promise} style={{ left: (100 / top) * plot }}>
            {t('promises.promiseLine')}
          </span>
          {compared.map((each, at) => (
            <span key={each.key}>
              <span className={styles.name} style={{ top: 24 + at * QUANTITY_PX, maxWidth: width }}>
                {each.title}{' '}
                {width >= 560 && (
                  <span>
                    {t(each.came ? 'promises.cameOf' : 'promises.saidOf', {
                      words: each.words,
                      promised: each.promisedWords,
                    })}
                  </span>
                )}
              </span>
              <span
                className={styles.percent}
                style={{ top: 24 + at * QUANTITY_PX + 22, left: (each.percent / top) * plot + 8 }}
              >
                {formatPercent(each.percent, language)}
              </span>
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

type BarShape = { x?: number; y?: number; width?: number; payload?: Comparison };

function ComparisonBar({ x = 0, y = 0, width = 0, payload }: BarShape) {
  if (!payload) return null;
  const look = payload.came
    ? { fill: 'var(--private)' }
    : { fill: 'var(--card)', stroke: 'var(--private)', strokeWidth: 1.5, strokeDasharray: '4 3' };
  return <rect x={x} y={y + 26} width={width} height={12} {...look} />;
}
