import type { ReactNode } from 'react';
import { Changed } from './changed';
import styles from './figures.module.css';

/** A figure with its name above it and, below, how it came about. */
export type Figure = {
  readonly term: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
  /** The field of an answer that it shows: a change of it is marked. */
  readonly shows?: readonly [of: object, field: string];
};

/** The few figures that a page turns on, side by side. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ term, value, note, shows }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className={styles.value}>
            {shows && <Changed of={shows[0]} field={shows[1]} />}
            {value}
          </dd>
          {note && <dd className={styles.note}>{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
