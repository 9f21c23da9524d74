import { useEffect, useState } from 'react';
import { useLanguage } from '../../../shared/i18n/language-context';
import { Button } from '../../../shared/ui/button';
import { useFormContext } from './form-context';
import { Meanwhile } from './meanwhile';
import styles from './panels.module.css';
import type { Replaced } from './take-over';
import type { RecordFormState, Trouble } from './use-record-form';

type ConflictProps = {
  trouble: Extract<Trouble, { kind: 'conflict' }>;
  state: RecordFormState;
  /** Asks for the record anew. */
  reload: (() => void) | undefined;
  /** The revision now on screen. */
  revision: number | null;
  /** Told when the record has been taken over, so that the focus can be moved to what is said now. */
  onTakenOver: () => void;
};

/** What others recorded while the form was open, in words: keep what was typed and send it again, or take theirs over first. */
export function Conflict({ trouble, state, reload, revision, onTakenOver }: ConflictProps) {
  const { language, t } = useLanguage();
  const [asked, setAsked] = useState(false);
  const [taken, setTaken] = useState<{ revision: number; replaced: readonly Replaced[] }>();
  const { loaded, refusal } = trouble;
  const changed = refusal.changedSince ?? [];
  const newest = changed[0]?.number ?? null;
  const arrived = asked && revision !== null && revision !== loaded && revision >= (newest ?? 0);
  useEffect(() => {
    if (!arrived || taken) return;
    setTaken({ revision, replaced: state.takeOver(revision) });
    onTakenOver();
  }, [arrived, taken, revision, state, onTakenOver]);

  if (taken) return <TakenOver {...taken} state={state} />;
  return (
    <>
      <strong>{t('forms.conflict.title')}</strong>
      <p>
        {t('forms.kept')} {changed.length === 0 && refusal[language]}{' '}
        {changed.length > 0 && loaded !== null && t('forms.conflict.loaded', { revision: loaded })}
      </p>
      <Meanwhile revisions={changed} />
      <div className={styles.buttons}>
        {newest !== null && (
          <Button kind="primary" onClick={() => state.keep(newest)}>
            {t(state.revises ? 'forms.conflict.keep' : 'forms.conflict.checked')}
          </Button>
        )}
        {(state.revises || newest === null) && (
          <Button
            disabled={asked}
            onClick={() => {
              setAsked(true);
              reload?.();
            }}
          >
            {t('forms.conflict.takeOver')}
          </Button>
        )}
      </div>
    </>
  );
}

type TakenOverProps = { revision: number; replaced: readonly Replaced[]; state: RecordFormState };

function TakenOver({ revision, replaced, state }: TakenOverProps) {
  const { t } = useLanguage();
  const { form, labels } = useFormContext();
  const [back, setBack] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      <strong>{t('forms.conflict.reloaded', { revision })}</strong>
      <p>{t(replaced.length > 0 ? 'forms.conflict.both' : 'forms.conflict.check')}</p>
      {replaced.length > 0 && (
        <ul className={styles.mine}>
          {replaced.map(({ name, mine }) => (
            <li key={name}>
              {t('forms.conflict.mine', { field: labels.get(name) ?? name, words: wordsOf(mine) })}{' '}
              <Button
                kind="quiet"
                disabled={back.has(name)}
                onClick={() => {
                  form.setFieldValue(name, mine as never);
                  setBack(new Set([...back, name]));
                }}
              >
                {t('forms.conflict.putBack')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button kind="primary" onClick={() => void state.submit()}>
          {t('forms.conflict.again')}
        </Button>
      </div>
    </>
  );
}

/** What was typed in a field, in one line. */
function wordsOf(mine: unknown): string {
  if (typeof mine !== 'object' || mine === null) return String(mine);
  return Object.values(mine).map(wordsOf).filter(Boolean).join(' / ');
}
