import { useEffect, useRef, useState } from 'react';
import { useT } from '../../../shared/i18n/language-context';
import { Button } from '../../../shared/ui/button';
import styles from './parts.module.css';

type ConfirmButtonProps = {
  /** What the button says at first. */
  label: string;
  /** The same with what it is about, for whoever hears it alone. */
  longLabel: string;
  /** What is asked before it is done. */
  question: string;
  /** What the button says that does it. */
  action: string;
  onConfirm: () => void;
};

/** Asks once more before it does what cannot be undone. Escape, or the other button, leaves it. */
export function ConfirmButton({ label, longLabel, question, action, onConfirm }: ConfirmButtonProps) {
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  const wasAsking = useRef(false);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wasAsking.current !== isAsking) first.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking) {
    return (
      <Button kind="quiet" ref={first} onClick={() => setAsking(true)} aria-label={longLabel}>
        {label}
      </Button>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its buttons are what one reaches; Escape is a second way out
    <span
      className={styles.confirm}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setAsking(false);
      }}
    >
      <span role="alert">{question}</span>
      <Button ref={first} onClick={onConfirm}>
        {action}
      </Button>
      <Button kind="quiet" onClick={() => setAsking(false)}>
        {t('account.keep')}
      </Button>
    </span>
  );
}
