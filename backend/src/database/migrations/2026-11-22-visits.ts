import { Migration } from '@mikro-orm/migrations';

/** Up to which revision people have looked at projects: no fact of the record, so it stands with the accounts. */
export class Visits extends Migration {
  override up(): void {
    this.addSql(
      `create table auth."visit" ("person_id" uuid not null references auth."user" ("id") on delete cascade, "project_id" uuid not null, "revision" int not null check ("revision" > 0), "visited_at" timestamptz not null default now(), primary key ("person_id", "project_id"))`,
    );
  }
}
