import { Migration } from '@mikro-orm/migrations';

/** A session that is used goes on, but for thirty days at most: then its person signs in again. */
export class SessionLifetime extends Migration {
  override up(): void {
    this.addSql(`
      create function "auth".end_session_in_time() returns trigger language plpgsql set search_path = '' as $$
      begin
        new."expiresAt" := least(new."expiresAt", new."createdAt" + interval '30 days');
        return new;
      end $$`);
    this.addSql(`
      create trigger end_session_in_time before insert or update on "auth"."session"
      for each row execute function "auth".end_session_in_time()`);
  }
}
