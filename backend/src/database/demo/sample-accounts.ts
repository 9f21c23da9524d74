import type { INestApplicationContext } from '@nestjs/common';
import { AccessService } from '../../access/access.service.js';
import type { AccessFacts, Membership } from '../../access/core/access-facts.js';
import { isStanding } from '../../access/core/grant.js';
import { DEMO } from '../../access/core/viewer.js';
import { SampleAccountsService } from '../../identity/sample-accounts.service.js';
import { PartiesService } from '../../parties/parties.service.js';
import { commandOf } from '../../record/command-of.js';
import { FactsService } from '../../record/facts.service.js';
import type { AccessDecided } from '../../record/record.service.js';
import { ok } from '../../shared/result.js';
import { SAMPLE_PEOPLE } from './sample-people.js';

type Wanted = Pick<Membership, 'personId' | 'projectId' | 'organisationId' | 'role'>;

/** Makes the sample accounts that are missing, and lets each speak in the demo's projects as they are now. */
export async function offerSamples(services: INestApplicationContext): Promise<void> {
  const parties = services.get(PartiesService);
  const accounts = await Promise.all(
    SAMPLE_PEOPLE.map(async ({ email, name, role, speaksFor: [first] }) => {
      const organisation = first && (await parties.organisation(first.organisation, { viewer: DEMO }));
      return { email, name, role, organisation: organisation?.name ?? '' };
    }),
  );
  await services.get(SampleAccountsService).make(accounts);
  await admitSamples(services);
}

/** Lets the sample accounts that there are speak in the demo's projects as they are now. */
export async function admitSamples(services: INestApplicationContext): Promise<void> {
  const ids = await services.get(SampleAccountsService).ids();
  const wanted = await memberships(services, ids);
  const access = await services.get(AccessService).facts();
  if (missing(access, wanted).length === 0) return;
  await write(services, 'membershipGrant', (facts, newId) => ({
    memberships: missing(facts, wanted).map((each) => ({ id: newId(), ...each })),
  }));
}

/** Deletes the sample accounts and ends what they were given and gave: memberships, administration, tokens. */
export async function withdrawSamples(services: INestApplicationContext): Promise<void> {
  const gone = new Set(await services.get(SampleAccountsService).withdraw());
  if (gone.size === 0) return;
  await write(services, 'membershipEnd', (facts, newId) => ({
    accessEnds: [...facts.memberships, ...facts.administrators, ...facts.tokenGrants]
      .filter(({ id, personId }) => gone.has(personId) && isStanding(facts, id))
      .map(({ id }) => ({ id: newId(), endsId: id })),
  }));
}

async function memberships(
  services: INestApplicationContext,
  ids: ReadonlyMap<string, string>,
): Promise<readonly Wanted[]> {
  const wanted: Wanted[] = [];
  for (const { email, role, speaksFor } of SAMPLE_PEOPLE) {
    const personId = ids.get(email);
    for (const { project, organisation } of speaksFor) {
      const head = await services.get(FactsService).head(project);
      const body = await services.get(PartiesService).organisation(organisation, { viewer: DEMO });
      if (personId === undefined || head === null || !head.demo || body === null) continue;
      wanted.push({ personId, projectId: head.id, organisationId: body.id, role });
    }
  }
  return wanted;
}

function missing(facts: AccessFacts, wanted: readonly Wanted[]): readonly Wanted[] {
  const key = (each: Wanted) => [each.personId, each.projectId, each.organisationId, each.role].join(' ');
  const there = new Set(facts.memberships.filter(({ id }) => isStanding(facts, id)).map(key));
  return wanted.filter((each) => !there.has(key(each)));
}

async function write(
  services: INestApplicationContext,
  command: string,
  decide: (facts: AccessFacts, newId: () => string) => AccessDecided['rows'],
): Promise<void> {
  const input = { reason: 'Dati dimostrativi · Demo data' };
  const outcome = await services
    .get(AccessService)
    .write(commandOf(command, input, DEMO), null, (facts, { newId }) =>
      ok({ subjectId: newId(), rows: decide(facts, newId) }),
    );
  if (!outcome.ok) throw new Error(`the demo was refused: ${JSON.stringify(outcome.reason)}`);
}
