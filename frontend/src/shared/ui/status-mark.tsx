import type { ReactNode } from 'react';
import { useT } from '../i18n/language-context';
import styles from './status-mark.module.css';

export type StatusColour = 'REACHED' | 'GREEN' | 'AMBER' | 'RED' | 'GREY';

type StatusMarkProps = {
  colour: StatusColour;
  /** Words beside the mark; the colour's own words when left out, none when null (they stay for screen readers). */
  label?: ReactNode | null;
  /** Draws the words on hatched grey: not confirmed within the project's interval. */
  stale?: boolean;
};

/** A status as letter, shape and colour, so that it can be told apart without seeing colours. */
export function StatusMark({ colour, label, stale }: StatusMarkProps) {
  const t = useT();
  const words = t(`status.${colour}`);
  return (
    <span className={`${styles.mark} ${styles[colour]}`}>
      <svg className={styles.glyph} viewBox="0 0 18 18" role="img" aria-label={words}>
        <Shape colour={colour} />
        <text className={styles.letter} x="9" y={colour === 'AMBER' ? 14.5 : 12.6} textAnchor="middle">
          {t(`status.letter.${colour}`)}
        </text>
      </svg>
      {label !== null && (
        <span className={stale ? `${styles.text} stale` : styles.text}>{label ?? words}</span>
      )}
    </span>
  );
}

function Shape({ colour }: { colour: StatusColour }) {
  if (colour === 'REACHED') return <path d="M9 0.5 17.5 9 9 17.5 0.5 9Z" fill="currentColor" />;
  if (colour === 'GREEN') return <circle cx="9" cy="9" r="8" fill="currentColor" />;
  if (colour === 'AMBER') return <path d="M9 0.5 17.7 17H0.3Z" fill="currentColor" />;
  if (colour === 'RED') return <rect x="1" y="1" width="16" height="16" rx="1" fill="currentColor" />;
  return <circle className={styles.outlined} cx="9" cy="9" r="7.5" strokeDasharray="2 2" />;
}
