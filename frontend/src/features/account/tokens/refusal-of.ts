import type { AccountRefusalFragment } from '../../../generated/graphql';
import type { AuthRefusal } from '../auth';

/** A refusal of the API as forms about an account show it. */
export function refusalOf({ code, field, en, it }: AccountRefusalFragment): AuthRefusal {
  const [, path] = field;
  return { code, message: { en, it }, waitSeconds: null, ...(path === undefined ? {} : { field: path }) };
}
