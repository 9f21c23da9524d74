import { type EntityMetadata, type EntityProperty, MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Organisation } from '../parties/core/party.js';
import type { ProjectHead } from '../projects/core/project.js';
import { isKey } from '../shared/input-check.js';
import { FACT_TABLES, type Facts, type FactTable } from './core/facts.js';
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

  /** Everything said about a project up to its head's revision. */
  async at(head: ProjectHead, query: Query = this.query): Promise<Facts> {
    const known = this.newest.get(head.id);
    if (known?.head.revision === head.revision) return known;
    const facts = await this.load(head, query);
    // An answer that was overtaken by a newer revision while it was loaded is right for its caller, and not kept.
    if ((this.newest.get(head.id)?.head.revision ?? 0) < head.revision) this.newest.set(head.id, facts);
    return facts;
  }

  /** Facts of a project by its code; null when there is none. */
  async byCode(code: string): Promise<Facts | null> {
    const head = await this.head(code);
    return head === null ? null : this.at(head);
  }

  private async load(head: ProjectHead, query: Query): Promise<Facts> {
    const tables: Partial<Record<FactTable, unknown[]>> = {};
    for (const table of FACT_TABLES) {
      tables[table] = await this.rows(table, head, query);
    }
    const organisations = await query(
      'select distinct organisation.id, organisation.key, name, sector, url from organisation' +
        ' join party on party.organisation_id = organisation.id where party.project_id = ?',
      [head.id],
    );
    const revisions = await query(
      'select number, recorded_at as at from revision where stream_id = ? and number <= ?',
      [head.id, head.revision],
    );
    return {
      ...(tables as unknown as Facts),
      head,
      organisations: organisations as unknown as Organisation[],
      recordedAt: new Map(revisions.map(({ number, at }) => [number as number, instantText(at)])),
    };
  }

  private async rows(table: FactTable, head: ProjectHead, query: Query): Promise<unknown[]> {
    const meta: EntityMetadata = this.orm.getMetadata().get(FACT_ENTITIES[table].meta.class);
    const columns = meta.props.map((each) => `"${each.fieldNames[0]}" as "${each.name}"`).join(', ');
    const found = await query(
      `select ${columns} from "${meta.tableName}" where project_id = ? and revision <= ? order by revision, position`,
      [head.id, head.revision],
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
