import { type ReactNode, useEffect, useRef } from 'react';
import styles from './parts.module.css';

/** What has just been done, with the focus on it; or what went wrong elsewhere. */
export function Note({
  trouble,
  focus,
  children,
}: {
  trouble?: boolean;
  focus?: boolean;
  children: ReactNode;
}) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) element.current?.focus();
  }, [focus]);
  return (
    <div
      ref={element}
      className={trouble ? `${styles.note} ${styles.trouble}` : styles.note}
      role={trouble ? 'alert' : 'status'}
      tabIndex={-1}
    >
      {children}
    </div>
  );
}
