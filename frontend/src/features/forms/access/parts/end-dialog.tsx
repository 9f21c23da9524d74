import type { ReactNode } from 'react';
import type { TypedDocumentNode } from 'urql';
import { useT } from '../../../../shared/i18n/language-context';
import { Button } from '../../../../shared/ui/button';
import { ReasonField } from '../../fields/reason-field';
import { type Answered, useSend } from '../../record/send';
import { useRecordForm } from '../../record/use-record-form';
import { AccessDialog } from './access-dialog';
import { AccessForm } from './access-form';

type Said = { readonly idempotencyKey: string; readonly reason: string | null };

type EndDialogProps<Input> = {
  title: string;
  children: ReactNode;
  action: string;
  document: TypedDocumentNode<{ answer: Answered }, { input: Input }>;
  /** What is ended, as the API takes it; key and reason are added. */
  input: (said: Said) => Input;
  /** Told once it has ended. */
  ended: () => void;
  close: () => void;
};

const BLANK = { reason: '' };

/** Asks before something ends, and why. */
export function EndDialog<Input>(props: EndDialogProps<Input>) {
  const { title, children, action, document, input, ended, close } = props;
  const t = useT();
  const send = useSend();
  const state = useRecordForm<typeof BLANK, Answered>({
    blank: BLANK,
    required: [],
    revision: null,
    send: (_draft, { idempotencyKey, reason }) => send(document, input({ idempotencyKey, reason })),
    onRecorded: () => {
      ended();
      close();
    },
  });
  return (
    <AccessDialog title={title} close={close}>
      <p>{children}</p>
      <AccessForm state={state} action={action} aside={<Button onClick={close}>{t('forms.cancel')}</Button>}>
        <ReasonField />
      </AccessForm>
    </AccessDialog>
  );
}
