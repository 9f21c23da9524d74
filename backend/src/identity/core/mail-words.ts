/** Why someone is sent a link. */
export const LINK_PURPOSES = ['INVITATION', 'VERIFY_EMAIL', 'CHANGE_EMAIL', 'RESET_PASSWORD'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** A message in plain text, in both languages: whom it reaches may not have chosen one yet. */
export interface Message {
  readonly subject: string;
  readonly text: string;
}

const WORDS: Readonly<Record<LinkPurpose, { subject: string; it: string; en: string }>> = {
  INVITATION: {
    subject: 'Cantiere: invito · invitation',
    it: 'Per accettare l’invito a Cantiere aprire questo collegamento:',
    en: 'To accept the invitation to Cantiere, open this link:',
  },
  VERIFY_EMAIL: {
    subject: 'Cantiere: conferma dell’indirizzo · confirm your address',
    it: 'Per confermare che questo indirizzo è il proprio aprire questo collegamento:',
    en: 'To confirm that this address is yours, open this link:',
  },
  CHANGE_EMAIL: {
    subject: 'Cantiere: cambio di indirizzo · change of address',
    it: 'Qualcuno ha chiesto di cambiare l’indirizzo di questo account. Per consentirlo aprire questo collegamento:',
    en: 'Someone asked to change the address of this account. To allow it, open this link:',
  },
  RESET_PASSWORD: {
    subject: 'Cantiere: nuova password · new password',
    it: 'Per scegliere una nuova password aprire questo collegamento; vale una volta sola:',
    en: 'To choose a new password, open this link; it works once:',
  },
};

/** The message that brings a link. */
export function messageWith(purpose: LinkPurpose, url: string): Message {
  const { subject, it, en } = WORDS[purpose];
  const text = [
    it,
    url,
    'Se non si attendeva questo messaggio, ignorarlo: senza il collegamento non cambia nulla.',
    '',
    en,
    url,
    'If you did not expect this message, ignore it: nothing changes without the link.',
    '',
  ].join('\n');
  return { subject, text };
}
