import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { otherValues, type TamperColumn } from './other-value.js';

/** A change made behind the application's back: what it was, and how it is undone. */
export interface Tampering {
  readonly what: string;
  /** `table.column` for a change of one column, else what was done to which table. */
  readonly hit: string;
  undo(): Promise<void>;
}

/** Gives an item of a list, as a seed decides. */
export type Pick = <Item>(items: readonly Item[]) => Item;

/** Tables that hold nothing of the record. */
const APART = ['migrations', 'restoration', 'file_bringer'];

/** Every column of every table of the record. */
export async function columnsOfRecord(owner: pg.Client): Promise<TamperColumn[]> {
  const { rows } = await owner.query<TamperColumn>(
    `select table_name as "table", column_name as "column", data_type as type, is_nullable = 'YES' as "isNullable"
     from information_schema.columns where table_schema = 'public' and not table_name = any($1) order by 1, ordinal_position`,
    [APART],
  );
  return rows;
}

/** Makes changes by a connection whose triggers are off, inside one transaction that is never committed. */
export class Tamperer {
  constructor(
    private readonly owner: pg.Client,
    private readonly columns: readonly TamperColumn[],
    private readonly filesFolder: string,
    private readonly pick: Pick,
  ) {}

  /** Another value in one row of this column; null when there is no row that could have one. */
  async changeColumn(column: TamperColumn): Promise<Tampering | null> {
    const values = shuffled(otherValues(column, this.pick), this.pick);
    for (const value of values) {
      const done = await this.changed(
        `update "${column.table}" as held set "${column.column}" = ${value} where ctid = ${this.someRow(column, value)} returning to_jsonb(held) as row`,
      );
      const hit = `${column.table}.${column.column}`;
      if (done !== null) return { ...done, hit, what: `${hit} := ${value} in ${done.what}` };
    }
    return null;
  }

  async deleteRow(table: string): Promise<Tampering | null> {
    return this.rows(
      `deleted from ${table}`,
      `delete from "${table}" as held where ctid = ${someRow(table)} returning to_jsonb(held) as row`,
    );
  }

  /** A copy of a row, under another identifier, number or place, of the same or of another revision. */
  async insertCopy(table: string): Promise<Tampering | null> {
    const { names, values } = this.copied(table);
    return this.rows(
      `inserted into ${table}`,
      `insert into "${table}" as held (${names}) select ${values} from "${table}" where ctid = ${someRow(table)} returning to_jsonb(held) as row`,
    );
  }

  /** Two rows change places in all that is not their identifier. */
  async swapRows(table: string): Promise<Tampering | null> {
    const moved = this.columnsOf(table).filter(({ column }) => !IDENTITY.has(column));
    const set = moved.map(({ column }) => `"${column}" = other."${column}"`).join(', ');
    const values = (of: string) => `row(${moved.map(({ column }) => `${of}."${column}"`).join(', ')})`;
    if (moved.length === 0) return null;
    return this.rows(
      `two rows swapped in ${table}`,
      `with two as (select ctid as "#place", * from "${table}" order by random() limit 2),
         pairs as (select one."#place" as "#of", other.* from two as one join two as other on one."#place" <> other."#place")
       update "${table}" as held set ${set} from pairs as other
       where held.ctid = other."#of" and ${values('held')} is distinct from ${values('other')} returning to_jsonb(held) as row`,
    );
  }

  /** A bit turned, bytes cut off or added, a file gone, or in the place of another. */
  async changeFile(): Promise<Tampering> {
    const [path, other] = shuffled(await this.files(), this.pick) as [string, string];
    const bytes = await readFile(path);
    const way = this.pick(['bit', 'cut', 'longer', 'empty', 'gone', 'swapped', 'overwritten'] as const);
    const otherBytes = await readFile(other);
    if (way === 'gone') await rm(path);
    else await writeFile(path, changedBytes(way, bytes, otherBytes, this.pick));
    if (way === 'swapped') await writeFile(other, bytes);
    const undo = async () => {
      await writeFile(path, bytes);
      await writeFile(other, otherBytes);
    };
    return { what: `${way}: ${path}`, hit: `file ${way}`, undo };
  }

  private async rows(what: string, sql: string): Promise<Tampering | null> {
    const done = await this.changed(sql);
    return done === null ? null : { ...done, hit: what, what: `${what}: ${done.what}` };
  }

  /** Null when the database refuses the change, or when it changes nothing. */
  private async changed(sql: string): Promise<{ what: string; undo(): Promise<void> } | null> {
    const undo = async () => {
      await this.owner.query('rollback to savepoint before_change');
    };
    await this.owner.query('savepoint before_change');
    try {
      const { rows } = await this.owner.query(sql);
      if (rows.length > 0) return { what: JSON.stringify(rows[0]?.row), undo };
    } catch (error) {
      if (!REFUSED.test(String((error as { code?: unknown }).code))) throw error;
    }
    await undo();
    return null;
  }

  private someRow({ table, column }: TamperColumn, value: string): string {
    return `(select ctid from "${table}" as held where (${value}) is distinct from "${column}" order by random() limit 1)`;
  }

  private copied(table: string) {
    const columns = this.columnsOf(table);
    const fresh: Readonly<Record<string, string>> = {
      id: 'gen_random_uuid()',
      position: `position + ${this.pick([1, 500])}`,
      number: table === 'revision' ? `number + ${this.pick([1, 500, 1000])}` : 'number',
      revision: `revision + ${this.pick([0, 1, -1, 500])}`,
      key: "key || '-2'",
      code: "code || '-2'",
      sha256: 'reverse(sha256)',
      corrects_id: 'null',
      fact_id: 'gen_random_uuid()',
      subject_id: table.endsWith('redaction') ? "subject_id || '1'" : 'subject_id',
      idempotency_key: 'null',
      organisation_id: 'gen_random_uuid()',
      link_id: 'gen_random_uuid()',
      token_id: 'gen_random_uuid()',
      ends_id: 'gen_random_uuid()',
    };
    return {
      names: columns.map(({ column }) => `"${column}"`).join(', '),
      values: columns.map(({ column }) => fresh[column] ?? `"${column}"`).join(', '),
    };
  }

  private columnsOf(table: string): readonly TamperColumn[] {
    return this.columns.filter((each) => each.table === table);
  }

  private async files(): Promise<string[]> {
    const found = await readdir(this.filesFolder, { recursive: true, withFileTypes: true });
    return found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  }
}

/** What makes a row that very row. */
const IDENTITY = new Set(['id', 'stream_id', 'number', 'sha256', 'key', 'code']);

/** SQLSTATEs of a value that the database itself does not take: constraints, and values of the wrong form or out of range. */
const REFUSED = /^(23|22|21)/;

function someRow(table: string): string {
  return `(select ctid from "${table}" order by random() limit 1)`;
}

function changedBytes(way: string, bytes: Buffer, other: Buffer, pick: Pick): Buffer {
  if (way === 'swapped' || way === 'overwritten') return way === 'swapped' ? other : Buffer.from('other');
  if (way === 'cut') return bytes.subarray(0, -1);
  if (way === 'longer') return Buffer.concat([bytes, Buffer.from([0])]);
  if (way === 'empty') return Buffer.alloc(0);
  const place = pick([...bytes.keys()]);
  const changed = Buffer.from(bytes);
  changed[place] = (bytes[place] as number) ^ pick([1, 2, 4, 8, 16, 32, 64, 128]);
  return changed;
}

function shuffled<Item>(items: readonly Item[], pick: Pick): Item[] {
  const left = [...items];
  return items.map(() => {
    const item = pick(left);
    left.splice(left.indexOf(item), 1);
    return item;
  });
}
