import { type Client, type TypedDocumentNode, useClient } from 'urql';
import type { RefusalFragment } from '../../../generated/graphql';
import { rememberOwn } from '../../../shared/graphql/own-writes';
import { requestIdOf, type Unanswered, unansweredBy } from '../../../shared/unanswered';

/** What accompanies every write: the key of this form fill, the revision that was seen, and why. */
export type Command = {
  readonly idempotencyKey: string;
  readonly expectedRevision: number | null;
  readonly reason: string | null;
};

/**
 * How a write ended. The revision of what all projects share is told to administrators alone, and null for others.
 * `unanswered`: nobody may know whether it arrived, so it is sent again under the same key.
 */
export type Outcome<Answer> =
  | { readonly kind: 'recorded'; readonly revision: number | null; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly refusals: readonly RefusalFragment[] }
  | NotAnswered;

export type NotAnswered = Unanswered & {
  readonly kind: 'unanswered';
  readonly requestId: string | null;
  /** What came instead of an answer, in its own words. */
  readonly detail: string;
};

export type Answered = { readonly revision: number | null; readonly userErrors: readonly RefusalFragment[] };
type WriteDocument<Answer, Input> = TypedDocumentNode<{ answer: Answer }, { input: Input }>;

/** Sends one business action and says how it ended; it never throws. */
export async function send<Answer extends Answered, Input>(
  client: Client,
  document: WriteDocument<Answer, Input>,
  input: Input,
): Promise<Outcome<Answer>> {
  const answered = client.mutation(document, { input }, REFETCH_LISTS).toPromise();
  const { project } = input as { project?: string };
  if (project !== undefined)
    rememberOwn(
      project,
      answered.then(({ data }) => data?.answer.revision ?? null),
    );
  const { data, error } = await answered;
  if (!data) {
    const detail = error?.message ?? '';
    return { kind: 'unanswered', ...unansweredBy(error), requestId: requestIdOf(error), detail };
  }
  const { answer } = data;
  if (answer.userErrors.length > 0) return { kind: 'refused', refusals: answer.userErrors };
  return { kind: 'recorded', revision: answer.revision, answer };
}

/** `send` with the page's client. */
export function useSend() {
  const client = useClient();
  return <Answer extends Answered, Input>(document: WriteDocument<Answer, Input>, input: Input) =>
    send(client, document, input);
}

/** A recorded answer names its project, so every query that tells of one is asked again; these lists may be empty still. */
const REFETCH_LISTS = { additionalTypenames: ['ProjectConnection', 'OrganisationConnection'] };
