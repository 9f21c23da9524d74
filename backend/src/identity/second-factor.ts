import { twoFactor } from 'better-auth/plugins/two-factor';
import { CALLBACK } from './elsewhere.js';

/**
 * The second factor. The library asks for it after a password; here it asks in the same way after a provider's word,
 * since whoever switched it on wants it however one comes.
 */
export function secondFactor() {
  const plugin = twoFactor({
    issuer: 'Cantiere',
    accountLockout: { enabled: true, maxFailedAttempts: 10 },
  });
  const after = plugin.hooks.after.map((hook) => ({
    ...hook,
    matcher: (context: Parameters<typeof hook.matcher>[0]) =>
      context.path === CALLBACK || hook.matcher(context),
  }));
  return { ...plugin, hooks: { ...plugin.hooks, after } };
}
