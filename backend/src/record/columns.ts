import type { EntityMetadata, EntityProperty } from '@mikro-orm/postgresql';

/** A column of a recorded row, without its seal. */
export interface Column {
  readonly name: string;
  readonly field: string;
  readonly isBigint: boolean;
  readonly isJson: boolean;
}

/** The columns that make up a row, seal apart. */
export function columnsOf(meta: EntityMetadata): readonly Column[] {
  const columns = known.get(meta) ?? meta.props.filter((each) => each.name !== 'seal').map(columnOf);
  known.set(meta, columns);
  return columns;
}

const known = new WeakMap<EntityMetadata, readonly Column[]>();

/** A row as the driver gives it, with whole numbers of eight bytes as such. */
export function asRow(found: Record<string, unknown>, columns: readonly Column[]): Record<string, unknown> {
  const row = { ...found };
  for (const { name, isBigint } of columns) {
    if (isBigint && row[name] !== null) row[name] = BigInt(row[name] as string);
  }
  return row;
}

/** A value of a row as the driver takes it. */
export function asParameter(value: unknown, { isBigint, isJson }: Column): unknown {
  if (value === null || value === undefined) return null;
  if (isJson) return JSON.stringify(value);
  return isBigint ? String(value) : value;
}

/** The select list of these columns. */
export function selectList(columns: readonly Column[]): string {
  return columns.map(({ name, field }) => `"${field}" as "${name}"`).join(', ');
}

function columnOf(property: EntityProperty): Column {
  return {
    name: property.name,
    field: property.fieldNames[0] as string,
    isBigint: property.columnTypes[0] === 'bigint',
    isJson: property.columnTypes[0] === 'jsonb',
  };
}
