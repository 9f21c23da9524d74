import { type ReactNode, Suspense, useRef, useState } from 'react';
import { useT } from '../i18n/language-context';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Changed } from '../ui/changed';
import { useKeyWithin } from '../ui/use-key-within';
import styles from './chart-frame.module.css';

type ChartFrameProps = {
  /** The card's title; also the accessible name of the chart. */
  title: string;
  /** How to read it, in a sentence. */
  caption: ReactNode;
  /** A sentence with what the chart shows, for those who do not see it. */
  summary: string;
  /** The same numbers as a table (a `DataTable`). */
  table: ReactNode;
  /** Height in pixels, kept free while the chart loads. Rows of text and the table may need more. */
  height: number;
  className?: string | undefined;
  /** The field of an answer that it draws: a change of it is marked. */
  shows?: readonly [of: object, field: string];
  /** The chart; may be lazy. */
  children: ReactNode;
};

/** A card with a chart, its caption, and the same numbers as a table one click or one key (`t` inside it) away. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, caption, summary, table, height, className, shows, children } = props;
  const t = useT();
  const frame = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  const toggle = () => setAsTable((shown) => !shown);
  useKeyWithin(frame, 't', toggle);
  const action = (
    <Button
      kind="quiet"
      data-no-print
      onClick={toggle}
      aria-label={t(asTable ? 'chart.showChart' : 'chart.showTable', { title })}
      aria-keyshortcuts="t"
    >
      {t(asTable ? 'chart.chart' : 'chart.table')}
    </Button>
  );
  return (
    <div ref={frame} className={className ? `${styles.frame} ${className}` : styles.frame}>
      <Card
        title={
          <>
            {shows && <Changed of={shows[0]} field={shows[1]} />}
            {title}
          </>
        }
        caption={caption}
        action={action}
      >
        {asTable ? (
          <div style={{ minHeight: height }}>{table}</div>
        ) : (
          <figure className={styles.chart} style={{ minHeight: height }} aria-label={`${title}. ${summary}`}>
            <Suspense fallback={null}>{children}</Suspense>
          </figure>
        )}
      </Card>
    </div>
  );
}
