import { InputCheck } from '../../shared/input-check.js';
import type { Refusal } from '../../shared/refusal.js';
import { ok, type Result, refused } from '../../shared/result.js';

const LONGEST_DAYS = 731;
const DAY_MS = 86_400_000;
const INSTANT = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?([Zz]|[+-]\d{2}:\d{2})$/;

/** Name and end of a token that someone wants. `projects` holds an identifier for each code that the person may name. */
export function tokenWanted(
  input: { readonly name: string; readonly expiresAt: string; readonly projects: readonly string[] | null },
  projects: ReadonlyMap<string, string>,
  now: string,
): Result<{ name: string; expiresAt: string; projectIds: readonly string[] | null }, readonly Refusal[]> {
  const check = new InputCheck();
  const name = check.line(['name'], input.name, 100);
  const expires = INSTANT.test(input.expiresAt) ? Date.parse(input.expiresAt) : Number.NaN;
  const latest = Date.parse(now) + LONGEST_DAYS * DAY_MS;
  if (!(expires > Date.parse(now) && expires <= latest)) {
    check.refuse(
      'INVALID',
      ['expiresAt'],
      'Give an instant within the next two years, such as 2027-06-30T00:00:00Z.',
      'Indicare un istante entro i prossimi due anni, ad esempio 2027-06-30T00:00:00Z.',
    );
  }
  const ids = (input.projects ?? []).map((code, index) =>
    check.found(['projects', String(index)], projects.get(code), {
      en: 'project of yours',
      it: "tra le proprie l'opera indicata",
    }),
  );
  if (input.projects?.length === 0) check.missing(['projects']);
  if (!check.passed || name === null) return refused(check.refusals);
  const projectIds = input.projects === null ? null : [...new Set(ids.filter((each) => each !== null))];
  return ok({ name, expiresAt: new Date(expires).toISOString(), projectIds });
}
