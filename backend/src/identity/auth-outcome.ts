import { isAPIError } from 'better-auth/api';
import { addressOf, type HookContext } from './auth-guard.js';
import type { AuthParts } from './auth-parts.js';
import { addressClass } from './core/address-class.js';
import type { SignInMethod, SignInOutcome } from './core/sign-in-event.js';
import { askSecondFactor, CALLBACK } from './elsewhere.js';
import { challengedPerson } from './pending-person.js';
import { voidPending } from './void-pending.js';

/** Notes what came of a request that signs someone in, and ends what a new password ends. */
export async function noteOutcome(parts: AuthParts, context: HookContext): Promise<void> {
  const signedIn = context.context.newSession?.user.id ?? null;
  const note = (personId: string | null, method: SignInMethod, outcome: SignInOutcome) => {
    if (personId !== null) parts.history.note(personId, method, outcome, addressClass(addressOf(context)));
  };
  switch (context.path) {
    case '/sign-in/email': {
      const email = typeof context.body?.email === 'string' ? context.body.email : '';
      if (signedIn !== null) await parts.attempts.signedIn(email, addressOf(context));
      // Looked up in any case, so that the answer takes as long.
      const found = await context.context.internalAdapter.findUserByEmail(email.toLowerCase());
      const outcome = isAPIError(context.context.returned) ? 'FAILED' : 'AWAITS_SECOND_FACTOR';
      return note(found?.user.id ?? null, 'PASSWORD', signedIn === null ? outcome : 'SIGNED_IN');
    }
    case '/two-factor/verify-totp':
    case '/two-factor/verify-backup-code': {
      const method = context.path.endsWith('totp') ? 'TOTP' : 'BACKUP_CODE';
      const email = context.context.newSession?.user.email;
      // Who was signed in before has only shown that the app is set up.
      if (context.context.session !== null) return;
      // The password alone did not end the count: it was not yet the whole proof.
      if (email !== undefined) await parts.attempts.signedIn(email, addressOf(context));
      if (signedIn !== null) return note(signedIn, method, 'SIGNED_IN');
      return note(await challengedPerson(context), method, 'FAILED');
    }
    case CALLBACK:
      return askSecondFactor(context, parts.setup.origin);
    case '/change-password':
      if (isAPIError(context.context.returned) || signedIn === null) return;
      return voidPending(parts.pool, signedIn);
  }
}
