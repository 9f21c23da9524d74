import { Migration } from '@mikro-orm/migrations';

/** Files are looked up by what names them and by who brought them; a token may have brought one for itself. */
export class FilesSeen extends Migration {
  override up(): void {
    this.addSql('create index "evidence_file_sha256_index" on "evidence" ("file_sha256")');
    this.addSql('alter table "file_bringer" rename column "person_id" to "bringer_id"');
  }
}
