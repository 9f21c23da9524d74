import { type ReactNode, useId } from 'react';
import styles from './card.module.css';

type CardProps = {
  title: ReactNode;
  /** One line on how to read it. */
  caption?: ReactNode;
  /** What stands at the right of the title: a link, a toggle. */
  action?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
};

/** A titled part of a page (a section named by its h2). */
export function Card({ title, caption, action, className, children }: CardProps) {
  const id = useId();
  return (
    <section className={className ? `${styles.card} ${className}` : styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      {caption && <p className={styles.caption}>{caption}</p>}
      <div className={styles.body}>{children}</div>
    </section>
  );
}
