import type { CalendarDay } from '../../shared/calendar-day';
import { formatShortDay } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import styles from './trend-chart.module.css';
import { type TrendFrame, trendScales } from './trend-layout';
import type { TrendDomain, TrendLine } from './trend-lines';
import { TrendNames } from './trend-names';
import { TrendPoints } from './trend-points';
import { type Agreement, SIGNED_PX, signings } from './trend-signings';

type TrendOverlayProps = {
  readonly lines: readonly TrendLine[];
  readonly agreements: readonly Agreement[];
  readonly asOf: CalendarDay;
  readonly domain: TrendDomain;
  readonly frame: TrendFrame;
};

/** What stands over the drawn lines: the as-of day, the agreements, the names of the lines and their points. */
export function TrendOverlay({ lines, agreements, asOf, domain, frame }: TrendOverlayProps) {
  const { language, t } = useLanguage();
  const scales = trendScales(domain, frame);
  const signed = signings(agreements, domain, scales.x);
  const taken = signed.map(({ left }) => ({ x: left, y: 0, width: SIGNED_PX, height: 17 }));
  return (
    <>
      <span
        className={styles.asOf}
        style={{ left: scales.x(domain.edge), top: frame.height - frame.bottom + 4 }}
      >
        {domain.cut && '… '}
        {formatShortDay(asOf, language)}
      </span>
      {signed.map(({ day, left, titles }) => (
        <span key={day} className={styles.signed} style={{ left, top: 0 }} title={titles.join('\n')}>
          {t('overview.signed', { count: titles.length })}
        </span>
      ))}
      <TrendNames lines={lines} domain={domain} frame={frame} taken={taken} />
      <TrendPoints lines={lines} domain={domain} frame={frame} />
    </>
  );
}
