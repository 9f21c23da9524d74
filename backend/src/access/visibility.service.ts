import { Injectable } from '@nestjs/common';
import type { FactKind } from '../generated/schema-types.js';
import { HistoryService } from '../history/history.service.js';
import type { Facts } from '../record/core/facts.js';
import type { Row } from '../record/core/row.js';
import type { World } from '../record/world.js';
import { checkPageSize } from '../shared/connection.js';
import { kindOf, TABLE_OF } from './core/fact-kinds.js';
import type { Visibility } from './core/roles.js';
import { type SeenChange, tightenEffects } from './core/tighten-effects.js';
import { DECLARED, TIGHTENABLE_TABLES, type TightenableTable } from './core/visibility.js';
import { placeOf } from './core/visibility-rule.js';
import { namedRecord, ruleView } from './withheld.view.js';

/** A rule that is tried and not recorded. */
export interface TriedRule {
  readonly kind: FactKind;
  readonly subject?: string | null;
  readonly field?: string | null;
  readonly level: Visibility;
}

/** Who may see what of a project, as those are told who administer it. */
@Injectable()
export class VisibilityService {
  constructor(private readonly history: HistoryService) {}

  /** The newest rule on each thing, with what it is about and the revision that says so. */
  async rules(world: World) {
    const { all } = world.facts;
    const newest = [...new Map(all.visibilityRules.map((each) => [placeOf(each), each])).values()];
    const revisions = await this.revisions(world, newest);
    return newest.map((rule) => ({ ...ruleView(all, rule), revision: revisions.get(rule.revision) }));
  }

  /** Each publication and each end of one, the newest first. */
  async publications(world: World) {
    const publications = world.facts.all.publications.toReversed();
    const revisions = await this.revisions(world, publications);
    return publications.map(({ published, revision }) => ({ published, revision: revisions.get(revision) }));
  }

  /** What is declared for each kind, in the one place where it is. */
  declared() {
    return TIGHTENABLE_TABLES.map((table) => ({
      kind: kindOf(table),
      level: DECLARED[table].record,
      fields: Object.entries(DECLARED[table].fields).map(([field, level]) => ({ field, level })),
    }));
  }

  /** The facts of a kind, by their titles. */
  records(facts: Facts, kind: FactKind) {
    const table = TABLE_OF[kind];
    const rows: readonly Row[] = facts[table];
    return rows.flatMap((row) => namedRecord(facts, table, row.id) ?? []);
  }

  /** What a rule would change, level by level. */
  tried(facts: Facts, { kind, subject = null, field = null, level }: TriedRule) {
    const rule = { subjectTable: TABLE_OF[kind], subjectId: subject, field, level };
    const change = ({ table, field: changed, ids }: SeenChange) => ({
      kind: kindOf(table),
      field: changed,
      count: ids.length,
      records: ({ first }: { first: number }) => named(facts, table, ids, first),
    });
    return tightenEffects(facts, rule).map((effect) => ({
      level: effect.level,
      hides: effect.hides.map(change),
      shows: effect.shows.map(change),
    }));
  }

  /** The revisions of these rows by their numbers. */
  private async revisions(world: World, rows: readonly Row[]) {
    const numbers = [...new Set(rows.map((each) => each.revision))];
    const revisions = await this.history.revisions(world, numbers);
    return new Map(revisions.map((each) => [each.number, each]));
  }
}

function named(facts: Facts, table: TightenableTable, ids: readonly string[], first: number) {
  checkPageSize('first', first);
  return ids.slice(0, first).flatMap((id) => namedRecord(facts, table, id) ?? []);
}
