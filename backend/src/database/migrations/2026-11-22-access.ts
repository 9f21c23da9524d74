import { Migration } from '@mikro-orm/migrations';
import { CONTENTS, DELETED, deleteDemo, removableContents } from './2026-11-22-redaction.js';

const ACCESS_ID = '00000000-0000-4000-8000-000000000001';

const INSERT_ONLY = [
  'publication',
  'visibility_rule',
  'membership',
  'invitation',
  'administrator',
  'token_grant',
  'access_end',
];

/** Who may do and see what: rules and publications of a project, and the record of access beside the projects. */
export class Access extends Migration {
  override up(): void {
    this.addProjectTables();
    this.addAccessTables();
    this.addFileBringers();
    for (const table of INSERT_ONLY) {
      this.addSql(
        `create trigger insert_only before update or delete on "${table}" for each row execute function refuse_change()`,
      );
      this.addSql(
        `create trigger no_truncate before truncate on "${table}" for each statement execute function refuse_truncate()`,
      );
    }
    this.addSql(removableContents([...CONTENTS, ['visibilityRules', 'visibility_rule', 'reason', 'reason']]));
    this.addSql(deleteDemo(['publication', 'visibility_rule', ...DELETED]));
    this.addSql(`insert into stream (id, revision, hash) values ('${ACCESS_ID}', 0, '${'0'.repeat(64)}')`);
  }

  private addProjectTables(): void {
    const row =
      '"id" uuid not null, "project_id" uuid not null, "revision" int not null, "position" int not null, "seal" jsonb not null';
    this.addSql(`create table "publication" (${row}, "published" boolean not null, primary key ("id"))`);
    this.addSql(
      `create table "visibility_rule" (${row}, "subject_table" text not null, "subject_id" uuid null, "field" text null, "level" text not null, "reason" jsonb null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "visibility_rule" add constraint "visibility_rule_level_check" check ("level" in ('PUBLIC', 'PARTNERS', 'COUNCIL', 'PRIVATE'))`,
    );
    for (const table of ['publication', 'visibility_rule']) {
      this.addSql(
        `alter table "${table}" add constraint "${table}_project_id_revision_position_unique" unique ("project_id", "revision", "position")`,
      );
      this.addSql(
        `alter table "${table}" add constraint "${table}_project_id_foreign" foreign key ("project_id") references "project" ("id")`,
      );
    }
  }

  private addAccessTables(): void {
    const row = '"id" uuid not null, "revision" int not null, "position" int not null, "seal" jsonb not null';
    this.addSql(
      `create table "membership" (${row}, "person_id" uuid not null, "project_id" uuid not null, "organisation_id" uuid not null, "role" text not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "membership" add constraint "membership_role_check" check ("role" in ('LEAD', 'PARTNER', 'FUNDER', 'COUNCIL'))`,
    );
    this.addSql(
      `create table "invitation" (${row}, "link_id" uuid not null, "project_id" uuid not null, "organisation_id" uuid not null, "role" text not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "invitation" add constraint "invitation_role_check" check ("role" in ('LEAD', 'PARTNER', 'FUNDER', 'COUNCIL'))`,
    );
    this.addSql('alter table "invitation" add constraint "invitation_link_id_unique" unique ("link_id")');
    this.addSql(`create table "administrator" (${row}, "person_id" uuid not null, primary key ("id"))`);
    this.addSql(
      `create table "token_grant" (${row}, "token_id" uuid not null, "person_id" uuid not null, "scope" text not null, "project_ids" jsonb null, "expires_at" text not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "token_grant" add constraint "token_grant_scope_check" check ("scope" in ('READ', 'STATE', 'ADMINISTER'))`,
    );
    this.addSql('alter table "token_grant" add constraint "token_grant_token_id_unique" unique ("token_id")');
    this.addSql(`create table "access_end" (${row}, "ends_id" uuid not null, primary key ("id"))`);
    this.addSql('alter table "access_end" add constraint "access_end_ends_id_unique" unique ("ends_id")');
    for (const table of ['membership', 'invitation', 'administrator', 'token_grant', 'access_end']) {
      this.addSql(
        `alter table "${table}" add constraint "${table}_revision_position_unique" unique ("revision", "position")`,
      );
    }
  }

  /** Who brought a file is no part of the record: it goes with the file. */
  private addFileBringers(): void {
    this.addSql(
      'create table "file_bringer" ("sha256" text not null, "person_id" uuid not null, primary key ("sha256", "person_id"))',
    );
    this.addSql(`
      create function remove_bringers() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        delete from file_bringer where sha256 = old.sha256;
        return old;
      end $$`);
    this.addSql(
      'create trigger remove_bringers after delete on "stored_file" for each row execute function remove_bringers()',
    );
  }
}
