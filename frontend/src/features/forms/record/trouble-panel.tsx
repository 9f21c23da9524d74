import { useCallback, useEffect, useRef } from 'react';
import { useLanguage } from '../../../shared/i18n/language-context';
import { Button } from '../../../shared/ui/button';
import { Conflict } from './conflict';
import styles from './panels.module.css';
import type { RecordFormState, Trouble } from './use-record-form';

type TroublePanelProps = {
  state: RecordFormState;
  reload: (() => void) | undefined;
  revision: number | null;
};

/** What kept the form from being recorded, and the way on. What was typed stays in every case. */
export function TroublePanel({ state, reload, revision }: TroublePanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  const { trouble } = state;
  const show = useCallback(() => {
    panel.current?.focus();
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  useEffect(() => {
    if (trouble) show();
  }, [trouble, show]);
  if (!trouble) return null;
  return (
    <div className={styles.trouble} role="alert" tabIndex={-1} ref={panel}>
      {trouble.kind === 'conflict' ? (
        <Conflict trouble={trouble} reload={reload} revision={revision} state={state} onTakenOver={show} />
      ) : (
        <NotSent trouble={trouble} state={state} />
      )}
    </div>
  );
}

function NotSent({
  trouble,
  state,
}: {
  trouble: Exclude<Trouble, { kind: 'conflict' }>;
  state: RecordFormState;
}) {
  const { t } = useLanguage();
  if (trouble.kind === 'key-reused') {
    return (
      <>
        <strong>{t('forms.reused.title')}</strong>
        <p>{t('forms.reused.text')}</p>
        <div className={styles.buttons}>
          <Button onClick={state.newKey}>{t('forms.reused.new')}</Button>
        </div>
      </>
    );
  }
  return (
    <>
      <strong>{t(trouble.offline ? 'forms.offline.title' : 'forms.fault.title')}</strong>
      <p>
        {t(trouble.offline ? 'forms.offline.text' : 'forms.fault.text')} {t('forms.kept')}
      </p>
      <div className={styles.buttons}>
        <Button onClick={() => void state.submit()}>{t('error.retry')}</Button>
      </div>
      {trouble.detail && (
        <details className="soft small">
          <summary>{t('error.details')}</summary>
          {trouble.detail}
        </details>
      )}
    </>
  );
}
