import { Migration } from '@mikro-orm/migrations';

/** Whether a database began with an archive. */
export class Restoration extends Migration {
  override up(): void {
    this.addSql(
      `create table "restoration" ("id" uuid not null, "archive" text not null, "restored_at" timestamptz not null default now(), primary key ("id"))`,
    );
    this.addSql(
      `create trigger insert_only before update or delete on "restoration" for each row execute function refuse_change()`,
    );
    this.addSql(
      `create trigger no_truncate before truncate on "restoration" for each statement execute function refuse_truncate()`,
    );
  }
}
