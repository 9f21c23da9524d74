import { type ReactNode, useEffect, useRef } from 'react';
import { useT } from '../../../shared/i18n/language-context';
import { Button } from '../../../shared/ui/button';
import styles from './panels.module.css';

type RecordedPanelProps = {
  /** Null where the number is not told. */
  revision: number | null;
  children: ReactNode;
  links: ReactNode;
  /** Opens the empty form again. */
  again?: (() => void) | undefined;
};

/** Says that it was recorded, under which revision, and where to go from here. */
export function RecordedPanel({ revision, children, links, again }: RecordedPanelProps) {
  const t = useT();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.focus();
    window.scrollTo({ top: 0 });
  }, []);
  return (
    <div className={styles.recorded} role="status" tabIndex={-1} ref={panel}>
      <h2>{revision === null ? t('forms.recordedUncounted') : t('forms.recorded', { revision })}</h2>
      <p>{children}</p>
      <div className={styles.buttons}>
        {links}
        {again && <Button onClick={again}>{t('forms.again')}</Button>}
      </div>
    </div>
  );
}
