import type { INestApplicationContext } from '@nestjs/common';
import { AccessService } from '../../src/access/access.service.js';
import { grantAdministration, grantMembership, grantToken } from '../../src/access/core/grant.js';
import type { AccessRole, TokenScope } from '../../src/access/core/roles.js';
import { LOCAL, personItself } from '../../src/access/core/viewer.js';
import { AccountsPool } from '../../src/identity/accounts-pool.js';
import { TokensService } from '../../src/identity/tokens.service.js';
import type { Outcome } from '../../src/record/append-revision.js';
import { commandOf } from '../../src/record/command-of.js';
import { FactsService } from '../../src/record/facts.service.js';
import { newId } from '../../src/shared/ids.js';

type Services = Pick<INestApplicationContext, 'get'>;

/** Someone with an account and no rights yet; the identifier. */
export async function makePerson(services: Services, name: string): Promise<string> {
  const id = newId();
  await services
    .get(AccountsPool)
    .query(`insert into "user" ("id", "name", "email", "emailVerified") values ($1, $2, $3, true)`, [
      id,
      name,
      `${name}-${id}@example.org`,
    ]);
  return id;
}

/** Makes a person an administrator. */
export async function makeAdministrator(services: Services, personId: string): Promise<void> {
  done(
    await services
      .get(AccessService)
      .write(commandOf('administratorGrant', NO_INPUT, LOCAL), null, (access, deciding) =>
        grantAdministration(access, personId, deciding),
      ),
  );
}

/** Makes a person a member of a project, for an organisation. */
export async function makeMember(
  services: Services,
  member: { personId: string; projectId: string; organisationId: string; role: AccessRole },
): Promise<void> {
  done(
    await services
      .get(AccessService)
      .write(commandOf('membershipGrant', NO_INPUT, LOCAL), member.projectId, (access, deciding) =>
        grantMembership(access, member, deciding),
      ),
  );
}

/** Lets a person speak for a party of a project as its funder, who alone accepts and refuses. */
export async function speakAsFunder(
  services: Services,
  personId: string,
  code: string,
  party: string,
): Promise<void> {
  const facts = await services.get(FactsService).byCode(code);
  const found = facts?.parties.find((each) => each.key === party);
  if (found === undefined) throw new Error(`${code} has no party ${party}`);
  const { projectId, organisationId } = found;
  await makeMember(services, { personId, projectId, organisationId, role: 'FUNDER' });
}

/** A token of a person; what to send as `Authorization`. */
export async function makeToken(
  services: Services,
  personId: string,
  {
    scope = 'ADMINISTER',
    projectIds = null,
    expiresAt = '2099-12-31T00:00:00.000Z',
  }: { scope?: TokenScope; projectIds?: readonly string[] | null; expiresAt?: string } = {},
): Promise<string> {
  const { token, secret } = await services.get(TokensService).create(personId, 'tests');
  const granted = { tokenId: token.id, personId, scope, projectIds, expiresAt };
  done(
    await services
      .get(AccessService)
      .write(commandOf('tokenCreate', NO_INPUT, personItself(personId)), null, (_access, deciding) =>
        grantToken(granted, deciding),
      ),
  );
  return `Bearer ${secret}`;
}

const NO_INPUT = { reason: null };

function done(outcome: Outcome): void {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.reason)}`);
}
