/** A query whose arguments cannot be answered: told at the top level, as the caller's fault. */
export class BadRequest extends Error {
  /** Read by the GraphQL engine. */
  readonly extensions = { code: 'BAD_USER_INPUT' } as const;
}
