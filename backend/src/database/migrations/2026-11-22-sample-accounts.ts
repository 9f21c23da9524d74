import { Migration } from '@mikro-orm/migrations';

/** Accounts whose password everybody knows, to try the demo with. */
export class SampleAccounts extends Migration {
  override up(): void {
    this.addSql(
      `create table auth."sample_account" ("person_id" uuid not null primary key references auth."user" ("id") on delete cascade, "role" text not null, "organisation" text not null)`,
    );
  }
}
