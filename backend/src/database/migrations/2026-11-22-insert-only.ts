import { Migration } from '@mikro-orm/migrations';

const FACT_TABLES = [
  'source',
  'phase',
  'party',
  'party_part',
  'milestone',
  'indicator',
  'project_description',
  'milestone_statement',
  'slip_cause',
  'indicator_statement',
  'agreement',
  'signatory',
  'clause',
  'funding_source',
  'commitment',
  'payment',
  'event',
  'evidence',
  'status_declaration',
  'withdrawal',
];

/** The database holds the line as well: what was recorded is neither changed nor deleted, the demo's projects apart. */
export class InsertOnly extends Migration {
  override up(): void {
    this.addSql(`
      create function refuse_change() returns trigger language plpgsql as $$
      declare
        recorded jsonb := to_jsonb(old);
        owner uuid := coalesce(recorded ->> 'project_id', recorded ->> 'stream_id', recorded ->> 'id')::uuid;
      begin
        if tg_op = 'DELETE' and exists (select from project where id = owner and demo) then
          return old;
        end if;
        raise exception 'the record is only added to: % on % is refused', tg_op, tg_table_name
          using errcode = 'restrict_violation';
      end $$`);
    this.addSql(`
      create function refuse_truncate() returns trigger language plpgsql as $$
      begin
        raise exception 'the record is only added to: TRUNCATE on % is refused', tg_table_name
          using errcode = 'restrict_violation';
      end $$`);
    for (const table of [...FACT_TABLES, 'project', 'organisation', 'revision']) {
      this.addSql(
        `create trigger insert_only before update or delete on "${table}" for each row execute function refuse_change()`,
      );
      this.addSql(
        `create trigger no_truncate before truncate on "${table}" for each statement execute function refuse_truncate()`,
      );
    }
    // The application's role may not delete; it may ask for this, which deletes what is flagged as demo and nothing else.
    this.addSql(`
      create function delete_demo_projects() returns void language plpgsql security definer set search_path = public as $$
      declare
        demos uuid[] := array(select id from project where demo for update);
        fact_table text;
      begin
        foreach fact_table in array array[${[...FACT_TABLES]
          .reverse()
          .map((table) => `'${table}'`)
          .join(', ')}] loop
          if fact_table = 'milestone' then
            delete from project_description where project_id = any(demos);
          end if;
          execute format('delete from %I where project_id = any($1)', fact_table) using demos;
        end loop;
        delete from revision where stream_id = any(demos);
        delete from project where id = any(demos);
        delete from stream where id = any(demos);
      end $$`);
  }
}
