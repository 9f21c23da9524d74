/** A command that a client sends under a key of its own: a phase whose key tells whose and which it is. */
export interface Sent {
  readonly project: string;
  readonly key: string;
  /** The revision that the application acknowledged; null while it did not. */
  revision: number | null;
}

/** Where commands are sent, by someone who has signed in. */
export interface Site {
  readonly url: string;
  readonly cookie: string;
}

/** Sends a command, or sends it again; throws when there was no answer that settles it. */
export async function send({ url, cookie }: Site, sent: Sent): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    body: JSON.stringify({ query: EVENT_ADD, variables: { input: inputOf(sent) } }),
  });
  const { data, errors } = (await response.json()) as Answer;
  if (errors !== undefined) throw new Error(`${response.status} ${errors[0]?.extensions?.code}`);
  const { revision, userErrors } = data.eventAdd;
  if (userErrors.length > 0) throw new Refused(`${sent.key} was refused: ${userErrors[0]?.code}`);
  sent.revision = revision;
}

/** A refusal would mean that a command was there in part: it is a fault, never a matter of trying again. */
export class Refused extends Error {}

/** Two rows by one command, an event and its source, so that half a command can be told from a whole one. */
function inputOf({ project, key }: Sent) {
  return {
    project,
    key,
    title: { en: `Event ${key}` },
    statedOn: { day: '2016-09-30' },
    source: { publisher: 'Comune', reference: key },
    idempotencyKey: key,
  };
}

const EVENT_ADD =
  'mutation($input: EventAddInput!) { eventAdd(input: $input) { revision userErrors { code } } }';
const ANSWER_LIMIT_MS = 10_000;

interface Answer {
  readonly data: { eventAdd: { revision: number; userErrors: { code: string }[] } };
  readonly errors?: { extensions?: { code?: string } }[];
}
