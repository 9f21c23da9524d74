import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './parts.module.css';

type AccessDialogProps = {
  title: string;
  children: ReactNode;
  /** Told when it was closed, by Esc as well. */
  close: () => void;
};

/** A dialog over the page; the focus goes back to what opened it. */
export function AccessDialog({ title, children, close }: AccessDialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement as HTMLElement | null;
    dialog.current?.showModal();
    return () => {
      // What opened it may be gone with what it ended.
      if (opener?.isConnected) opener.focus();
      else document.getElementById('content')?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onClose={close}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}
