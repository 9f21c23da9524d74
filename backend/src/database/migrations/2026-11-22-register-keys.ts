import { Migration } from '@mikro-orm/migrations';

/** A key of the register is taken for those who see the body that has it: that it is refused to others would tell them of it. */
export class RegisterKeys extends Migration {
  override up(): void {
    this.addSql('alter table "organisation" drop constraint "organisation_key_unique"');
    this.addSql('create index "organisation_key_index" on "organisation" ("key")');
  }
}
