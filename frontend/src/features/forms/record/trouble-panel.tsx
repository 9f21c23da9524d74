import { useCallback, useEffect, useRef } from 'react';
import { useLanguage } from '../../../shared/i18n/language-context';
import { Button } from '../../../shared/ui/button';
import { RequestId } from '../../../shared/ui/error-state';
import { type Cause, wordsOf } from '../../../shared/unanswered';
import { Conflict } from './conflict';
import styles from './panels.module.css';
import type { NotAnswered } from './send';
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
      <Why trouble={trouble} />
      <RequestId id={trouble.requestId} />
      {/* Only the page that the server has now can send it. */}
      {trouble.cause !== 'outdated' && (
        <div className={styles.buttons}>
          <Button onClick={() => void state.submit()}>{t('error.retry')}</Button>
        </div>
      )}
      {trouble.detail && (
        <details className="soft small">
          <summary>{t('error.details')}</summary>
          {trouble.detail}
        </details>
      )}
    </>
  );
}

/** What was refused before anything was done with it. */
const NOT_TAKEN: readonly Cause[] = ['tooMany', 'tooLong', 'slow', 'outdated'];

function Why({ trouble }: { trouble: NotAnswered }) {
  const { t } = useLanguage();
  const { cause } = trouble;
  if (NOT_TAKEN.includes(cause)) {
    return (
      <>
        <strong>{t('forms.notTaken.title')}</strong>
        <p>
          {wordsOf(trouble, t)} {t('forms.kept')}
        </p>
      </>
    );
  }
  const isFault = cause === 'server';
  return (
    <>
      <strong>{t(isFault ? 'forms.fault.title' : 'forms.offline.title')}</strong>
      <p>
        {t(isFault ? 'forms.fault.text' : 'forms.offline.text')} {t('forms.kept')}
      </p>
    </>
  );
}
