import { CONTENTS } from './core/redaction.js';
import type { Query } from './gate-transaction.js';
import { type ChainedTable, REGISTER_TABLES } from './seal.js';

/** Another content that holds the same words, or has them within. */
export interface Copy {
  /** Code of the project; null in the register of organisations. */
  readonly project: string | null;
  readonly table: string;
  /** Identifier of the row; of a revision its number; of an organisation its key. */
  readonly subject: string;
  readonly field: string;
  /** True when it holds these words and nothing else. */
  readonly same: boolean;
}

type StoredTable = ChainedTable | 'revisions';

/** Names of the tables and columns of the database, by the kind of row. */
export type TableNames = (table: StoredTable) => {
  readonly name: string;
  readonly columnOf: (content: string) => string;
};

const REGISTER_ONLY: ReadonlySet<string> = new Set(REGISTER_TABLES);

const FEWEST_LETTERS = 4;

/** Where else in the whole record the words of a text stand. Files are compared by their digest. */
export async function copiesOf(query: Query, tables: TableNames, content: unknown): Promise<Copy[]> {
  const words = wordsOf(content);
  if (words.length === 0) return [];
  const parts: string[] = [];
  for (const [table, contents] of Object.entries(CONTENTS)) {
    for (const field of Object.keys(contents)) {
      if (field !== 'inputDigest') parts.push(partFor(tables, table as StoredTable, field));
    }
  }
  const found = await query(
    `with sought as (select lower(word) as word from unnest(array[${words.map(() => '?').join(', ')}]::text[]) as word)
     ${parts.join(' union all ')} order by 1 nulls first, 2, 3, 4`,
    words,
  );
  return found as unknown as Copy[];
}

function partFor(tables: TableNames, table: StoredTable, field: string): string {
  const { name, columnOf } = tables(table);
  const column = `held."${columnOf(field)}"`;
  const subject = table === 'revisions' ? 'number::text' : table === 'organisations' ? 'key' : 'id::text';
  const owner = table === 'revisions' ? 'stream_id' : REGISTER_ONLY.has(table) ? null : 'project_id';
  return `select ${owner === null ? 'null' : 'project.code'} as project, '${table}' as table,
      held.${subject} as subject, '${field}' as field, bool_or(lower(texts.said) = word) as same
    from "${name}" as held ${owner === null ? '' : `left join project on project.id = held.${owner}`}
      cross join lateral jsonb_each_text(case jsonb_typeof(to_jsonb(${column})) when 'object'
        then to_jsonb(${column}) else jsonb_build_object('line', ${column}) end) as texts (language, said)
      join sought on lower(texts.said) = word or (length(word) >= ${FEWEST_LETTERS} and strpos(lower(texts.said), word) > 0)
    where ${column} is not null group by 1, 2, 3, 4`;
}

function wordsOf(content: unknown): string[] {
  const texts = typeof content === 'object' && content !== null ? Object.values(content) : [content];
  return texts.filter((each): each is string => typeof each === 'string' && each !== '');
}
