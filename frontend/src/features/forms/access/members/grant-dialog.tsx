import { type AccessRole, MembershipGrantDocument } from '../../../../generated/graphql';
import { useT } from '../../../../shared/i18n/language-context';
import { Button } from '../../../../shared/ui/button';
import { ReasonField } from '../../fields/reason-field';
import { useSend } from '../../record/send';
import { useRecordForm } from '../../record/use-record-form';
import { AccessDialog } from '../parts/access-dialog';
import { AccessForm } from '../parts/access-form';
import { type Party, PartyChoice } from './party-choice';
import { RoleField } from './role-field';
import type { RoleRights } from './role-words';

type GrantDialogProps = {
  code: string;
  person: { readonly id: string; readonly name: string };
  parties: readonly Party[];
  roles: readonly RoleRights[];
  isAdministrator: boolean;
  granted: () => void;
  close: () => void;
};

type Draft = { readonly party: string; readonly role: AccessRole; readonly reason: string };
const BLANK: Draft = { party: '', role: 'PARTNER', reason: '' };

/** Lets a member speak for one more organisation, or in one more role. */
export function GrantDialog(props: GrantDialogProps) {
  const { code, person, parties, roles, isAdministrator, granted, close } = props;
  const t = useT();
  const send = useSend();
  const state = useRecordForm({
    blank: BLANK,
    required: ['party'],
    revision: null,
    send: ({ party, role }: Draft, { idempotencyKey, reason }) =>
      send(MembershipGrantDocument, {
        project: code,
        person: person.id,
        party,
        role,
        idempotencyKey,
        reason,
      }),
    onRecorded: () => {
      granted();
      close();
    },
  });
  return (
    <AccessDialog title={t('members.grantTitle', { name: person.name })} close={close}>
      <p>{t(isAdministrator ? 'members.grantText' : 'members.grantByLeadText', { name: person.name })}</p>
      <AccessForm
        state={state}
        action={t('members.grantAction')}
        aside={<Button onClick={close}>{t('forms.cancel')}</Button>}
      >
        <PartyChoice parties={parties} />
        <RoleField roles={roles} />
        <ReasonField />
      </AccessForm>
    </AccessDialog>
  );
}
