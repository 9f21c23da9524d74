import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { PeopleService } from '../identity/people.service.js';
import { SignInHistory } from '../identity/sign-in-history.service.js';
import { TokensService } from '../identity/tokens.service.js';
import { checkPageSize } from '../shared/connection.js';
import { AccessService } from './access.service.js';
import type { Asked } from './asked.js';
import { ProjectAccessService } from './project-access.service.js';
import { tokenViews } from './tokens-of-viewer.js';

/** What whoever asks is told of themselves. */
@Injectable()
export class ViewerService {
  constructor(
    private readonly orm: MikroORM,
    private readonly access: AccessService,
    private readonly people: PeopleService,
    private readonly credentials: TokensService,
    private readonly history: SignInHistory,
    private readonly projects: ProjectAccessService,
  ) {}

  async of(asked: Asked) {
    const { personId, isAdministrator, scope, memberships } = asked.viewer;
    const people = await this.people.people(personId === null ? [] : [personId]);
    return {
      person: people.get(personId ?? '') ?? null,
      isAdministrator,
      scope,
      memberships: await this.projects.memberships(memberships, asked),
      tokens: () => this.tokens(asked),
      signIns: ({ first }: { first: number }) => this.signIns(first, asked),
    };
  }

  /** Attempts to sign in as the person, told to nobody else; a token is told of none. */
  async signIns(first: number, { viewer }: Asked) {
    checkPageSize('first', first);
    if (viewer.identity?.kind !== 'PERSON') return [];
    const events = await this.history.ofPerson(viewer.identity.personId, first);
    return events.map(({ at, method, outcome, from }) => ({
      at: at.toISOString(),
      way: method,
      outcome,
      from,
    }));
  }

  /** A person's own tokens; a token is told of none. */
  async tokens({ viewer }: Asked) {
    if (viewer.identity?.kind !== 'PERSON') return [];
    const tokens = await this.credentials.ofPerson(viewer.identity.personId);
    const access = await this.access.facts();
    const ids = access.tokenGrants.flatMap((each) => each.projectIds ?? []);
    const rows =
      ids.length === 0
        ? []
        : await this.orm.em
            .getConnection()
            .execute<{ id: string; code: string }[]>('select id, code from project where id in (?)', [ids]);
    const codes = new Map(rows.map(({ id, code }) => [id, code]));
    return tokenViews(tokens, access, codes, new Date().toISOString());
  }
}
