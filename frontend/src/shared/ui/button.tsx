import type { ComponentProps } from 'react';
import styles from './button.module.css';

type Kind = 'plain' | 'primary' | 'quiet';

/** Class of a button, also for links that look like one: `className={buttonClass('primary')}`. */
export function buttonClass(kind: Kind = 'plain'): string {
  return kind === 'plain' ? `${styles.button}` : `${styles.button} ${styles[kind]}`;
}

/** A native button in the page's own look. */
export function Button({ kind = 'plain', ...rest }: ComponentProps<'button'> & { kind?: Kind }) {
  return <button type="button" className={buttonClass(kind)} {...rest} />;
}
