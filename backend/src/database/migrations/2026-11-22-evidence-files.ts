import { Migration } from '@mikro-orm/migrations';

/** Files that were taken, and evidence that names one; evidence may belong to a statement or a payment as well. */
export class EvidenceFiles extends Migration {
  override up(): void {
    this.addSql(
      `create table "stored_file" ("sha256" text not null, "size" int not null, "media_type" text not null, "width" int null, "height" int null, "thumbnail_sha256" text null, "stored_at" timestamptz not null default now(), primary key ("sha256"))`,
    );
    this.addSql(
      `alter table "stored_file" add constraint "stored_file_media_type_check" check ("media_type" in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf'))`,
    );
    this.addSql(
      `create trigger insert_only before update or delete on "stored_file" for each row execute function refuse_change()`,
    );
    this.addSql(
      `create trigger no_truncate before truncate on "stored_file" for each statement execute function refuse_truncate()`,
    );
    this.addSql(
      `alter table "evidence" add column "statement_id" uuid null, add column "payment_id" uuid null, add column "file_sha256" text null, add column "file_size" int null, add column "file_media_type" text null, add column "file_width" int null, add column "file_height" int null, add column "thumbnail_sha256" text null`,
    );
    this.addSql(
      `alter table "evidence" add constraint "evidence_payment_id_foreign" foreign key ("payment_id") references "payment" ("id") on delete no action`,
    );
    this.addSql(
      `alter table "evidence" add constraint "evidence_file_media_type_check" check ("file_media_type" in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf'))`,
    );
  }
}
