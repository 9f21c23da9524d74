import { useEffect, useRef, useState } from 'react';
import type { Unanswered } from '../../../shared/unanswered';
import { useUnsaved } from '../../../shared/unsaved';
import type { AuthAnswer, AuthRefusal } from '../auth';

/** Fields to which a refusal may belong, the first one on the form. */
const FIELDS_OF: Readonly<Record<string, readonly string[]>> = {
  INVALID_EMAIL_OR_PASSWORD: ['password'],
  INVALID_EMAIL: ['email', 'newEmail'],
  INVALID_NAME: ['name'],
  INVALID_PASSWORD: ['currentPassword', 'password'],
  PASSWORD_TOO_SHORT: ['newPassword', 'password'],
  PASSWORD_TOO_LONG: ['newPassword', 'password'],
  PASSWORD_TOO_COMMON: ['newPassword', 'password'],
  INVALID_CODE: ['code'],
  INVALID_BACKUP_CODE: ['code'],
  ACCOUNT_TEMPORARILY_LOCKED: ['code'],
};

/** What stands in the way: a field left blank, a refusal, or no answer. */
export type Trouble = 'REQUIRED' | Unanswered | AuthRefusal;

/** What was refused, by field; what belongs to none stands at `form`. */
type Troubles = Readonly<Record<string, Trouble | undefined>>;

type Spec<Field extends string, Data> = {
  readonly blank: Readonly<Record<Field, string>>;
  /** Fields that may stay blank. */
  readonly optional?: readonly Field[];
  readonly send: (values: Readonly<Record<Field, string>>) => Promise<AuthAnswer<Data>>;
  readonly onDone: (data: Data, values: Readonly<Record<Field, string>>) => void;
  /** Told of a refusal first; true when it has been dealt with. */
  readonly onRefused?: (refusal: AuthRefusal) => boolean;
};

/** A form about an account: what is typed, what was refused at which field, and the focus on the first of them. */
export function useAuthForm<Field extends string, Data>(spec: Spec<Field, Data>) {
  const [values, setValues] = useState(spec.blank);
  const [troubles, setTroubles] = useState<Troubles>({});
  const [busy, setBusy] = useState(false);
  const [refusedTimes, setRefusedTimes] = useState(0);
  const element = useRef<HTMLFormElement>(null);
  const isSending = useRef(false);
  useUnsaved((Object.keys(values) as Field[]).some((each) => values[each] !== spec.blank[each]));

  useEffect(() => {
    if (refusedTimes === 0) return;
    const form = element.current;
    (
      form?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
      form?.querySelector<HTMLElement>('[role="alert"]')
    )?.focus();
  }, [refusedTimes]);

  const refuse = (found: Troubles) => {
    setTroubles(found);
    setRefusedTimes((times) => times + 1);
  };

  const submit = async () => {
    if (isSending.current) return;
    const fields = Object.keys(values) as Field[];
    const blank = fields.filter((each) => values[each].trim() === '' && !spec.optional?.includes(each));
    if (blank.length > 0) return refuse(Object.fromEntries(blank.map((each) => [each, 'REQUIRED' as const])));
    setTroubles({});
    isSending.current = true;
    setBusy(true);
    const answer = await spec.send(values);
    isSending.current = false;
    setBusy(false);
    if (answer.kind === 'answered') return spec.onDone(answer.data, values);
    if (answer.kind === 'unanswered') return refuse({ form: answer });
    const { refusal } = answer;
    if (spec.onRefused?.(refusal)) return;
    const known = FIELDS_OF[refusal.code]?.find((each) => fields.includes(each as Field));
    const field = refusal.field ?? known ?? 'form';
    refuse({ [field]: refusal });
  };

  return {
    element,
    values,
    troubles,
    busy,
    submit,
    set: (field: Field, value: string) => {
      setValues((known) => ({ ...known, [field]: value }));
      setTroubles((known) => ({ ...known, [field]: undefined }));
    },
    reset: () => setValues(spec.blank),
  };
}

/** A form as its parts see it, whatever its fields are called. */
export type AuthFormState = Omit<ReturnType<typeof useAuthForm<string, unknown>>, 'set'> & {
  readonly set: (field: never, value: string) => void;
};
