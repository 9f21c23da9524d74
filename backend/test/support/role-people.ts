import { AccessService } from '../../src/access/access.service.js';
import { endToken } from '../../src/access/core/grant.js';
import type { AccessRole } from '../../src/access/core/roles.js';
import { personItself } from '../../src/access/core/viewer.js';
import { commandOf } from '../../src/record/command-of.js';
import { FactsService } from '../../src/record/facts.service.js';
import { invited } from './people.js';
import type { Asking } from './role-table.js';
import type { TestApp } from './test-app.js';
import { makeAdministrator, makeMember, makeToken } from './viewers.js';

export type Headers = Readonly<Record<string, string>>;

/** Someone who has signed in by a browser. */
export interface SignedIn {
  readonly personId: string;
  readonly headers: Headers;
}

/** Everybody who asks in the role table, in their roles in one project; the outsider and the lead both lead the other one. */
export async function everybody(app: TestApp, code: string, other: string) {
  const administrator = await signedIn(app, 'administrator');
  await makeAdministrator(app.nest, administrator.personId);
  const lead = await member(app, 'lead', code, 'LEAD', 'comune');
  await join(app, lead.personId, other, 'LEAD', 'comune');
  const partner = await member(app, 'partner', code, 'PARTNER', 'crit');
  const token = async (grant: Parameters<typeof makeToken>[2]) => ({
    authorization: await makeToken(app.nest, lead.personId, grant),
  });
  const headers: Record<Asking, Headers> = {
    // An empty token would be one: nobody sends none at all.
    nobody: { cookie: '' },
    administrator: administrator.headers,
    lead: lead.headers,
    partner: partner.headers,
    funder: (await member(app, 'funder', code, 'FUNDER', 'crit')).headers,
    council: (await member(app, 'council', code, 'COUNCIL', 'comune')).headers,
    outsider: (await member(app, 'outsider', other, 'LEAD', 'crit')).headers,
    'read token of the lead': await token({ scope: 'READ' }),
    'state token of the lead': await token({ scope: 'STATE' }),
    'token of the lead for all': await token({}),
    'token of the lead for another project': await token({ projectIds: [await projectId(app, other)] }),
    'expired token': await token({ expiresAt: '2020-01-01T00:00:00.000Z' }),
    'revoked token': await revokedToken(app, lead.personId),
  };
  return { headers, lead, partner };
}

/** Someone with an account, signed in. */
export async function signedIn(app: TestApp, name: string): Promise<SignedIn> {
  const browser = await invited(app, `${name}@example.org`);
  return { personId: (await browser.person()) ?? '', headers: { cookie: browser.cookie } };
}

/** Someone signed in who is a member of a project for one of its parties. */
export async function member(
  app: TestApp,
  name: string,
  code: string,
  role: AccessRole,
  party: string,
): Promise<SignedIn> {
  const person = await signedIn(app, name);
  await join(app, person.personId, code, role, party);
  return person;
}

export async function join(
  app: TestApp,
  personId: string,
  code: string,
  role: AccessRole,
  party: string,
): Promise<void> {
  const facts = await app.nest.get(FactsService).byCode(code);
  const organisationId = facts?.parties.find((each) => each.key === party)?.organisationId ?? '';
  await makeMember(app.nest, { personId, projectId: await projectId(app, code), organisationId, role });
}

export async function projectId(app: TestApp, code: string): Promise<string> {
  return (await app.nest.get(FactsService).head(code))?.id ?? '';
}

/** A token whose grant was ended; the credential itself is still there. */
async function revokedToken(app: TestApp, personId: string): Promise<Headers> {
  const authorization = await makeToken(app.nest, personId);
  const access = app.nest.get(AccessService);
  const { tokenGrants } = await access.facts();
  const { tokenId = '' } = tokenGrants.at(-1) ?? {};
  const command = commandOf('tokenRevoke', { reason: null }, personItself(personId));
  await access.write(command, null, (facts, deciding) => endToken(facts, personId, tokenId, deciding));
  return { authorization };
}
