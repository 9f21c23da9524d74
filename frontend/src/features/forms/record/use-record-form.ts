import { type FormErrors, useForm } from '@mantine/form';
import { useRef, useState } from 'react';
import type { RefusalFragment } from '../../../generated/graphql';
import { formKey } from './form-key';
import { fieldErrors, missingFields } from './refusals';
import type { Command, NotAnswered, Outcome } from './send';
import { type Replaced, takeOver } from './take-over';

/** What keeps a form from being recorded and belongs to no field. */
export type Trouble =
  | NotAnswered
  | { readonly kind: 'conflict'; readonly refusal: RefusalFragment; readonly loaded: number | null }
  | { readonly kind: 'key-reused' };

export type Recorded<Answer> = { readonly revision: number | null; readonly answer: Answer };

type Spec<Draft, Answer> = {
  /** The form before anything is typed, as it would be opened now. */
  blank: Draft;
  /** Paths that must be filled in; checked before sending, for immediate help only. */
  required: readonly string[];
  /** Further paths that must be filled in, given what was typed. */
  requiredOf?: (draft: Draft) => readonly string[];
  /** Further refusals that need no server, by path. */
  check?: (draft: Draft) => FormErrors;
  /** Revision of the record that is on screen; null where there is none yet. */
  revision: number | null;
  /** The form begins with what the record says, so that what others changed in it can be taken over. */
  revises?: boolean;
  /** `base` is what the form began with, or last took over. */
  send: (draft: Draft, command: Command, base: Draft) => Promise<Outcome<Answer>>;
  /** Told when it has been recorded. */
  onRecorded?: (draft: Draft) => void;
};

export type WithReason = { readonly reason: string };

/** A form that becomes one revision of the record: what is typed, how sending it went, and what was refused. */
export function useRecordForm<Draft extends WithReason, Answer>(spec: Spec<Draft, Answer>) {
  const form = useForm<Draft>({ mode: 'controlled', initialValues: spec.blank });
  const key = useRef(formKey());
  // What the writer has looked at. The record on screen may move on by itself; that is not to be taken for having seen it.
  const seen = useRef(spec.revision);
  const base = useRef(spec.blank);
  const busy = useRef(false);
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [recorded, setRecorded] = useState<Recorded<Answer> | null>(null);
  /** Counts the refusals, so that the screen can move the focus once for each. */
  const [refusedTimes, setRefusedTimes] = useState(0);

  const refuse = (errors: ReturnType<typeof fieldErrors>) => {
    form.setErrors(errors);
    setRefusedTimes((times) => times + 1);
  };

  const settle = (outcome: Outcome<Answer>) => {
    if (outcome.kind === 'recorded') return setRecorded(outcome);
    if (outcome.kind === 'unanswered') return setTrouble(outcome);
    const conflict = outcome.refusals.find(({ code }) => code === 'CONFLICT');
    if (conflict) return setTrouble({ kind: 'conflict', refusal: conflict, loaded: seen.current });
    if (outcome.refusals.some(({ code }) => code === 'IDEMPOTENCY_KEY_REUSED'))
      return setTrouble({ kind: 'key-reused' });
    refuse(fieldErrors(outcome.refusals));
  };

  const submit = async () => {
    if (busy.current || recorded) return;
    const draft = form.getValues();
    setTrouble(null);
    form.clearErrors();
    const required = [...spec.required, ...(spec.requiredOf?.(draft) ?? [])];
    const known = { ...spec.check?.(draft), ...missingFields(draft, required) };
    if (Object.values(known).some(Boolean)) return refuse(known);
    busy.current = true;
    setSending(true);
    const reason = draft.reason.trim() || null;
    const command = { idempotencyKey: key.current, expectedRevision: seen.current, reason };
    const outcome = await spec.send(draft, command, base.current);
    busy.current = false;
    setSending(false);
    if (outcome.kind === 'recorded') spec.onRecorded?.(draft);
    settle(outcome);
  };

  return {
    form,
    sending,
    trouble,
    recorded,
    refusedTimes,
    submit,
    revises: spec.revises ?? false,
    unsaved: form.isDirty() && !recorded,
    /** The writer has seen what was recorded up to this revision, keeps what was typed and sends it again. */
    keep: (revision: number) => {
      seen.current = revision;
      void submit();
    },
    /** Takes over what others recorded up to this revision; gives what they replaced of what was typed. */
    takeOver: (revision: number): readonly Replaced[] => {
      const { draft, replaced } = takeOver(form.getValues(), base.current, spec.blank);
      seen.current = revision;
      base.current = spec.blank;
      form.setInitialValues(spec.blank);
      form.resetDirty(spec.blank);
      form.setValues(draft);
      return replaced;
    },
    /** Sends the same again as an entry of its own. */
    newKey: () => {
      key.current = formKey();
      setTrouble(null);
    },
    /** The empty form once more, as another entry. */
    again: () => {
      key.current = formKey();
      seen.current = spec.revision && Math.max(spec.revision, recorded?.revision ?? 0);
      setRecorded(null);
      form.reset();
    },
  };
}

export type RecordFormState = ReturnType<typeof useRecordForm<WithReason, unknown>>;
