import type { Language } from '../../shared/i18n/catalogs';
import { type Unanswered, unansweredWith } from '../../shared/unanswered';

/** Why the server refused something about an account, in both languages. */
export type AuthRefusal = {
  readonly code: string;
  readonly message: Readonly<Record<Language, string>>;
  /** How long to wait before trying again; null where waiting changes nothing. */
  readonly waitSeconds: number | null;
  /** The field that it belongs to, where the server names one. */
  readonly field?: string;
};

export type AuthAnswer<Data> =
  | { readonly kind: 'answered'; readonly data: Data }
  | { readonly kind: 'refused'; readonly refusal: AuthRefusal }
  | ({ readonly kind: 'unanswered' } & Unanswered);

/** What a sign-in page offers beside address and password. */
export type SignInWays = {
  readonly oidc: { readonly name: string } | null;
  /** Whether links are mailed; else an administrator hands them on. */
  readonly mail: boolean;
  /** Accounts of the demo, while it is shown on this machine only. */
  readonly samples?: readonly SampleAccount[];
};

export type SampleAccount = {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
};

/** The session of this browser. */
export type OwnSession = {
  readonly session: { readonly token: string };
  readonly user: {
    readonly name: string;
    readonly email: string;
    readonly twoFactorEnabled?: boolean | null;
  };
};

/** Asks for something about accounts and sessions. */
export function authGet<Data>(path: string): Promise<AuthAnswer<Data>> {
  return ask(path, { headers: { accept: 'application/json' } });
}

/** Does something about accounts and sessions. */
export function authPost<Data>(path: string, body: object = {}): Promise<AuthAnswer<Data>> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  return ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** Signs in by address and password; `twoFactorRedirect` where a code is asked for next. */
export function enter(email: string, password: string): Promise<AuthAnswer<{ twoFactorRedirect?: boolean }>> {
  return authPost('/sign-in/email', { email, password });
}

/** Goes to the provider elsewhere, which sends the browser back to `next`. */
export async function enterElsewhere(next: string): Promise<AuthAnswer<unknown>> {
  const answer = await authPost<{ url: string }>('/sign-in/social', {
    provider: 'oidc',
    callbackURL: next,
    errorCallbackURL: '/sign-in',
  });
  if (answer.kind === 'answered') window.location.assign(answer.data.url);
  return answer;
}

/** Leaves this page for another one of the site, so that nothing that was kept for another viewer is left. */
export function goTo(path: string): void {
  const to = new URL(path, window.location.origin);
  const lang = new URLSearchParams(window.location.search).get('lang');
  // An address that names a language keeps it from page to page; this one begins anew.
  if (lang !== null && !to.searchParams.has('lang')) to.searchParams.set('lang', lang);
  window.location.assign(`${to.pathname}${to.search}${to.hash}`);
}

async function ask<Data>(path: string, request: RequestInit): Promise<AuthAnswer<Data>> {
  try {
    const answer = await fetch(`/api/auth${path}`, { ...request, credentials: 'same-origin' });
    const body = (await answer.json().catch(() => null)) as unknown;
    if (answer.ok) return { kind: 'answered', data: body as Data };
    const unanswered = unansweredWith(answer.status, answer.headers.get('retry-after'));
    if (!isRefusal(body)) return { kind: 'unanswered', ...unanswered };
    return { kind: 'refused', refusal: { ...body, waitSeconds: unanswered.waitSeconds || null } };
  } catch {
    return { kind: 'unanswered', ...unansweredWith(0, null) };
  }
}

function isRefusal(body: unknown): body is Pick<AuthRefusal, 'code' | 'message'> {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body;
}
