import { type EntityMetadata, MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { LOCAL } from '../access/core/viewer.js';
import { FileStore } from '../files/file-store.js';
import { newId } from '../shared/ids.js';
import { ok } from '../shared/result.js';
import type { Also, Outcome } from './append-revision.js';
import { columnsOf } from './columns.js';
import { commandOf } from './command-of.js';
import { type Copy, copiesOf } from './copies.js';
import type { Command } from './core/command.js';
import { findRow, type RedactInput, redactContent } from './core/redact.js';
import { CHAINED_ENTITIES } from './fact-entities.js';
import { FactsService } from './facts.service.js';
import { RecordService } from './record.service.js';
import { heldInRegister, type RegisterSubject, redactInRegister } from './redact-register.js';
import type { ChainedTable } from './seal.js';
import { RevisionEntity } from './stream.entity.js';

/**
 * Removes contents from the record, with a reason. Only a connection of the database's owner may: it is an
 * administrator's act at the machine.
 */
@Injectable()
export class RedactionService {
  constructor(
    private readonly orm: MikroORM,
    private readonly record: RecordService,
    private readonly facts: FactsService,
    private readonly files: FileStore,
  ) {}

  /** Removes a content of a project's record, as a revision of its own. */
  async redact(code: string, input: RedactInput): Promise<Outcome> {
    const given = await this.reasonOf(code, input.subject);
    const unsealed = await this.unsealedInputs(code);
    return this.record.write(
      code,
      redactCommand({ project: code, ...input }),
      (facts, deciding) => redactContent(facts, input, given, unsealed, deciding),
      this.remove,
    );
  }

  /** Removes a content of the register, as a revision of its own. */
  redactRegister(subject: RegisterSubject, input: Pick<RedactInput, 'field' | 'reason'>): Promise<Outcome> {
    return this.record.redactRegister(
      redactCommand({ ...subject, ...input }),
      (query) => redactInRegister(query, subject, input),
      this.remove,
    );
  }

  /** Says in a project's record that a body which it names lost a content: so that open pages and nodes hear of it. */
  tellProject(code: string, organisationId: string, field: string, reason: string): Promise<Outcome> {
    return this.record.write(
      code,
      redactCommand({ project: code, organisation: organisationId, field, reason }),
      () =>
        ok({
          subjectId: organisationId,
          rows: {
            redactions: [
              { id: newId(), subjectTable: 'organisations', subjectId: organisationId, field, reason },
            ],
          },
        }),
    );
  }

  /** Codes of the projects that name a body and were not told yet that its content is gone. */
  async projectsToTell(key: string, field: string): Promise<{ organisationId: string; codes: string[] }> {
    const rows = await this.query(
      `select organisation.id, array_remove(array_agg(distinct project.code), null) as codes
       from organisation
         left join party on party.organisation_id = organisation.id and not exists (
           select from redaction where redaction.project_id = party.project_id and subject_table = 'organisations'
             and subject_id = organisation.id::text and field = ?)
         left join project on project.id = party.project_id
       where organisation.key = ? or organisation.id::text = ? group by organisation.id order by organisation.revision limit 1`,
      [field, key, key],
    );
    const [found] = rows as { id: string; codes: string[] }[];
    return { organisationId: found?.id ?? '', codes: found?.codes ?? [] };
  }

  /** What is to be removed, as it stands now; null when there is nothing. */
  async contentOf(
    code: string,
    { subject, field }: Pick<RedactInput, 'subject' | 'field'>,
  ): Promise<unknown> {
    const given = await this.reasonOf(code, subject);
    if (given !== null) return given;
    const facts = await this.facts.byCode(code);
    const row = facts && findRow(facts, subject);
    const contents = row as Readonly<Record<string, unknown>> | null;
    return contents?.[field === 'file' ? 'fileSha256' : field] ?? null;
  }

  /** The same in the register. */
  async registerContent(subject: RegisterSubject, field: string): Promise<unknown> {
    const held = await heldInRegister((sql, parameters) => this.query(sql, parameters), subject);
    return held?.contents[field] ?? null;
  }

  /** Where else the words stand. */
  copiesOf(content: unknown): Promise<Copy[]> {
    return copiesOf(
      (sql, parameters) => this.query(sql, parameters),
      (table) => {
        const meta = this.metaOf(table);
        return {
          name: meta.tableName,
          columnOf: (content) => columnsOf(meta).find((each) => each.name === content)?.field as string,
        };
      },
      content,
    );
  }

  /** Writes the tables that can hold contents anew, so that no old version of a row is left in their files. */
  async sweep(): Promise<void> {
    const tables = await this.query('select distinct table_name from removable_contents()', []);
    for (const { table_name: name } of tables) await this.query(`vacuum (full) "${name}"`, []);
  }

  /** Empties in the database what the revision says, and removes the bytes that no evidence names any more. */
  private readonly remove: Also = async (query, { streamId, revision }) => {
    const unnamed = await query('select remove_contents(?::uuid, ?::int) as sha256', [streamId, revision]);
    // Before the revision is committed: else a failure here would leave bytes that nothing names any more.
    for (const { sha256 } of unnamed) await this.files.remove(sha256 as string);
  };

  private async reasonOf(code: string, subject: string): Promise<string | null> {
    if (!/^\d{1,9}$/.test(subject)) return null;
    const [found] = await this.query(
      'select reason from revision join project on project.id = stream_id where code = ? and number = ?::int',
      [code, subject],
    );
    return (found?.reason as string | undefined) ?? null;
  }

  /** Revisions from before inputs were sealed. */
  private async unsealedInputs(code: string): Promise<ReadonlySet<number>> {
    const rows = await this.query(
      "select number from revision join project on project.id = stream_id where code = ? and revision.seal -> 'inputDigest' is null",
      [code],
    );
    return new Set(rows.map(({ number }) => number as number));
  }

  private metaOf(table: ChainedTable | 'revisions'): EntityMetadata {
    const entity = table === 'revisions' ? RevisionEntity : CHAINED_ENTITIES[table];
    return this.orm.getMetadata().get(entity.meta.class);
  }

  private query(sql: string, parameters: readonly unknown[]): Promise<Record<string, unknown>[]> {
    return this.orm.em.getConnection().execute(sql, [...parameters], 'all');
  }
}

function redactCommand(input: { readonly reason: string } & Readonly<Record<string, string>>): Command {
  return commandOf('redact', input, LOCAL);
}
