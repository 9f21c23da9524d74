import { Migration } from '@mikro-orm/migrations';

/**
 * Who someone is, in a schema of its own: accounts, sessions and credentials as the library wants them (the first six
 * tables, whose columns it names), and what the product keeps beside them.
 */
export class Accounts extends Migration {
  override up(): void {
    this.addSql(`create schema auth`);
    this.addSql(
      `create table auth."user" ("id" uuid default gen_random_uuid() not null primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null, "image" text, "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz default current_timestamp not null, "twoFactorEnabled" boolean)`,
    );
    this.addSql(
      `create table auth."session" ("id" uuid default gen_random_uuid() not null primary key, "expiresAt" timestamptz not null, "token" text not null unique, "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text, "userId" uuid not null references auth."user" ("id") on delete cascade)`,
    );
    this.addSql(
      `create table auth."account" ("id" uuid default gen_random_uuid() not null primary key, "accountId" text not null, "providerId" text not null, "userId" uuid not null references auth."user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text, "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz not null)`,
    );
    this.addSql(
      `create table auth."verification" ("id" uuid default gen_random_uuid() not null primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null, "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz default current_timestamp not null)`,
    );
    this.addSql(
      `create table auth."twoFactor" ("id" uuid default gen_random_uuid() not null primary key, "secret" text not null, "backupCodes" text not null, "userId" uuid not null references auth."user" ("id") on delete cascade, "verified" boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz)`,
    );
    this.addSql(
      `create table auth."rateLimit" ("id" uuid default gen_random_uuid() not null primary key, "key" text not null unique, "count" integer not null, "lastRequest" bigint not null)`,
    );
    this.addSql(`create index "session_userId_idx" on auth."session" ("userId")`);
    this.addSql(`create index "account_userId_idx" on auth."account" ("userId")`);
    this.addSql(`create unique index "account_key" on auth."account" ("providerId", "accountId")`);
    this.addSql(`create index "verification_identifier_idx" on auth."verification" ("identifier")`);
    this.addSql(`create index "twoFactor_secret_idx" on auth."twoFactor" ("secret")`);
    this.addSql(`create index "twoFactor_userId_idx" on auth."twoFactor" ("userId")`);

    this.addSql(
      `create table auth."token" ("id" uuid not null primary key, "hash" text not null unique, "person_id" uuid not null references auth."user" ("id") on delete cascade, "name" text not null, "last_four" text not null, "created_at" timestamptz not null default now(), "last_used_at" timestamptz null, "revoked_at" timestamptz null)`,
    );
    this.addSql(`create index "token_person_id_idx" on auth."token" ("person_id")`);
    this.addSql(
      `create table auth."link" ("id" uuid not null primary key, "kind" text not null check ("kind" in ('FIRST_ADMINISTRATOR', 'INVITATION')), "hash" text not null unique, "email" text null, "created_at" timestamptz not null default now(), "expires_at" timestamptz not null, "used_at" timestamptz null, "used_by" uuid null)`,
    );
    this.addSql(
      `create table auth."pending_link" ("id" uuid not null primary key, "purpose" text not null, "email" text not null, "sealed_url" text not null, "created_at" timestamptz not null default now(), "expires_at" timestamptz not null)`,
    );
    // Of these the newest alone serves; one address may be invited to several projects.
    this.addSql(
      `create unique index "pending_link_key" on auth."pending_link" ("purpose", "email") where "purpose" <> 'INVITATION'`,
    );
    this.addSql(
      `create table auth."sign_in" ("id" uuid not null primary key, "person_id" uuid not null references auth."user" ("id") on delete cascade, "at" timestamptz not null default now(), "method" text not null, "outcome" text not null, "address_class" text not null)`,
    );
    this.addSql(`create index "sign_in_person_id_idx" on auth."sign_in" ("person_id", "at" desc)`);
    this.addSql(
      `create table auth."used_code" ("person_id" uuid not null references auth."user" ("id") on delete cascade, "code" text not null, "used_at" timestamptz not null default now(), primary key ("person_id", "code"))`,
    );
    // As rate-limiter-flexible wants it.
    this.addSql(
      `create table auth."attempt" ("key" varchar(255) primary key, "points" integer not null default 0, "expire" bigint)`,
    );
  }
}
