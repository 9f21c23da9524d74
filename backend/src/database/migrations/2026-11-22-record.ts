import { Migration } from '@mikro-orm/migrations';

/** The tables of the record, and the stream of the register of organisations. */
export class RecordTables extends Migration {
  override up(): void {
    this.addSql(
      `create table "organisation" ("id" uuid not null, "revision" int not null, "seal" jsonb not null, "key" text not null, "name" text not null, "sector" text not null, "url" text null, primary key ("id"))`,
    );
    this.addSql(`alter table "organisation" add constraint "organisation_key_unique" unique ("key")`);
    this.addSql(
      `alter table "organisation" add constraint "organisation_sector_check" check ("sector" in ('PUBLIC', 'PRIVATE'))`,
    );
    this.addSql(
      `create table "stream" ("id" uuid not null, "revision" int not null, "hash" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create table "revision" ("stream_id" uuid not null, "number" int not null, "recorded_at" timestamptz(6) not null, "actor" text not null, "command" text not null, "reason" text null, "idempotency_key" text null, "input_digest" text not null, "subject_id" uuid not null, "seal" jsonb not null, "hash" text not null, primary key ("stream_id", "number"))`,
    );
    this.addSql(
      `alter table "revision" add constraint "revision_actor_idempotency_key_unique" unique ("actor", "idempotency_key")`,
    );
    this.addSql(
      `create table "project" ("id" uuid not null, "code" text not null, "demo" boolean not null, "seal" jsonb not null, primary key ("id"))`,
    );
    this.addSql(`alter table "project" add constraint "project_code_unique" unique ("code")`);
    this.addSql(
      `create table "source" ("id" uuid not null, "project_id" uuid not null, "revision" int not null, "position" int not null, "seal" jsonb not null, "publisher" text not null, "title" text null, "url" text null, "reference" text null, "published_on" date null, "confidence" text not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "source" add constraint "source_project_id_revision_position_unique" unique ("project_id", "revision", "position")`,
    );
    this.addSql(
      `alter table "source" add constraint "source_confidence_check" check ("confidence" in ('HIGH', 'MEDIUM', 'LOW'))`,
    );
    this.addSql(
      `create table "phase" ("id" uuid not null, "project_id" uuid not null, "revision" int not null, "position" int not null, "seal" jsonb not null, "key" text not null, "title" jsonb not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "phase" add constraint "phase_project_id_revision_position_unique" unique ("project_id", "revision", "position")`,
    );
    this.addSql(
      `alter table "phase" add constraint "phase_project_id_key_unique" unique ("project_id", "key")`,
    );
    this.addSql(
      `create table "party" ("id" uuid not null, "project_id" uuid not null, "revision" int not null, "position" int not null, "seal" jsonb not null, "key" text not null, "organisation_id" uuid not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "party" add constraint "party_project_id_revision_position_unique" unique ("project_id", "revision", "position")`,
    );
    this.addSql(
      `alter table "party" add constraint "party_project_id_key_unique" unique ("project_id", "key")`,
    );
    this.addSql(
      `alter table "party" add constraint "party_project_id_organisation_id_unique" unique ("project_id", "organisation_id")`,
    );
    this.addSql(
      `create table "status_declaration" ("id" uuid not null, "project_id" uuid not null, "revision" int not null, "position" int not null, "seal" jsonb not null, "stated_first" date not null, "stated_last" date not null, "stated_precision" text not null, "stated_inferred" boolean not null, "source_id" uuid not null, "colour" text not null, "sentence" jsonb not null, "party_id" uuid not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "status_declaration" add constraint "status_declaration_project_id_revision_position_unique" unique ("project_id", "revision", "position")`,
    );
    this.addSql(
      `alter table "status_declaration" add constraint "status_declaration_stated_precision_check" check ("stated_precision" in ('DAY', 'MONTH', 'QUARTER', 'YEAR', 'RANGE'))`,
    );
    this.addSql(
      `alter table "status_declaration" add constraint "status_declaration_colour_check" check ("colour" in ('GREEN', 'AMBER', 'RED', 'GREY'))`,
    );
    this.addSql(
      `create table "party_part" ("id" uuid not null, "project_id" uuid not null, "revision" int not null, "position" int not null, "seal" jsonb not null, "stated_first" date not null, "stated_last" date not null, "stated_precision" text not null, "stated_inferred" boolean not null, "source_id" uuid not null, "party_id" uuid not null, "role" text not null, "note" jsonb null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "party_part" add constraint "party_part_project_id_revision_position_unique" unique ("project_id", "revision", "position")`,
    );
    this.addSql(
      `alter table "party_part" add constraint "party_part_stated_precision_check" check ("stated_precision" in ('DAY', 'MONTH', 'QUARTER', 'YEAR', 'RANGE'))`,
    );
    this.addSql(
      `alter table "party_part" add constraint "party_part_role_check" check ("role" in ('PROMOTER', 'LEAD_PARTNER', 'OWNER', 'DEVELOPER', 'LEAD_FUNDER', 'FUNDER', 'CONTRACTOR', 'DESIGNER', 'TENANT', 'OVERSIGHT', 'SUPPORTER'))`,
    );
    this.addSql(
      `create table "milestone" ("id" uuid not null, "project_id" uuid not null, "revision" int not null, "position" int not null, "seal" jsonb not null, "key" text not null, "title" jsonb not null, "phase_id" uuid null, "accepted_by_id" uuid null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "milestone" add constraint "milestone_project_id_revision_position_unique" unique ("project_id", "revision", "position")`,
    );
    this.addSql(
      `alter table "milestone" add constraint "milestone_project_id_key_unique" unique ("project_id", "key")`,
    );
    this.addSql(
      `create table "project_description" ("id" uuid not null, "project_id" uuid not null, "revision" int not null, "position" int not null, "seal" jsonb not null, "name" jsonb not null, "description" jsonb null, "place" jsonb null, "currency" text not null, "time_zone" text not null, "illustrative" boolean not null, "goal_id" uuid null, "green_days" int not null, "amber_days" int not null, "stale_days" int not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "project_description" add constraint "project_description_project_id_revision_position_unique" unique ("project_id", "revision", "position")`,
    );
    this.addSql(
      `create table "milestone_statement" ("id" uuid not null, "project_id" uuid not null, "revision" int not null, "position" int not null, "seal" jsonb not null, "stated_first" date not null, "stated_last" date not null, "stated_precision" text not null, "stated_inferred" boolean not null, "source_id" uuid not null, "kind" text not null, "words" jsonb null, "by_id" uuid null, "note" jsonb null, "quote" text null, "milestone_id" uuid not null, "date_first" date not null, "date_last" date not null, "date_precision" text not null, "corrects_id" uuid null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "milestone_statement" add constraint "milestone_statement_corrects_id_unique" unique ("corrects_id")`,
    );
    this.addSql(
      `alter table "milestone_statement" add constraint "milestone_statement_project_id_revision_position_unique" unique ("project_id", "revision", "position")`,
    );
    this.addSql(
      `alter table "milestone_statement" add constraint "milestone_statement_stated_precision_check" check ("stated_precision" in ('DAY', 'MONTH', 'QUARTER', 'YEAR', 'RANGE'))`,
    );
    this.addSql(
      `alter table "milestone_statement" add constraint "milestone_statement_kind_check" check ("kind" in ('PROMISED', 'FORECAST', 'REACHED', 'ACCEPTED', 'REFUSED'))`,
    );
    this.addSql(
      `alter table "milestone_statement" add constraint "milestone_statement_date_precision_check" check ("date_precision" in ('DAY', 'MONTH', 'QUARTER', 'YEAR', 'RANGE'))`,
    );
    this.addSql(
      `create table "slip_cause" ("id" uuid not null, "project_id" uuid not null, "revision" int not null, "position" int not null, "seal" jsonb not null, "stated_first" date not null, "stated_last" date not null, "stated_precision" text not null, "stated_inferred" boolean not null, "source_id" uuid not null, "statement_id" uuid not null, "cause" jsonb not null, "party_id" uuid null, "days" int null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "slip_cause" add constraint "slip_cause_project_id_revision_position_unique" unique ("project_id", "revision", "position")`,
    );
    this.addSql(
      `alter table "slip_cause" add constraint "slip_cause_stated_precision_check" check ("stated_precision" in ('DAY', 'MONTH', 'QUARTER', 'YEAR', 'RANGE'))`,
    );
    this.addSql(
      `create table "indicator" ("id" uuid not null, "project_id" uuid not null, "revision" int not null, "position" int not null, "seal" jsonb not null, "key" text not null, "title" jsonb not null, "unit" text not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "indicator" add constraint "indicator_project_id_revision_position_unique" unique ("project_id", "revision", "position")`,
    );
    this.addSql(
      `alter table "indicator" add constraint "indicator_project_id_key_unique" unique ("project_id", "key")`,
    );
    this.addSql(
      `create table "indicator_statement" ("id" uuid not null, "project_id" uuid not null, "revision" int not null, "position" int not null, "seal" jsonb not null, "stated_first" date not null, "stated_last" date not null, "stated_precision" text not null, "stated_inferred" boolean not null, "source_id" uuid not null, "kind" text not null, "words" jsonb null, "by_id" uuid null, "note" jsonb null, "quote" text null, "indicator_id" uuid not null, "low" numeric not null, "high" numeric not null, "approximate" boolean not null, "corrects_id" uuid null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "indicator_statement" add constraint "indicator_statement_corrects_id_unique" unique ("corrects_id")`,
    );
    this.addSql(
      `alter table "indicator_statement" add constraint "indicator_statement_project_id_revision_position_unique" unique ("project_id", "revision", "position")`,
    );
    this.addSql(
      `alter table "indicator_statement" add constraint "indicator_statement_stated_precision_check" check ("stated_precision" in ('DAY', 'MONTH', 'QUARTER', 'YEAR', 'RANGE'))`,
    );
    this.addSql(
      `alter table "indicator_statement" add constraint "indicator_statement_kind_check" check ("kind" in ('PROMISED', 'FORECAST', 'REACHED', 'ACCEPTED', 'REFUSED'))`,
    );
    this.addSql(
      `create table "funding_source" ("id" uuid not null, "project_id" uuid not null, "revision" int not null, "position" int not null, "seal" jsonb not null, "key" text not null, "title" jsonb not null, "sector" text not null, "assumption" jsonb null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "funding_source" add constraint "funding_source_project_id_revision_position_unique" unique ("project_id", "revision", "position")`,
    );
    this.addSql(
      `alter table "funding_source" add constraint "funding_source_project_id_key_unique" unique ("project_id", "key")`,
    );
    this.addSql(
      `alter table "funding_source" add constraint "funding_source_sector_check" check ("sector" in ('PUBLIC', 'PRIVATE'))`,
    );
    this.addSql(
      `create table "event" ("id" uuid not null, "project_id" uuid not null, "revision" int not null, "position" int not null, "seal" jsonb not null, "stated_first" date not null, "stated_last" date not null, "stated_precision" text not null, "stated_inferred" boolean not null, "source_id" uuid not null, "key" text not null, "kind" text not null, "title" jsonb not null, "text" jsonb null, "when_first" date null, "when_last" date null, "when_precision" text null, "when_words" jsonb null, "effect" jsonb null, "effect_days" int null, "effect_minor" bigint null, "milestone_id" uuid null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "event" add constraint "event_project_id_revision_position_unique" unique ("project_id", "revision", "position")`,
    );
    this.addSql(
      `alter table "event" add constraint "event_project_id_key_unique" unique ("project_id", "key")`,
    );
    this.addSql(
      `alter table "event" add constraint "event_stated_precision_check" check ("stated_precision" in ('DAY', 'MONTH', 'QUARTER', 'YEAR', 'RANGE'))`,
    );
    this.addSql(`alter table "event" add constraint "event_kind_check" check ("kind" in ('EVENT', 'RISK'))`);
    this.addSql(
      `alter table "event" add constraint "event_when_precision_check" check ("when_precision" in ('DAY', 'MONTH', 'QUARTER', 'YEAR', 'RANGE'))`,
    );
    this.addSql(
      `create table "evidence" ("id" uuid not null, "project_id" uuid not null, "revision" int not null, "position" int not null, "seal" jsonb not null, "stated_first" date not null, "stated_last" date not null, "stated_precision" text not null, "stated_inferred" boolean not null, "source_id" uuid not null, "kind" text not null, "caption" jsonb not null, "milestone_id" uuid null, "indicator_id" uuid null, "event_id" uuid null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "evidence" add constraint "evidence_project_id_revision_position_unique" unique ("project_id", "revision", "position")`,
    );
    this.addSql(
      `alter table "evidence" add constraint "evidence_stated_precision_check" check ("stated_precision" in ('DAY', 'MONTH', 'QUARTER', 'YEAR', 'RANGE'))`,
    );
    this.addSql(
      `alter table "evidence" add constraint "evidence_kind_check" check ("kind" in ('LINK', 'PHOTO', 'DOCUMENT'))`,
    );
    this.addSql(
      `create table "agreement" ("id" uuid not null, "project_id" uuid not null, "revision" int not null, "position" int not null, "seal" jsonb not null, "stated_first" date not null, "stated_last" date not null, "stated_precision" text not null, "stated_inferred" boolean not null, "source_id" uuid not null, "key" text not null, "title" jsonb not null, "signed_on" date not null, "note" jsonb null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "agreement" add constraint "agreement_project_id_revision_position_unique" unique ("project_id", "revision", "position")`,
    );
    this.addSql(
      `alter table "agreement" add constraint "agreement_project_id_key_unique" unique ("project_id", "key")`,
    );
    this.addSql(
      `alter table "agreement" add constraint "agreement_stated_precision_check" check ("stated_precision" in ('DAY', 'MONTH', 'QUARTER', 'YEAR', 'RANGE'))`,
    );
    this.addSql(
      `create table "signatory" ("id" uuid not null, "project_id" uuid not null, "revision" int not null, "position" int not null, "seal" jsonb not null, "stated_first" date not null, "stated_last" date not null, "stated_precision" text not null, "stated_inferred" boolean not null, "source_id" uuid not null, "agreement_id" uuid not null, "party_id" uuid not null, "alternative" boolean not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "signatory" add constraint "signatory_project_id_revision_position_unique" unique ("project_id", "revision", "position")`,
    );
    this.addSql(
      `alter table "signatory" add constraint "signatory_stated_precision_check" check ("stated_precision" in ('DAY', 'MONTH', 'QUARTER', 'YEAR', 'RANGE'))`,
    );
    this.addSql(
      `create table "commitment" ("id" uuid not null, "project_id" uuid not null, "revision" int not null, "position" int not null, "seal" jsonb not null, "stated_first" date not null, "stated_last" date not null, "stated_precision" text not null, "stated_inferred" boolean not null, "source_id" uuid not null, "funding_source_id" uuid not null, "from_id" uuid not null, "to_id" uuid null, "amount_minor" bigint not null, "purpose" jsonb null, "condition" jsonb null, "due_on" date null, "agreement_id" uuid null, "alternative" boolean not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "commitment" add constraint "commitment_project_id_revision_position_unique" unique ("project_id", "revision", "position")`,
    );
    this.addSql(
      `alter table "commitment" add constraint "commitment_stated_precision_check" check ("stated_precision" in ('DAY', 'MONTH', 'QUARTER', 'YEAR', 'RANGE'))`,
    );
    this.addSql(
      `create table "payment" ("id" uuid not null, "project_id" uuid not null, "revision" int not null, "position" int not null, "seal" jsonb not null, "stated_first" date not null, "stated_last" date not null, "stated_precision" text not null, "stated_inferred" boolean not null, "source_id" uuid not null, "commitment_id" uuid not null, "amount_minor" bigint not null, "paid_on" date not null, "note" jsonb null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "payment" add constraint "payment_project_id_revision_position_unique" unique ("project_id", "revision", "position")`,
    );
    this.addSql(
      `alter table "payment" add constraint "payment_stated_precision_check" check ("stated_precision" in ('DAY', 'MONTH', 'QUARTER', 'YEAR', 'RANGE'))`,
    );
    this.addSql(
      `create table "clause" ("id" uuid not null, "project_id" uuid not null, "revision" int not null, "position" int not null, "seal" jsonb not null, "stated_first" date not null, "stated_last" date not null, "stated_precision" text not null, "stated_inferred" boolean not null, "source_id" uuid not null, "agreement_id" uuid not null, "number" text not null, "text" jsonb not null, "milestone_id" uuid null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "clause" add constraint "clause_project_id_revision_position_unique" unique ("project_id", "revision", "position")`,
    );
    this.addSql(
      `alter table "clause" add constraint "clause_stated_precision_check" check ("stated_precision" in ('DAY', 'MONTH', 'QUARTER', 'YEAR', 'RANGE'))`,
    );
    this.addSql(
      `create table "withdrawal" ("id" uuid not null, "project_id" uuid not null, "revision" int not null, "position" int not null, "seal" jsonb not null, "fact_id" uuid not null, "reason" text not null, primary key ("id"))`,
    );
    this.addSql(`alter table "withdrawal" add constraint "withdrawal_fact_id_unique" unique ("fact_id")`);
    this.addSql(
      `alter table "withdrawal" add constraint "withdrawal_project_id_revision_position_unique" unique ("project_id", "revision", "position")`,
    );
    this.addSql(
      `alter table "revision" add constraint "revision_stream_id_foreign" foreign key ("stream_id") references "stream" ("id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "project" add constraint "project_id_foreign" foreign key ("id") references "stream" ("id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "source" add constraint "source_project_id_foreign" foreign key ("project_id") references "project" ("id")`,
    );
    this.addSql(
      `alter table "phase" add constraint "phase_project_id_foreign" foreign key ("project_id") references "project" ("id")`,
    );
    this.addSql(
      `alter table "party" add constraint "party_project_id_foreign" foreign key ("project_id") references "project" ("id")`,
    );
    this.addSql(
      `alter table "party" add constraint "party_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id")`,
    );
    this.addSql(
      `alter table "status_declaration" add constraint "status_declaration_project_id_foreign" foreign key ("project_id") references "project" ("id")`,
    );
    this.addSql(
      `alter table "status_declaration" add constraint "status_declaration_source_id_foreign" foreign key ("source_id") references "source" ("id")`,
    );
    this.addSql(
      `alter table "status_declaration" add constraint "status_declaration_party_id_foreign" foreign key ("party_id") references "party" ("id")`,
    );
    this.addSql(
      `alter table "party_part" add constraint "party_part_project_id_foreign" foreign key ("project_id") references "project" ("id")`,
    );
    this.addSql(
      `alter table "party_part" add constraint "party_part_source_id_foreign" foreign key ("source_id") references "source" ("id")`,
    );
    this.addSql(
      `alter table "party_part" add constraint "party_part_party_id_foreign" foreign key ("party_id") references "party" ("id")`,
    );
    this.addSql(
      `alter table "milestone" add constraint "milestone_project_id_foreign" foreign key ("project_id") references "project" ("id")`,
    );
    this.addSql(
      `alter table "milestone" add constraint "milestone_phase_id_foreign" foreign key ("phase_id") references "phase" ("id") on delete no action`,
    );
    this.addSql(
      `alter table "milestone" add constraint "milestone_accepted_by_id_foreign" foreign key ("accepted_by_id") references "party" ("id") on delete no action`,
    );
    this.addSql(
      `alter table "project_description" add constraint "project_description_project_id_foreign" foreign key ("project_id") references "project" ("id")`,
    );
    this.addSql(
      `alter table "project_description" add constraint "project_description_goal_id_foreign" foreign key ("goal_id") references "milestone" ("id") on delete no action`,
    );
    this.addSql(
      `alter table "milestone_statement" add constraint "milestone_statement_project_id_foreign" foreign key ("project_id") references "project" ("id")`,
    );
    this.addSql(
      `alter table "milestone_statement" add constraint "milestone_statement_source_id_foreign" foreign key ("source_id") references "source" ("id")`,
    );
    this.addSql(
      `alter table "milestone_statement" add constraint "milestone_statement_by_id_foreign" foreign key ("by_id") references "party" ("id") on delete no action`,
    );
    this.addSql(
      `alter table "milestone_statement" add constraint "milestone_statement_milestone_id_foreign" foreign key ("milestone_id") references "milestone" ("id")`,
    );
    this.addSql(
      `alter table "slip_cause" add constraint "slip_cause_project_id_foreign" foreign key ("project_id") references "project" ("id")`,
    );
    this.addSql(
      `alter table "slip_cause" add constraint "slip_cause_source_id_foreign" foreign key ("source_id") references "source" ("id")`,
    );
    this.addSql(
      `alter table "slip_cause" add constraint "slip_cause_statement_id_foreign" foreign key ("statement_id") references "milestone_statement" ("id")`,
    );
    this.addSql(
      `alter table "slip_cause" add constraint "slip_cause_party_id_foreign" foreign key ("party_id") references "party" ("id") on delete no action`,
    );
    this.addSql(
      `alter table "indicator" add constraint "indicator_project_id_foreign" foreign key ("project_id") references "project" ("id")`,
    );
    this.addSql(
      `alter table "indicator_statement" add constraint "indicator_statement_project_id_foreign" foreign key ("project_id") references "project" ("id")`,
    );
    this.addSql(
      `alter table "indicator_statement" add constraint "indicator_statement_source_id_foreign" foreign key ("source_id") references "source" ("id")`,
    );
    this.addSql(
      `alter table "indicator_statement" add constraint "indicator_statement_by_id_foreign" foreign key ("by_id") references "party" ("id") on delete no action`,
    );
    this.addSql(
      `alter table "indicator_statement" add constraint "indicator_statement_indicator_id_foreign" foreign key ("indicator_id") references "indicator" ("id")`,
    );
    this.addSql(
      `alter table "funding_source" add constraint "funding_source_project_id_foreign" foreign key ("project_id") references "project" ("id")`,
    );
    this.addSql(
      `alter table "event" add constraint "event_project_id_foreign" foreign key ("project_id") references "project" ("id")`,
    );
    this.addSql(
      `alter table "event" add constraint "event_source_id_foreign" foreign key ("source_id") references "source" ("id")`,
    );
    this.addSql(
      `alter table "event" add constraint "event_milestone_id_foreign" foreign key ("milestone_id") references "milestone" ("id") on delete no action`,
    );
    this.addSql(
      `alter table "evidence" add constraint "evidence_project_id_foreign" foreign key ("project_id") references "project" ("id")`,
    );
    this.addSql(
      `alter table "evidence" add constraint "evidence_source_id_foreign" foreign key ("source_id") references "source" ("id")`,
    );
    this.addSql(
      `alter table "evidence" add constraint "evidence_milestone_id_foreign" foreign key ("milestone_id") references "milestone" ("id") on delete no action`,
    );
    this.addSql(
      `alter table "evidence" add constraint "evidence_indicator_id_foreign" foreign key ("indicator_id") references "indicator" ("id") on delete no action`,
    );
    this.addSql(
      `alter table "evidence" add constraint "evidence_event_id_foreign" foreign key ("event_id") references "event" ("id") on delete no action`,
    );
    this.addSql(
      `alter table "agreement" add constraint "agreement_project_id_foreign" foreign key ("project_id") references "project" ("id")`,
    );
    this.addSql(
      `alter table "agreement" add constraint "agreement_source_id_foreign" foreign key ("source_id") references "source" ("id")`,
    );
    this.addSql(
      `alter table "signatory" add constraint "signatory_project_id_foreign" foreign key ("project_id") references "project" ("id")`,
    );
    this.addSql(
      `alter table "signatory" add constraint "signatory_source_id_foreign" foreign key ("source_id") references "source" ("id")`,
    );
    this.addSql(
      `alter table "signatory" add constraint "signatory_agreement_id_foreign" foreign key ("agreement_id") references "agreement" ("id")`,
    );
    this.addSql(
      `alter table "signatory" add constraint "signatory_party_id_foreign" foreign key ("party_id") references "party" ("id")`,
    );
    this.addSql(
      `alter table "commitment" add constraint "commitment_project_id_foreign" foreign key ("project_id") references "project" ("id")`,
    );
    this.addSql(
      `alter table "commitment" add constraint "commitment_source_id_foreign" foreign key ("source_id") references "source" ("id")`,
    );
    this.addSql(
      `alter table "commitment" add constraint "commitment_funding_source_id_foreign" foreign key ("funding_source_id") references "funding_source" ("id")`,
    );
    this.addSql(
      `alter table "commitment" add constraint "commitment_from_id_foreign" foreign key ("from_id") references "party" ("id")`,
    );
    this.addSql(
      `alter table "commitment" add constraint "commitment_to_id_foreign" foreign key ("to_id") references "party" ("id") on delete no action`,
    );
    this.addSql(
      `alter table "commitment" add constraint "commitment_agreement_id_foreign" foreign key ("agreement_id") references "agreement" ("id") on delete no action`,
    );
    this.addSql(
      `alter table "payment" add constraint "payment_project_id_foreign" foreign key ("project_id") references "project" ("id")`,
    );
    this.addSql(
      `alter table "payment" add constraint "payment_source_id_foreign" foreign key ("source_id") references "source" ("id")`,
    );
    this.addSql(
      `alter table "payment" add constraint "payment_commitment_id_foreign" foreign key ("commitment_id") references "commitment" ("id")`,
    );
    this.addSql(
      `alter table "clause" add constraint "clause_project_id_foreign" foreign key ("project_id") references "project" ("id")`,
    );
    this.addSql(
      `alter table "clause" add constraint "clause_source_id_foreign" foreign key ("source_id") references "source" ("id")`,
    );
    this.addSql(
      `alter table "clause" add constraint "clause_agreement_id_foreign" foreign key ("agreement_id") references "agreement" ("id")`,
    );
    this.addSql(
      `alter table "clause" add constraint "clause_milestone_id_foreign" foreign key ("milestone_id") references "milestone" ("id") on delete no action`,
    );
    this.addSql(
      `alter table "withdrawal" add constraint "withdrawal_project_id_foreign" foreign key ("project_id") references "project" ("id")`,
    );
    this.addSql(
      `insert into "stream" ("id", "revision", "hash") values ('00000000-0000-4000-8000-000000000000', 0, repeat('0', 64))`,
    );
  }
}
