import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import type { ProjectHead } from '../projects/core/project.js';
import { isKey } from '../shared/input-check.js';
import type { Heads } from './reading.js';
import { ACCESS_ID, REGISTER_ID } from './record.service.js';

/** Where the record stood at one moment. */
export interface Standing {
  readonly heads: Heads;
  /** Newest revision of the register of organisations. */
  readonly register: number;
  /** Newest revision of the record of access. */
  readonly access: number;
}

/** Whoever has waited so long for the database asks the GraphQL server, which says what is wrong. */
const PATIENCE_MS = 5000;

const CHECK = {
  name: 'standing',
  text:
    'select project.id, code, demo, stream.revision from project join stream using (id) where code = any($1)' +
    ' union all select id, null, false, revision from stream where id = any($2)',
};

/**
 * Asks PostgreSQL for the newest revisions. Requests that wait at the same moment share one question, and none is
 * answered by a question that was put before it arrived: whatever was acknowledged by then, on any node, is seen.
 */
@Injectable()
export class RevisionCheckService implements OnModuleDestroy {
  private readonly pool: pg.Pool;
  private next: { readonly codes: Set<string>; readonly standing: PromiseWithResolvers<Standing> } | null =
    null;
  private isAsking = false;

  constructor(orm: MikroORM) {
    this.pool = new pg.Pool({
      connectionString: orm.config.get('clientUrl'),
      application_name: 'cantiere check',
      max: 1,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    });
    // A connection that was lost, or kept us waiting, is opened anew by the next question.
    this.pool.on('error', () => {});
  }

  /** Where the record stands now, as far as these projects go. */
  standing(codes: readonly string[]): Promise<Standing> {
    this.next ??= { codes: new Set(), standing: Promise.withResolvers() };
    for (const code of codes) this.next.codes.add(code);
    const { promise } = this.next.standing;
    if (!this.isAsking) {
      this.isAsking = true;
      // Requests that were read from their sockets in the same turn go together.
      setImmediate(() => void this.ask());
    }
    return promise;
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.end();
  }

  private async ask(): Promise<void> {
    for (let asked = this.next; asked !== null; asked = this.next) {
      this.next = null;
      await this.read(asked.codes).then(asked.standing.resolve, asked.standing.reject);
    }
    this.isAsking = false;
  }

  private async read(codes: ReadonlySet<string>): Promise<Standing> {
    const { rows } = await this.pool.query({
      ...CHECK,
      values: [[...codes].filter(isKey), [REGISTER_ID, ACCESS_ID]],
    });
    const heads = new Map<string, ProjectHead>();
    const own = { [REGISTER_ID]: 0, [ACCESS_ID]: 0 };
    for (const row of rows) {
      if (row.code === null) own[row.id as keyof typeof own] = row.revision;
      else heads.set(row.code, row);
    }
    return { heads, register: own[REGISTER_ID], access: own[ACCESS_ID] };
  }
}
