import { type Refusal, refusal } from '../../shared/refusal.js';

/** Refusal of an invitation before others have been out for long enough, with how long to wait. */
export function tooManyInvitations(seconds: number): Refusal {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  const [en, it] = minutes === 1 ? ['a minute', 'un minuto'] : [`${minutes} minutes`, `${minutes} minuti`];
  return refusal(
    'TOO_MANY',
    ['email'],
    `Too many invitations were sent in the last hour, from this account or to this address. Wait ${en}, then send it again.`,
    `Nell'ultima ora sono stati inviati troppi inviti, da questo account o a questo indirizzo. Attendere ${it}, poi inviarlo di nuovo.`,
  );
}
