import type { FormErrors } from '@mantine/form';
import type { TypedDocumentNode } from 'urql';
import type { CalendarDay } from '../../../shared/calendar-day';
import type { SourceDraft } from '../fields/source-fields';
import { rememberSource } from '../fill/last-source';
import { type Answered, type Command, useSend } from './send';
import type { FormRecord } from './use-form-record';
import { useRecordForm, type WithReason } from './use-record-form';

type Matter<Input> = Omit<Input, 'project' | keyof Command>;

type ProjectFormSpec<Draft, Answer, Input> = {
  record: FormRecord;
  document: TypedDocumentNode<{ answer: Answer }, { input: Input }>;
  blank: Draft;
  required: readonly string[];
  requiredOf?: (draft: Draft) => readonly string[];
  check?: (draft: Draft) => FormErrors;
  /** The form begins with what the record says. */
  revises?: boolean;
  /** What was typed, as the API takes it; project, key, revision and reason are added. `base` is what the form began with. */
  input: (draft: Draft, today: CalendarDay, base: Draft) => Matter<Input>;
};

/** A form that sends one business action on a project. The source that it gave is remembered for the next one. */
export function useProjectForm<Draft extends WithReason, Answer extends Answered, Input>(
  spec: ProjectFormSpec<Draft, Answer, Input>,
) {
  const { record, document, blank, required, requiredOf, check, revises = false, input } = spec;
  const send = useSend();
  return useRecordForm<Draft, Answer>({
    blank,
    required,
    ...(requiredOf && { requiredOf }),
    ...(check && { check }),
    revises,
    revision: record.revision,
    send: (draft, command, base) =>
      send(document, { project: record.code, ...input(draft, record.asOf, base), ...command } as Input),
    onRecorded: (draft) => {
      if ('source' in draft) rememberSource(draft.source as SourceDraft);
    },
  });
}
