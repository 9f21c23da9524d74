import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { REMOVED_LINE } from '../record/core/redaction.js';
import type { Organisation } from './core/party.js';

/** Bodies of the register by identifier. */
@Injectable()
export class OrganisationsService {
  constructor(private readonly orm: MikroORM) {}

  async byId(ids: readonly string[]): Promise<ReadonlyMap<string, Organisation>> {
    if (ids.length === 0) return new Map();
    const rows = await this.orm.em
      .getConnection()
      .execute<Organisation[]>(
        'select id, key, coalesce(name, ?) as name, sector, url from organisation where id in (?)',
        [REMOVED_LINE, [...new Set(ids)]],
      );
    return new Map(rows.map((each) => [each.id, each]));
  }
}
