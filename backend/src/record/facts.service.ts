import { type EntityMetadata, type EntityProperty, MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { ProjectHead } from '../projects/core/project.js';
import { isKey } from '../shared/input-check.js';
import { FACT_TABLES, type Facts, type FactTable, noFacts } from './core/facts.js';
import { FACT_ENTITIES } from './fact-entities.js';

type Query = (sql: string, parameters: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/** Loads a project's Facts, by a few plain SELECTs, and keeps the newest of each project in memory. */
@Injectable()
export class FactsService {
  private readonly newest = new Map<string, Facts>();

  constructor(private readonly orm: MikroORM) {}

  /** The project's place in the record now; null when there is none with this code. */
  async head(code: string, query: Query = this.query): Promise<ProjectHead | null> {
    if (!isKey(code)) return null;
    const [head] = await query(
      'select project.id, code, demo, stream.revision from project join stream using (id) where code = ?',
      [code],
    );
    return (head as ProjectHead | undefined) ?? null;
  }

  /** Everything said about a project up to its head's revision. What is known of it is only added to, as the record is. */
  async at(head: ProjectHead, query: Query = this.query): Promise<Facts> {
    const known = this.newest.get(head.id);
    if (known?.head.revision === head.revision) return known;
    const isNewer = known === undefined || known.head.revision < head.revision;
    const facts = await this.loadAfter(
      isNewer && known ? known : noFacts({ ...head, revision: 0 }),
      head,
      query,
    );
    // An answer that was overtaken by a newer revision while it was loaded is right for its caller, and not kept.
    if ((this.newest.get(head.id)?.head.revision ?? 0) < head.revision) this.newest.set(head.id, facts);
    return facts;
  }

  /** Facts of a project by its code; null when there is none. */
  async byCode(code: string): Promise<Facts | null> {
    const head = await this.head(code);
    return head === null ? null : this.at(head);
  }

  /** The known facts with those of the revisions since, up to the head's. */
  private async loadAfter(known: Facts, head: ProjectHead, query: Query): Promise<Facts> {
    const facts: Record<string, unknown> = { ...known, head };
    for (const table of FACT_TABLES) {
      const added = await this.rows(table, known.head.revision, head, query);
      if (added.length > 0) facts[table] = [...known[table], ...added];
    }
    facts.organisations = await query(
      'select distinct organisation.id, organisation.key, name, sector, url from organisation' +
        ' join party on party.organisation_id = organisation.id where party.project_id = ?',
      [head.id],
    );
    const revisions = await query(
      'select number, recorded_at as at from revision where stream_id = ? and number > ? and number <= ?',
      [head.id, known.head.revision, head.revision],
    );
    facts.recordedAt = new Map([
      ...known.recordedAt,
      ...revisions.map(({ number, at }) => [number as number, instantText(at)] as const),
    ]);
    return facts as unknown as Facts;
  }

  private async rows(
    table: FactTable,
    after: number,
    head: ProjectHead,
    query: Query,
  ): Promise<readonly unknown[]> {
    const meta: EntityMetadata = this.orm.getMetadata().get(FACT_ENTITIES[table].meta.class);
    const columns = meta.props.map((each) => `"${each.fieldNames[0]}" as "${each.name}"`).join(', ');
    const found = await query(
      `select ${columns} from "${meta.tableName}" where project_id = ? and revision > ? and revision <= ? order by revision, position`,
      [head.id, after, head.revision],
    );
    const bigints = meta.props.filter(isBigint).map((each) => each.name);
    return bigints.length === 0 ? found : found.map((row) => withBigints(row, bigints));
  }

  private readonly query: Query = (sql, parameters) =>
    this.orm.em.getConnection().execute(sql, [...parameters], 'all');
}

/** An instant as the contract writes it. */
export function instantText(instant: unknown): string {
  return new Date(instant as string | Date).toISOString();
}

function isBigint(property: EntityProperty): boolean {
  return property.columnTypes[0] === 'bigint';
}

function withBigints(row: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  const converted = { ...row };
  for (const name of names) {
    if (converted[name] !== null) converted[name] = BigInt(converted[name] as string);
  }
  return converted;
}
