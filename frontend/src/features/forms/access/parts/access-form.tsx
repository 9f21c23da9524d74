import { type FormEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { dayAt } from '../../../../shared/calendar-day';
import { useT } from '../../../../shared/i18n/language-context';
import { Button } from '../../../../shared/ui/button';
import { useUnsaved } from '../../../../shared/unsaved';
import { FormScope } from '../../fields/form-scope';
import { type AnyForm, FormContext } from '../../record/form-context';
import { focusFirstRefused, RefusalSummary } from '../../record/refusal-summary';
import { TroublePanel } from '../../record/trouble-panel';
import type { RecordFormState } from '../../record/use-record-form';
import styles from './parts.module.css';

type AccessFormProps = {
  state: RecordFormState;
  /** Words of the button. */
  action: string;
  /** What stands beside the button: a way out. */
  aside?: ReactNode;
  children: ReactNode;
};

/** A short form on a page of its own matter or in a dialog: its fields, what was refused, and one button. */
export function AccessForm({ state, action, aside, children }: AccessFormProps) {
  const t = useT();
  const { form, sending, refusedTimes, submit } = state;
  useUnsaved(state.unsaved);
  const element = useRef<HTMLFormElement>(null);
  const labels = useRef(new Map<string, string>()).current;
  const context = useMemo(
    () => ({
      form: form as unknown as AnyForm,
      labels,
      today: dayAt(Math.floor(Date.now() / 86_400_000)),
    }),
    [form, labels],
  );
  useEffect(() => {
    if (refusedTimes > 0) focusFirstRefused(element.current);
  }, [refusedTimes]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <FormScope>
      <FormContext.Provider value={context}>
        <form ref={element} className={styles.form} onSubmit={onSubmit} noValidate aria-busy={sending}>
          <RefusalSummary form={context.form} labels={labels} times={refusedTimes} />
          {children}
          <TroublePanel state={state} reload={undefined} revision={null} />
          <div className={styles.buttons}>
            <Button kind="primary" type="submit" disabled={sending}>
              {sending ? t('forms.sending') : action}
            </Button>
            {aside}
          </div>
        </form>
      </FormContext.Provider>
    </FormScope>
  );
}
