import type { CombinedError } from 'urql';
import type { Translate } from './i18n/i18n';

/** Why there is no answer to what was asked or sent, apart from what the answer itself refuses. */
export type Cause = 'offline' | 'tooMany' | 'busy' | 'tooLong' | 'slow' | 'outdated' | 'server';

export type Unanswered = {
  readonly cause: Cause;
  /** How long the server asks to wait before the next try; null where it does not say. */
  readonly waitSeconds: number | null;
};

/** Says that the server has another page by now, which knows other questions. */
const OUTDATED = 'PERSISTED_DOCUMENT_NOT_FOUND';

const CAUSES: Readonly<Record<number, Cause>> = { 408: 'slow', 413: 'tooLong', 429: 'tooMany', 503: 'busy' };

/** Why there is no answer, by the status of what came instead of one: 0 where nothing came. */
export function unansweredWith(status: number, retryAfter: string | null): Unanswered {
  const cause = CAUSES[status] ?? (status === 0 ? 'offline' : 'server');
  return { cause, waitSeconds: secondsIn(retryAfter) };
}

/** The same of a question or a write by GraphQL. */
export function unansweredBy(error: CombinedError | undefined): Unanswered {
  const response = error?.response as Response | undefined;
  const { cause, waitSeconds } = unansweredWith(
    response?.status ?? 0,
    response?.headers.get('retry-after') ?? null,
  );
  if (isOutdated(error)) return { cause: 'outdated', waitSeconds: null };
  // Something came instead of an answer, which this page cannot read.
  const isGarbled = cause === 'server' && error?.networkError !== undefined;
  return { cause: isGarbled ? 'offline' : cause, waitSeconds };
}

/** Whether the server does not know this page's questions any more. */
export function isOutdated(error: CombinedError | undefined): boolean {
  return error?.graphQLErrors.some(({ extensions }) => extensions?.code === OUTDATED) === true;
}

/** The number under which a fault stands in the server's log; null where it was no fault of the server's. */
export function requestIdOf(error: CombinedError | undefined): string | null {
  const ids = error?.graphQLErrors.map(({ extensions }) => extensions?.requestId) ?? [];
  return ids.find((id) => typeof id === 'string') ?? null;
}

/** Seconds in a `Retry-After` header; null where there are none. */
export function secondsIn(retryAfter: string | null): number | null {
  return retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) : null;
}

/** The same for people, with the remedy. */
export function wordsOf({ cause, waitSeconds }: Unanswered, t: Translate): string {
  return cause === 'tooMany' ? t('error.tooMany', { seconds: waitSeconds ?? 0 }) : t(`error.${cause}`);
}
