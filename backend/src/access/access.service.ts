import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Outcome } from '../record/append-revision.js';
import { partsOfActor } from '../record/core/actor.js';
import type { Command } from '../record/core/command.js';
import type { Query } from '../record/gate-transaction.js';
import { ACCESS_ID, type AccessDecided, RecordService } from '../record/record.service.js';
import { RevisionCheckService } from '../record/revision-check.service.js';
import { newId } from '../shared/ids.js';
import type { Refusal } from '../shared/refusal.js';
import type { Result } from '../shared/result.js';
import type { AccessFacts } from './core/access-facts.js';
import { type Identity, PUBLIC_VIEWER, type Viewer, viewerOf } from './core/viewer.js';
import { loadAccess, NO_ACCESS } from './load-access.js';

/** What a decision about access may know besides what is recorded and the input. */
export interface AccessDeciding {
  readonly newId: () => string;
  /** The instant at which it is recorded, in RFC 3339. */
  readonly now: string;
}

export type AccessDecision = Result<AccessDecided, readonly Refusal[]>;

/** What people and tokens may do: the record of access, read at its newest revision and written through the gate. */
@Injectable()
export class AccessService {
  private known = NO_ACCESS;

  constructor(
    private readonly orm: MikroORM,
    private readonly record: RecordService,
    private readonly check: RevisionCheckService,
  ) {}

  /** Everything recorded about access by now, on whatever node. */
  async facts(): Promise<AccessFacts> {
    const { access } = await this.check.standing([]);
    const { known } = this;
    // A standing that was asked for earlier than the one that is known already tells less.
    const facts = access <= known.revision ? known : await loadAccess(this.orm, this.query, known, access);
    if (facts.revision > this.known.revision) this.known = facts;
    return facts;
  }

  /** When these rows were recorded, in RFC 3339, by their revision. */
  async instants(rows: readonly { readonly revision: number }[]): Promise<ReadonlyMap<number, string>> {
    if (rows.length === 0) return new Map();
    const numbers = [...new Set(rows.map((each) => each.revision))];
    const found = await this.query(
      'select number, recorded_at as at from revision where stream_id = ? and number = any(?::int[])',
      [ACCESS_ID, `{${numbers.join(',')}}`],
    );
    return new Map(found.map(({ number, at }) => [number as number, new Date(at as string).toISOString()]));
  }

  /** The person who recorded a row, or in whose name a token did; null for the product itself. */
  async recorderOf({ revision }: { readonly revision: number }): Promise<string | null> {
    const [found] = await this.query('select actor from revision where stream_id = ? and number = ?', [
      ACCESS_ID,
      revision,
    ]);
    const { kind, id } = partsOfActor((found?.actor as string | undefined) ?? '');
    if (kind !== 'TOKEN') return id;
    const { tokenGrants } = await this.facts();
    return tokenGrants.find((each) => each.tokenId === id)?.personId ?? null;
  }

  /** What an identity may do now; null for a token that may do nothing any more. Nobody is looked up for whoever did not sign in. */
  async viewer(identity: Identity | null): Promise<Viewer | null> {
    if (identity === null) return PUBLIC_VIEWER;
    return viewerOf(await this.facts(), identity, new Date().toISOString());
  }

  /** Records what `decide` makes of the record of access, for a project or for none, as one revision; or says why not and leaves nothing. */
  write(
    command: Command,
    projectId: string | null,
    decide: (access: AccessFacts, deciding: AccessDeciding) => AccessDecision,
  ): Promise<Outcome> {
    return this.record.inAccess(command, projectId, async (query, at) => {
      const [stream] = await query('select revision from stream where id = ?', [ACCESS_ID]);
      const access = await loadAccess(this.orm, query, NO_ACCESS, (stream?.revision as number) ?? 0);
      return decide(access, { newId, now: at.toISOString() });
    });
  }

  private readonly query: Query = (sql, parameters) =>
    this.orm.em.getConnection().execute(sql, [...parameters], 'all');
}
