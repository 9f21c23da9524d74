// biome-ignore lint/suspicious/noExplicitAny: whoever asks reads what was asked for, and fails where that is missing.
type Data = Record<string, any>;

/** Asks the API at this address for data, as whom the headers say; a top-level error throws with its message. */
export function askerAt(url: string, whose: Readonly<Record<string, string>> = {}) {
  return async (query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      // Compressing for oneself costs more than it saves.
      headers: { 'content-type': 'application/json', 'accept-encoding': 'identity', ...whose },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] };
    if (errors === undefined) return data;
    throw new Error(`The API answered ${response.status}: ${errors.map((each) => each.message).join('; ')}`);
  };
}
