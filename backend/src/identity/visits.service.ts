import { Injectable } from '@nestjs/common';
import { AccountsPool } from './accounts-pool.js';

/** Up to which revision a person has looked at a project, and when they said so. */
export interface Visit {
  readonly revision: number;
  readonly at: Date;
}

/** Where people last looked. It belongs to the person and is no fact: so it stands with the accounts and goes with them. */
@Injectable()
export class VisitsService {
  constructor(private readonly pool: AccountsPool) {}

  /** A person's visits by the project's identifier. */
  async ofPerson(personId: string, projectIds: readonly string[]): Promise<ReadonlyMap<string, Visit>> {
    const { rows } = await this.pool.query<Visit & { projectId: string }>(
      `select "project_id" as "projectId", "revision", "visited_at" as "at" from "visit"
       where "person_id" = $1 and "project_id" = any($2)`,
      [personId, [...projectIds]],
    );
    return new Map(rows.map(({ projectId, revision, at }) => [projectId, { revision, at }]));
  }

  /**
   * Notes that a person has looked at a project up to a revision, of `newest` that it has. A device that knew less takes
   * nothing back; only a mark beyond the newest, of a project that was loaded anew since, gives way.
   */
  async mark(personId: string, projectId: string, revision: number, newest: number): Promise<Visit> {
    const { rows } = await this.pool.query<Visit>(
      `insert into "visit" as known ("person_id", "project_id", "revision") values ($1, $2, $3)
       on conflict ("person_id", "project_id") do update set "visited_at" = now(), "revision" =
         case when known."revision" > $4 then excluded."revision" else greatest(known."revision", excluded."revision") end
       returning "revision", "visited_at" as "at"`,
      [personId, projectId, revision, newest],
    );
    return rows[0] as Visit;
  }
}
