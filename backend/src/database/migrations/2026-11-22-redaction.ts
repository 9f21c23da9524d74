import { Migration } from '@mikro-orm/migrations';

/** What can be removed: kind of row, its table, name of the content, its column. */
export const CONTENTS: readonly (readonly string[])[] = [
  ['descriptions', 'project_description', 'name', 'name'],
  ['descriptions', 'project_description', 'description', 'description'],
  ['descriptions', 'project_description', 'place', 'place'],
  ['phases', 'phase', 'title', 'title'],
  ['sources', 'source', 'publisher', 'publisher'],
  ['sources', 'source', 'title', 'title'],
  ['sources', 'source', 'url', 'url'],
  ['sources', 'source', 'reference', 'reference'],
  ['partyParts', 'party_part', 'note', 'note'],
  ['agreements', 'agreement', 'title', 'title'],
  ['agreements', 'agreement', 'note', 'note'],
  ['clauses', 'clause', 'number', 'number'],
  ['clauses', 'clause', 'text', 'text'],
  ['milestones', 'milestone', 'title', 'title'],
  ['indicators', 'indicator', 'title', 'title'],
  ['indicators', 'indicator', 'unit', 'unit'],
  ['milestoneStatements', 'milestone_statement', 'words', 'words'],
  ['milestoneStatements', 'milestone_statement', 'note', 'note'],
  ['milestoneStatements', 'milestone_statement', 'quote', 'quote'],
  ['slipCauses', 'slip_cause', 'cause', 'cause'],
  ['indicatorStatements', 'indicator_statement', 'words', 'words'],
  ['indicatorStatements', 'indicator_statement', 'note', 'note'],
  ['indicatorStatements', 'indicator_statement', 'quote', 'quote'],
  ['withdrawals', 'withdrawal', 'reason', 'reason'],
  ['fundingSources', 'funding_source', 'title', 'title'],
  ['fundingSources', 'funding_source', 'assumption', 'assumption'],
  ['commitments', 'commitment', 'purpose', 'purpose'],
  ['commitments', 'commitment', 'condition', 'condition'],
  ['payments', 'payment', 'note', 'note'],
  ['events', 'event', 'title', 'title'],
  ['events', 'event', 'text', 'text'],
  ['events', 'event', 'whenWords', 'when_words'],
  ['events', 'event', 'effect', 'effect'],
  ['evidence', 'evidence', 'caption', 'caption'],
  ['evidence', 'evidence', 'fileSha256', 'file_sha256'],
  ['evidence', 'evidence', 'thumbnailSha256', 'thumbnail_sha256'],
  ['statusDeclarations', 'status_declaration', 'sentence', 'sentence'],
  ['redactions', 'redaction', 'reason', 'reason'],
  ['organisations', 'organisation', 'name', 'name'],
  ['organisations', 'organisation', 'url', 'url'],
  ['registerRedactions', 'register_redaction', 'reason', 'reason'],
  ['revisions', 'revision', 'reason', 'reason'],
  ['revisions', 'revision', 'inputDigest', 'input_digest'],
];

const REGISTER = '00000000-0000-4000-8000-000000000000';

/** Columns that a removal leaves empty, and that nothing else does. */
const ALWAYS_GIVEN = [
  'project_description.name',
  'phase.title',
  'source.publisher',
  'agreement.title',
  'clause.number',
  'clause.text',
  'milestone.title',
  'indicator.title',
  'indicator.unit',
  'slip_cause.cause',
  'withdrawal.reason',
  'funding_source.title',
  'event.title',
  'evidence.caption',
  'status_declaration.sentence',
  'organisation.name',
  'revision.input_digest',
];

/** Tables of facts, children before parents. */
export const DELETED: readonly string[] = [
  'redaction',
  'withdrawal',
  'status_declaration',
  'evidence',
  'event',
  'payment',
  'commitment',
  'funding_source',
  'clause',
  'signatory',
  'agreement',
  'indicator_statement',
  'slip_cause',
  'milestone_statement',
  'project_description',
  'indicator',
  'milestone',
  'party_part',
  'party',
  'phase',
  'source',
];

/** The record can say that a content was removed; then, and only then, that content and its salt may be emptied. */
export class Redaction extends Migration {
  override up(): void {
    this.addTables();
    for (const [table, column] of ALWAYS_GIVEN.map((each) => each.split('.'))) {
      this.addSql(`alter table "${table}" alter column "${column}" drop not null`);
    }
    // When a file arrived is no part of the record, and nothing reads it.
    this.addSql('alter table "stored_file" drop column "stored_at"');
    this.addRules();
    this.addRemoval();
    this.addDemo();
  }

  private addTables(): void {
    const about =
      '"seal" jsonb not null, "subject_table" text not null, "subject_id" text not null, "field" text not null, "reason" text null, primary key ("id")';
    this.addSql(
      `create table "redaction" ("id" uuid not null, "project_id" uuid not null, "revision" int not null, "position" int not null, ${about})`,
    );
    this.addSql(
      'alter table "redaction" add constraint "redaction_project_id_revision_position_unique" unique ("project_id", "revision", "position")',
    );
    this.addSql(
      'alter table "redaction" add constraint "redaction_project_id_subject_table_subject_id_field_unique" unique ("project_id", "subject_table", "subject_id", "field")',
    );
    this.addSql(
      'alter table "redaction" add constraint "redaction_project_id_foreign" foreign key ("project_id") references "project" ("id")',
    );
    this.addSql(
      `create table "register_redaction" ("id" uuid not null, "revision" int not null, "position" int not null, ${about})`,
    );
    this.addSql(
      'alter table "register_redaction" add constraint "register_redaction_revision_position_unique" unique ("revision", "position")',
    );
    this.addSql(
      'alter table "register_redaction" add constraint "register_redaction_subject_table_subject_id_field_unique" unique ("subject_table", "subject_id", "field")',
    );
  }

  private addRules(): void {
    this.addSql(removableContents(CONTENTS));
    this.addSql(`
      create function removed_contents(of_stream uuid)
      returns table (revision int, table_name text, subject_id text, field text, column_name text)
      language sql stable set search_path = pg_catalog, public, pg_temp as $$
        select removed.revision, content.table_name, removed.subject_id, content.field, content.column_name
        from (
          select revision, subject_table, subject_id, field from redaction where project_id = of_stream
          union all
          select revision, subject_table, subject_id, field from register_redaction where of_stream = '${REGISTER}'
        ) as removed join removable_contents() as content using (subject_table, field)
        where (content.table_name in ('organisation', 'register_redaction')) <= (of_stream = '${REGISTER}')
      $$`);
    // What a row must become when all that the record says was removed from it is gone.
    this.addSql(`
      create function without_removed(table_of_row text, recorded jsonb) returns jsonb
      language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
      declare
        of_stream uuid := case
          when table_of_row in ('organisation', 'register_redaction') then '${REGISTER}'
          else coalesce(recorded ->> 'project_id', recorded ->> 'stream_id') end;
        row_id text := recorded ->> case table_of_row when 'revision' then 'number' else 'id' end;
        removed record;
      begin
        for removed in
          select field, column_name from removed_contents(of_stream)
          where table_name = table_of_row and subject_id = row_id
        loop
          recorded := jsonb_set(recorded, array[removed.column_name], 'null') #- array['seal', removed.field, 'salt'];
        end loop;
        return recorded;
      end $$`);
    this.addSql(`
      create or replace function refuse_change() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
      declare
        recorded jsonb := to_jsonb(old);
        owner uuid := coalesce(recorded ->> 'project_id', recorded ->> 'stream_id', recorded ->> 'id')::uuid;
      begin
        if tg_op = 'DELETE' and exists (select from project where id = owner and demo) then
          return old;
        end if;
        -- The bytes of a file that no evidence names any more are no part of the record.
        if tg_op = 'DELETE' and tg_table_name = 'stored_file'
          and not exists (select from evidence where file_sha256 = recorded ->> 'sha256') then
          return old;
        end if;
        if tg_op = 'UPDATE' and to_jsonb(new) <> recorded and to_jsonb(new) = without_removed(tg_table_name, recorded) then
          return new;
        end if;
        raise exception 'the record is only added to: % on % is refused', tg_op, tg_table_name
          using errcode = 'restrict_violation';
      end $$`);
    for (const table of ['redaction', 'register_redaction']) {
      this.addSql(
        `create trigger insert_only before update or delete on "${table}" for each row execute function refuse_change()`,
      );
      this.addSql(
        `create trigger no_truncate before truncate on "${table}" for each statement execute function refuse_truncate()`,
      );
    }
  }

  /** Empties what one revision says is removed, and nothing else. Gives the digests of files that nothing names any more. */
  private addRemoval(): void {
    this.addSql(`
      create function remove_contents(of_stream uuid, at_revision int) returns setof text
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        content record;
        changed int;
        unnamed text[];
      begin
        select array_agg(distinct digest) into unnamed
        from evidence cross join lateral (values ('file_sha256', file_sha256), ('thumbnail_sha256', thumbnail_sha256)) as named (name, digest)
          join removed_contents(of_stream) as removed
            on removed.table_name = 'evidence' and removed.subject_id = evidence.id::text and removed.column_name = named.name
        where evidence.project_id = of_stream and removed.revision = at_revision and digest is not null;
        for content in
          select table_name, subject_id,
            string_agg(format('%I = null', column_name), ', ') as emptied,
            string_agg(format(' #- %L::text[]', array[field, 'salt']), '') as unsalted
          from removed_contents(of_stream) group by table_name, subject_id
          having bool_or(revision = at_revision)
        loop
          execute format('update %I set %s, seal = seal%s where ', content.table_name, content.emptied, content.unsalted)
            || case content.table_name
              when 'revision' then format('stream_id = %L and number = %L', of_stream, content.subject_id)
              when 'organisation' then format('id = %L', content.subject_id)
              when 'register_redaction' then format('id = %L', content.subject_id)
              else format('project_id = %L and id = %L', of_stream, content.subject_id) end;
          get diagnostics changed = row_count;
          if changed <> 1 then
            raise exception 'there is no % %', content.table_name, content.subject_id using errcode = 'no_data_found';
          end if;
        end loop;
        unnamed := array(
          select digest from unnest(unnamed) as digest
          where not exists (select from evidence where digest in (file_sha256, thumbnail_sha256)));
        delete from stored_file where sha256 = any(unnamed);
        return query select digest from unnest(unnamed) as digest
          where not exists (select from stored_file where thumbnail_sha256 = digest);
      end $$`);
    this.addSql('revoke execute on function remove_contents(uuid, int) from public');
  }

  /** The demo goes with all that was said to be removed from it. */
  private addDemo(): void {
    this.addSql(deleteDemo(DELETED));
  }
}

/** The function that lists what can be removed. */
export function removableContents(contents: readonly (readonly string[])[]): string {
  const listed = contents.map((each) => `(${each.map((name) => `'${name}'`).join(', ')})`).join(', ');
  return `
    create or replace function removable_contents() returns table (subject_table text, table_name text, field text, column_name text)
    language sql immutable as $$ values ${listed} $$`;
}

/** The function that deletes the demo's projects, from tables of facts with children before parents. */
export function deleteDemo(tables: readonly string[]): string {
  return `
    create or replace function delete_demo_projects() returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare
      demos uuid[] := array(select id from project where demo for update);
      fact_table text;
    begin
      foreach fact_table in array array[${tables.map((table) => `'${table}'`).join(', ')}] loop
        execute format('delete from %I where project_id = any($1)', fact_table) using demos;
      end loop;
      delete from revision where stream_id = any(demos);
      delete from project where id = any(demos);
      delete from stream where id = any(demos);
    end $$`;
}
