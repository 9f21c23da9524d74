import type { Facts } from '../../record/core/facts.js';
import type { Row } from '../../record/core/row.js';
import type { Visibility } from './roles.js';
import { TIGHTENABLE_TABLES, type TightenableTable } from './visibility.js';
import type { VisibilityRule } from './visibility-rule.js';
import { type SeenFacts, withhold } from './withhold.js';

/** What a rule would change for those who see up to a level. */
export interface TightenEffect {
  readonly level: Visibility;
  readonly hides: readonly SeenChange[];
  readonly shows: readonly SeenChange[];
}

/** A change of what is seen of one kind of fact: whole facts where `field` is null. */
export interface SeenChange {
  readonly table: TightenableTable;
  readonly field: string | null;
  readonly ids: readonly string[];
}

/** The levels for which something may change: the lead sees all. */
const LEVELS = ['PUBLIC', 'PARTNERS', 'COUNCIL'] as const;

/** What would be seen no more, or again, if this rule were added to the newest ones: what it is about, and all that rests on it. */
export function tightenEffects(
  facts: Facts,
  rule: Pick<VisibilityRule, 'subjectTable' | 'subjectId' | 'field' | 'level'>,
): TightenEffect[] {
  const row = { id: 'preview', projectId: facts.head.id, revision: facts.head.revision + 1, position: 0 };
  const rules = facts.visibilityRules;
  return LEVELS.map((level) => {
    const sight = { seen: level, seesFunding: false, organisationIds: [] };
    const before = withhold(facts, rules, sight);
    const after = withhold(facts, [...rules, { ...row, ...rule, reason: {} }], sight);
    return { level, hides: missing(before, after), shows: missing(after, before) };
  });
}

/** What is seen in `one` and not in the `other`. */
function missing(one: SeenFacts, other: SeenFacts): SeenChange[] {
  return TIGHTENABLE_TABLES.flatMap((table) => {
    const kept = idsOf(other, table);
    const ids = [...idsOf(one, table)].filter((id) => !kept.has(id));
    const whole = ids.length === 0 ? [] : [{ table, field: null, ids }];
    return [...whole, ...missingFields(one, other, table)];
  });
}

/** Fields of facts that both see, which only `one` sees. */
function missingFields(one: SeenFacts, other: SeenFacts, table: TightenableTable): SeenChange[] {
  const place = (id: string, field: string | null) => `${id} ${field}`;
  const before = new Set(one.withheld.map((each) => place(each.id, each.field)));
  const seen = idsOf(one, table);
  const lost = other.withheld.filter(
    (each) =>
      each.table === table &&
      each.field !== null &&
      seen.has(each.id) &&
      !before.has(place(each.id, each.field)),
  );
  return [...Map.groupBy(lost, (each) => each.field)].map(([field, fields]) => ({
    table,
    field,
    ids: fields.map((each) => each.id),
  }));
}

function idsOf({ facts }: SeenFacts, table: TightenableTable): ReadonlySet<string> {
  const rows: readonly Row[] = facts[table];
  return new Set(rows.map((row) => row.id));
}
