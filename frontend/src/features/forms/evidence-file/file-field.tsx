import { type DragEvent, useState } from 'react';
import { formatDay } from '../../../shared/format';
import { formatSize } from '../../../shared/format-size';
import type { Language } from '../../../shared/i18n/catalogs';
import type { Translate } from '../../../shared/i18n/i18n';
import { useLanguage } from '../../../shared/i18n/language-context';
import { Button } from '../../../shared/ui/button';
import { wordsOf } from '../../../shared/unanswered';
import { useField } from '../record/form-context';
import styles from './file-field.module.css';
import type { UploadedFile, UploadOutcome } from './upload';
import { type UploadState, useUpload } from './use-upload';

const ACCEPTED = 'image/jpeg,image/png,image/webp,application/pdf';

/** A photo or a document of one's own: dropped here or chosen, sent at once, and seen to have arrived. */
export function FileField({ onFile }: { onFile: (file: UploadedFile | null, name: string) => void }) {
  const { t } = useLanguage();
  const { id, error } = useField('file', t('forms.file'));
  const { state, keepPosition, send, setKeepPosition, remove } = useUpload(onFile);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) send(file);
  };
  return (
    <div className={styles.field}>
      <fieldset
        className={styles.zone}
        aria-label={t('forms.file')}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label className={styles.choose}>
          {state.kind === 'none' ? t('forms.file.choose') : t('forms.file.chooseOther')}
          <input
            id={id}
            className="visually-hidden"
            type="file"
            accept={ACCEPTED}
            aria-describedby={`${id}-about`}
            aria-invalid={Boolean(error) || state.kind === 'refused'}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) send(file);
              event.currentTarget.value = '';
            }}
          />
        </label>
        <span className="soft">{t('forms.file.drop')}</span>
        <p className={styles.about} id={`${id}-about`}>
          {t('forms.file.about')}
        </p>
      </fieldset>
      <UploadReport state={state} remove={remove} />
      {error && <p className={styles.error}>{error}</p>}
      <label className={styles.keep}>
        <input
          type="checkbox"
          checked={keepPosition}
          onChange={(event) => setKeepPosition(event.currentTarget.checked)}
        />
        <span>
          {t('forms.file.keepPosition')}
          <span className={styles.about}>{t('forms.file.keepPositionHint')}</span>
        </span>
      </label>
    </div>
  );
}

/** How far it is, that it arrived and what was found in it, or why it was not taken. */
function UploadReport({ state, remove }: { state: UploadState; remove: () => void }) {
  const { language, t } = useLanguage();
  return (
    <div role="status">
      {state.kind === 'sending' && (
        <p className={styles.report}>
          <span>{t('forms.file.sending', { name: state.name })}</span>
          <progress max={1} value={state.part} aria-label={t('forms.file.sending', { name: state.name })} />
          <Button kind="quiet" onClick={remove}>
            {t('forms.file.stop')}
          </Button>
        </p>
      )}
      {state.kind === 'taken' && (
        <div className={styles.taken}>
          {state.file.thumbnailPath && <img src={state.file.thumbnailPath} alt="" />}
          <div>
            <p>
              <span className={styles.tick} aria-hidden="true">
                ✓
              </span>{' '}
              {t('forms.file.taken', { name: state.name, size: formatSize(state.file.size, language) })}
            </p>
            {state.file.takenOn && (
              <p className="small">
                {t('forms.file.takenOn', { day: formatDay(state.file.takenOn, language) })}
              </p>
            )}
            {state.file.positionRemoved && <p className="small">{t('forms.file.positionRemoved')}</p>}
            <Button kind="quiet" onClick={remove}>
              {t('forms.file.remove')}
            </Button>
          </div>
        </div>
      )}
      {state.kind === 'refused' && (
        <p className={styles.error}>
          {t('forms.file.refused', { name: state.name })} {why(state.outcome, language, t)}
        </p>
      )}
    </div>
  );
}

/** Why a file was not taken. */
function why(outcome: UploadOutcome, language: Language, t: Translate): string {
  if (outcome.kind === 'refused') return outcome.message[language];
  const isLost = outcome.kind !== 'unanswered' || outcome.cause === 'offline';
  return isLost ? t('forms.file.unanswered') : wordsOf(outcome, t);
}
