const TYPES = ['application/json', 'application/graphql-response+json'];

/**
 * The media type of an answer that a client with this `Accept` header is given, as the GraphQL server chooses it; null
 * for a header with weights or other finesse, which that server reads itself.
 */
export function answerType(accept: string | undefined): string | null {
  const ranges = (accept ?? '*/*').split(',').map((range) => range.trim().toLowerCase());
  if (ranges.some((range) => range.includes(';'))) return null;
  const named = ranges.find((range) => TYPES.includes(range));
  const type = named ?? (ranges.includes('*/*') || ranges.includes('application/*') ? TYPES[0] : undefined);
  return type === undefined ? null : `${type}; charset=utf-8`;
}
