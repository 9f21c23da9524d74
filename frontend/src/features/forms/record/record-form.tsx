import { Link, type LinkProps, useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { CalendarDay } from '../../../shared/calendar-day';
import { useT } from '../../../shared/i18n/language-context';
import { Button, buttonClass } from '../../../shared/ui/button';
import { FormScope } from '../fields/form-scope';
import { ReasonField } from '../fields/reason-field';
import { type AnyForm, FormContext } from './form-context';
import { LeaveGuard } from './leave-guard';
import styles from './record-form.module.css';
import { RecordedPanel } from './recorded-panel';
import { focusFirstRefused, RefusalSummary } from './refusal-summary';
import { TroublePanel } from './trouble-panel';
import { useFormKeys } from './use-form-keys';
import type { RecordFormState } from './use-record-form';

type RecordFormProps = {
  state: RecordFormState;
  today: CalendarDay;
  /** Where Cancel leads. */
  cancel: LinkProps;
  /** Words of the button; "Record" when left out. */
  action?: string;
  /** Asks for the record anew after a conflict. */
  reload?: (() => void) | undefined;
  /** The revision now on screen. */
  revision: number | null;
  /** What was recorded, in a sentence. */
  recorded: ReactNode;
  /** Links to what was recorded. */
  links: ReactNode;
  /** Leaves out "add another", where there is nothing more of it to add. */
  once?: boolean;
  /** The reason is one of the fields already. */
  ownReason?: boolean;
  children: ReactNode;
};

/** A form that becomes one revision: its fields, what was refused, and the way it ended. */
export function RecordForm(props: RecordFormProps) {
  const { state } = props;
  const { form, sending, trouble, recorded, refusedTimes, submit, unsaved } = state;
  const t = useT();
  const navigate = useNavigate();
  const element = useRef<HTMLFormElement>(null);
  const labels = useRef(new Map<string, string>()).current;
  const context = useMemo(
    () => ({ form: form as unknown as AnyForm, labels, today: props.today }),
    [form, labels, props.today],
  );

  useEffect(() => {
    if (refusedTimes > 0) focusFirstRefused(element.current);
  }, [refusedTimes]);
  useFormKeys({
    active: !recorded,
    save: () => element.current?.requestSubmit(),
    cancel: () => void navigate(props.cancel as Parameters<typeof navigate>[0]),
  });

  if (recorded) {
    return (
      <RecordedPanel
        revision={recorded.revision}
        links={props.links}
        again={props.once ? undefined : state.again}
      >
        {props.recorded}
      </RecordedPanel>
    );
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <FormScope>
      <FormContext.Provider value={context}>
        <LeaveGuard unsaved={unsaved} />
        <form ref={element} className={styles.form} onSubmit={onSubmit} noValidate aria-busy={sending}>
          <RefusalSummary form={context.form} labels={labels} times={refusedTimes} />
          {props.children}
          {!props.ownReason && (
            <div className={styles.reason}>
              <ReasonField />
            </div>
          )}
          <TroublePanel state={state} reload={props.reload} revision={props.revision} />
          <div className={styles.foot}>
            <Button
              kind={trouble?.kind === 'conflict' ? 'plain' : 'primary'}
              type="submit"
              disabled={sending}
              aria-keyshortcuts="Control+Enter Meta+Enter"
            >
              {sending ? t('forms.sending') : (props.action ?? t('forms.record'))}
            </Button>
            <Link {...props.cancel} className={buttonClass()}>
              {t('forms.cancel')}
            </Link>
            <span className={styles.keys}>
              {t('forms.keys', { action: props.action ?? t('forms.record') })}
            </span>
          </div>
        </form>
      </FormContext.Provider>
    </FormScope>
  );
}
