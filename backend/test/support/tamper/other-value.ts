/** A column as the database describes it. */
export interface TamperColumn {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly isNullable: boolean;
}

type Pick = <Item>(items: readonly Item[]) => Item;

/** Expressions of SQL, each of which gives another value than the one that stands in the column. */
export function otherValues({ table, column, type, isNullable }: TamperColumn, pick: Pick): string[] {
  const name = `"${column}"`;
  const others = `(select ${name} from "${table}" as other where other.${name} is distinct from held.${name} order by random() limit 1)`;
  const values = [others, ...(isNullable ? ['null'] : [])];
  switch (type) {
    case 'uuid':
      return [...values, 'gen_random_uuid()'];
    case 'text':
      return [
        ...values,
        `coalesce(${name}, '') || ${pick(["'x'", "' '", "'\u200b'"])}`,
        `upper(${name})`,
        `reverse(${name})`,
        `overlay(${name} placing '${pick(['0', 'f', 'é'])}' from ${pick([1, 2, 3])})`,
        "''",
        // One of each closed set that the database itself keeps.
        "'MONTH'",
        "'RISK'",
        "'LOW'",
        "'RED'",
      ];
    case 'integer':
    case 'bigint':
      return [...values, `coalesce(${name}, 0) + ${pick([1, -1, 1000])}`, `-${name}`, '0'];
    case 'numeric':
      return [...values, `${name} + 0.01`, `${name} * 1.0`, `-${name}`];
    case 'boolean':
      return [`not ${name}`];
    case 'date':
      return [...values, `coalesce(${name}, date '2016-01-01') + ${pick([1, -1, 31])}`, "'infinity'"];
    case 'timestamp with time zone':
      return [
        ...values,
        `${name} + interval '${pick(['1 microsecond', '1 millisecond', '-1 hour', '1 day'])}'`,
        "'infinity'",
      ];
    case 'jsonb':
      return column === 'seal' ? otherSeals(pick) : [...values, ...otherTexts(name, pick)];
    default:
      throw new Error(`no change is known for ${table}.${column} of type ${type}`);
  }
}

function otherTexts(name: string, pick: Pick): string[] {
  return [
    `coalesce(${name}, '{}') || '{"en": "${pick(['other', 'In english', ''])}"}'`,
    `coalesce(${name}, '{}') || '{"fr": "autre"}'`,
    `${name} - '${pick(['en', 'it'])}'`,
    `jsonb_build_object('en', ${name} -> 'it', 'it', ${name} -> 'en')`,
    `'${pick(['null', '{}', '[]', '"text"', '1'])}'::jsonb`,
  ];
}

/** A seal with another key, another property, another salt or digest, or less in it. */
function otherSeals(pick: Pick): string[] {
  const key = '(select jsonb_object_keys(seal) as name order by random() limit 1)';
  const digit = pick(['0', '7', 'f']);
  const changed = (part: string, value: string) => `jsonb_set(seal, array[${key}, '${part}'], ${value})`;
  return [
    `seal || '{"extra": {"digest": "${'0'.repeat(64)}"}}'`,
    `seal || '{"id": {"salt": "", "digest": ""}}'`,
    `seal - ${key}`,
    `seal #- array[${key}, 'salt']`,
    `seal #- array[${key}, 'digest']`,
    changed('more', '"1"'.replace(/^/, "'").replace(/$/, "'")),
    changed('salt', `to_jsonb(overlay(repeat('a', 32) placing '${digit}' from 5))`),
    changed('salt', `'null'`),
    changed('digest', `to_jsonb(overlay(repeat('b', 64) placing '${digit}' from 9))`),
    changed('digest', `to_jsonb(upper(seal #>> array[${key}, 'digest']))`),
    `'${pick(['null', '[]', '1', '""'])}'::jsonb`,
  ];
}
