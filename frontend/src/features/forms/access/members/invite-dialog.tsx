import { useEffect, useRef } from 'react';
import { type AccessRole, MemberInviteDocument } from '../../../../generated/graphql';
import { useT } from '../../../../shared/i18n/language-context';
import { Button } from '../../../../shared/ui/button';
import { ReasonField } from '../../fields/reason-field';
import { TextField } from '../../fields/text-field';
import { useSend } from '../../record/send';
import { useRecordForm } from '../../record/use-record-form';
import { AccessDialog } from '../parts/access-dialog';
import { AccessForm } from '../parts/access-form';
import { LinkToHandOn } from '../parts/link-to-hand-on';
import styles from './members.module.css';
import { type Party, PartyChoice } from './party-choice';
import { RoleField } from './role-field';
import type { RoleRights } from './role-words';
import { useReadLink } from './use-read-link';

type InviteDialogProps = {
  code: string;
  parties: readonly Party[];
  roles: readonly RoleRights[];
  isAdministrator: boolean;
  changed: () => void;
  close: () => void;
};

type Draft = {
  readonly email: string;
  readonly party: string;
  readonly role: AccessRole;
  readonly reason: string;
};
const BLANK: Draft = { email: '', party: '', role: 'PARTNER', reason: '' };

/** Invites someone by address to speak for a party's organisation. */
export function InviteDialog({ code, parties, roles, isAdministrator, changed, close }: InviteDialogProps) {
  const t = useT();
  const send = useSend();
  const state = useRecordForm({
    blank: BLANK,
    required: ['email', 'party'],
    revision: null,
    send: ({ email, party, role }: Draft, { idempotencyKey, reason }) =>
      send(MemberInviteDocument, {
        project: code,
        email: email.trim(),
        party,
        role,
        idempotencyKey,
        reason,
      }),
    onRecorded: changed,
  });
  const invitation = state.recorded?.answer.invitation;
  return (
    <AccessDialog title={t('members.inviteTitle')} close={close}>
      {invitation ? (
        <Invited
          code={code}
          id={invitation.id}
          email={invitation.email ?? ''}
          isKept={invitation.awaitsHandover}
          isAdministrator={isAdministrator}
          again={state.again}
          close={close}
        />
      ) : (
        <>
          <p className="soft">{t('members.inviteCaption')}</p>
          <AccessForm
            state={state}
            action={t('members.inviteSend')}
            aside={<Button onClick={close}>{t('forms.cancel')}</Button>}
          >
            <TextField path="email" label={t('members.email')} inputMode="email" required />
            <PartyChoice parties={parties} />
            <RoleField roles={roles} />
            <ReasonField />
          </AccessForm>
        </>
      )}
    </AccessDialog>
  );
}

type InvitedProps = {
  code: string;
  id: string;
  email: string;
  /** It did not go out by mail. */
  isKept: boolean;
  isAdministrator: boolean;
  again: () => void;
  close: () => void;
};

/** That the invitation was sent, or who hands its link on. */
function Invited({ code, id, email, isKept, isAdministrator, again, close }: InvitedProps) {
  const t = useT();
  const readLink = useReadLink(code);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const kept = isAdministrator ? 'members.keptForYou' : 'members.kept';
  return (
    <div className={styles.invited} role="status" tabIndex={-1} ref={panel}>
      <p>
        <strong>{t('members.invited', { email })}</strong> {t(isKept ? kept : 'members.mailed')}
      </p>
      {isKept && isAdministrator && <LinkToHandOn email={email} read={() => readLink(id)} />}
      <div className={styles.actions}>
        <Button onClick={close}>{t('members.close')}</Button>
        <Button onClick={again}>{t('members.inviteAgain')}</Button>
      </div>
    </div>
  );
}
