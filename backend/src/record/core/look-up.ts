import type { InputCheck } from '../../shared/input-check.js';
import type { Facts } from './facts.js';
import { rowByKey } from './look-in.js';
import { NAMES } from './names.js';

type Keyed = 'milestones' | 'indicators' | 'parties' | 'phases' | 'agreements' | 'events' | 'fundingSources';

const NAME_OF = {
  milestones: NAMES.milestone,
  indicators: NAMES.indicator,
  parties: NAMES.party,
  phases: NAMES.phase,
  agreements: NAMES.agreement,
  events: NAMES.event,
  fundingSources: NAMES.fundingSource,
} as const;

/** The thing with this key, or a refusal. */
export function byKey<Table extends Keyed>(
  check: InputCheck,
  field: readonly string[],
  facts: Facts,
  table: Table,
  key: string,
): Facts[Table][number] | null {
  const rows: readonly Facts[Table][number][] = facts[table];
  return check.found(field, rowByKey(rows, key), NAME_OF[table]);
}

/** The same for a key that may be missing. */
export function byOptionalKey<Table extends Keyed>(
  check: InputCheck,
  field: readonly string[],
  facts: Facts,
  table: Table,
  key: string | null | undefined,
): Facts[Table][number] | null {
  return key === null || key === undefined || key === '' ? null : byKey(check, field, facts, table, key);
}

/** A new key, or a refusal when it has not the form of one or is taken. */
export function freeKey(check: InputCheck, facts: Facts, table: Keyed, key: string): string | null {
  const checked = check.key(['key'], key);
  const rows: readonly { readonly key: string }[] = facts[table];
  check.free(['key'], rowByKey(rows, key) !== null);
  return checked;
}
