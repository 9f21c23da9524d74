import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { WorldsService } from '../projects/worlds.service.js';
import type { Asked } from './asked.js';
import { administers, type Viewer } from './core/viewer.js';
import { type Condition, seenProjects, textArray, uuidArray } from './seen-projects.js';

/**
 * Which bodies of the register someone may see: the parties of projects that they see, those for which they speak, and
 * those that they entered themselves. That a body is there by itself would tell of a project that is not published.
 */
@Injectable()
export class SeenOrganisationsService {
  constructor(
    private readonly orm: MikroORM,
    private readonly worlds: WorldsService,
  ) {}

  async organisations(asked: Asked): Promise<Condition> {
    const { viewer } = asked;
    if (administers(viewer, null)) return { sql: 'true', parameters: [] };
    const projects = seenProjects(viewer, 'party.project_id');
    const ids = [
      ...viewer.memberships.map((each) => each.organisationId),
      ...(await this.amongWithheld(asked)),
    ];
    const own = enteredBy(viewer);
    return {
      sql: `(id = any(?::uuid[])
        or id in (select organisation_id from party where ${projects.sql} and not exists (${HAS_WITHHELD}))
        or ${own.sql})`,
      parameters: [uuidArray(ids), ...projects.parameters, ...own.parameters],
    };
  }

  /** Bodies that are seen in projects some of whose parties are withheld. */
  private async amongWithheld(asked: Asked): Promise<string[]> {
    const projects = seenProjects(asked.viewer, 'party.project_id');
    const found = await this.orm.em
      .getConnection()
      .execute<{ code: string }[]>(
        `select distinct code from party join project on project.id = party.project_id where ${projects.sql} and exists (${HAS_WITHHELD})`,
        [...projects.parameters],
      );
    const seen = await Promise.all(found.map(({ code }) => this.worlds.seen(code, asked)));
    return seen.flatMap((each) => each?.facts.organisations.map(({ id }) => id) ?? []);
  }
}

/**
 * That someone entered a body of the register: the person, or a token of the person's. A token that is confined to some
 * projects entered what it entered itself.
 */
export function enteredBy({ identity, personId, confinedTo }: Viewer): Condition {
  const isConfined = confinedTo !== null;
  const names = [
    ...(identity?.kind === 'TOKEN' ? [`token:${identity.tokenId}`] : []),
    ...(personId === null || isConfined ? [] : [`person:${personId}`]),
  ];
  const ofTokens = "select 'token:' || token_id from token_grant where person_id = ?::uuid";
  return {
    sql: `exists (select from revision where stream_id = ${REGISTER} and number = organisation.revision
      and (split_part(actor, '/', 1) = any(?::text[]) or split_part(actor, '/', 1) in (${ofTokens})))`,
    parameters: [textArray(names), isConfined ? null : personId],
  };
}

const REGISTER = "'00000000-0000-4000-8000-000000000000'";
const HAS_WITHHELD =
  "select from visibility_rule where visibility_rule.project_id = party.project_id and subject_table = 'parties'";
