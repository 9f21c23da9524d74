import type { Box } from '../../shared/charts/place-labels';
import { formatAtPrecision } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { MilestoneLink } from '../../shared/project/project-link';
import styles from './trend-chart.module.css';
import { type TrendFrame, type TrendLabel, trendLabels, trendScales, WIDE_FROM_PX } from './trend-layout';
import type { TrendDomain, TrendLine } from './trend-lines';

type TrendNamesProps = {
  readonly lines: readonly TrendLine[];
  readonly domain: TrendDomain;
  readonly frame: TrendFrame;
  /** Where other words stand already. */
  readonly taken: readonly Box[];
};

/** A name nearer than this to its point needs no line to it. */
const LEADER_FROM_PX = 22;

/** The name of each line where it ends; the keyboard reaches the same records through the points. */
export function TrendNames({ lines, domain, frame, taken }: TrendNamesProps) {
  const texts = useNameTexts(lines, frame.width >= WIDE_FROM_PX);
  const labels = trendLabels(lines, texts, domain, frame, taken);
  return (
    <>
      <Leaders labels={labels} lines={lines} domain={domain} frame={frame} />
      {labels.map(({ key, box }) => {
        const line = lines.find((known) => known.key === key);
        const tone = line?.isGoal ? styles.goal : line?.reached ? '' : styles.open;
        return (
          <span
            key={key}
            className={`${styles.label} ${tone}`}
            style={{ left: box.x, top: box.y, maxWidth: frame.width - box.x }}
          >
            <MilestoneLink milestone={key} tabIndex={-1}>
              {texts.get(key)?.map((text) => (
                <span key={text} className={styles.labelLine}>
                  {text}
                </span>
              ))}
            </MilestoneLink>
          </span>
        );
      })}
    </>
  );
}

type LeadersProps = Omit<TrendNamesProps, 'taken'> & { readonly labels: readonly TrendLabel[] };

/** Thin lines from the end of a line to its name, where the name had to stand apart. */
function Leaders({ labels, lines, domain, frame }: LeadersProps) {
  const scales = trendScales(domain, frame);
  const leaders = lines.flatMap((line) => {
    const box = labels.find(({ key }) => key === line.key)?.box;
    const last = line.points.at(-1);
    if (!box || !last || box.x >= frame.width - frame.right) return [];
    const from = { x: scales.x(last.x), y: scales.y(last.y) };
    const to = {
      x: Math.min(Math.max(from.x, box.x), box.x + box.width),
      y: from.y < box.y ? box.y + 2 : Math.min(from.y, box.y + box.height - 2),
    };
    return Math.hypot(to.x - from.x, to.y - from.y) > LEADER_FROM_PX ? [{ key: line.key, from, to }] : [];
  });
  return (
    <svg className={styles.leaders} width={frame.width} height={frame.height} aria-hidden="true">
      {leaders.map(({ key, from, to }) => (
        <line key={key} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      ))}
    </svg>
  );
}

/** "Opening", "Jan 2017", "123 days late" one under the other; of other lines the date, of an ended one only its name. */
function useNameTexts(lines: readonly TrendLine[], wide: boolean): Map<string, string[]> {
  const { language, t } = useLanguage();
  return new Map(
    lines.map((line) => {
      const end = line.points.at(-1);
      const when = end && formatAtPrecision(end.date, end.statement.date?.precision ?? 'DAY', language);
      const days = line.lateAtLeastDays;
      const late = days === null ? line.slipText : t('overview.lateAtLeast', { days });
      const dated = wide && (line.isGoal || !line.reached) && when;
      const texts = [short(line.title), dated, line.isGoal && line.late && late];
      return [line.key, texts.filter((text) => typeof text === 'string')];
    }),
  );
}

function short(title: string): string {
  return title.length > 32 ? `${title.slice(0, 30).trimEnd()}…` : title;
}
