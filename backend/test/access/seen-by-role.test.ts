import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VISIBILITIES, type Visibility } from '../../src/access/core/roles.js';
import { SCHEMA_FILE } from '../../src/repository-root.js';
import { followerOf } from '../support/follower.js';
import { pdf, photo } from '../support/made-files.js';
import { addMarked, LEVELS, type Level, levelsIn, PAID } from '../support/marked-facts.js';
import { type Input, type Payload, prepareProject, record, TOLD } from '../support/mutations.js';
import { everybody, type Headers } from '../support/role-people.js';
import { ASKING, type Asking } from '../support/role-table.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { wholeSelection } from '../support/whole-schema.js';

const schema = buildSchema(readFileSync(SCHEMA_FILE, 'utf8'));

/** Published; some of what it says is withheld, at each level. */
const WORK = 'work';
/** Not published; the outsider leads it. */
const OTHER = 'other';

/** The levels that each asker is to see: of facts, and of money. */
const SEES: Readonly<Record<Asking, readonly [facts: readonly Level[], money: readonly Level[]] | '401'>> = {
  nobody: [[], []],
  administrator: [LEVELS, LEVELS],
  lead: [LEVELS, LEVELS],
  partner: [['PARTNERS'], ['PARTNERS']],
  funder: [['PARTNERS'], ['PARTNERS', 'COUNCIL']],
  council: [
    ['PARTNERS', 'COUNCIL'],
    ['PARTNERS', 'COUNCIL'],
  ],
  outsider: [[], []],
  'read token of the lead': [LEVELS, LEVELS],
  'state token of the lead': [LEVELS, LEVELS],
  'token of the lead for all': [LEVELS, LEVELS],
  'token of the lead for another project': [[], []],
  'expired token': '401',
  'revoked token': '401',
};
const ADMITTED = ASKING.filter((asking) => SEES[asking] !== '401');
const SEES_ALL = ADMITTED.filter((asking) => SEES[asking][0] === LEVELS);

let app: TestApp;
let headers: Readonly<Record<Asking, Headers>>;
/** The project's revision before anything was withheld. */
let before: number;
const files = new Map<string, string>();

beforeAll(async () => {
  app = await startTestApp({ hasNoLimits: true });
  await prepareProject(app, WORK);
  await prepareProject(app, OTHER);
  await add('projectRevise', { goal: 'opening' });
  const shown = await bringPhoto('PUBLIC');
  await add('evidenceAdd', { kind: 'PHOTO', file: shown, caption: { en: 'Site' }, ...TOLD });
  const things: [level: Level, kind: string, id: string][] = [];
  for (const level of LEVELS)
    for (const [kind, id] of await addMarked(app, WORK, level, await bringPhoto(level)))
      things.push([level, kind, id]);
  ({ revision: before } = (await add('projectPublish', { published: true })) as { revision: number });
  for (const [level, kind, subject] of things)
    await add('visibilityTighten', { kind, subject, level, explanation: { en: 'until the tender closes' } });
  ({ headers } = await everybody(app, WORK, OTHER));
}, 120_000);
afterAll(() => app.close());

describe('whoever asks is told what they may see, and nothing that was computed from the rest', () => {
  test.each(ADMITTED)('%s, by the whole project', async (asking) => {
    expect(levelsIn(await whole(asking))).toEqual(expected(asking));
  });

  test.each(ADMITTED)('%s, by the project as it was before anything was withheld', async (asking) => {
    expect(levelsIn(await whole(asking, `, revision: ${before}`))).toEqual(expected(asking));
  });

  test.each(ADMITTED)('%s, by the history', async (asking) => {
    const { facts } = expected(asking);
    const told = await project(asking, `history(first: 100) ${selection('RevisionConnection', 3)}`);
    expect(levelsIn(told).words).toEqual(facts);
  });

  test.each(ADMITTED)('%s, by what is paid in all', async (asking) => {
    const [, money] = SEES[asking] as Exclude<(typeof SEES)[Asking], '401'>;
    const paid = money.reduce((sum, level) => sum + Number(PAID[level]), 0);
    // Twice and once more: also from memory.
    for (let times = 0; times < 3; times += 1) {
      const told = JSON.parse(await project(asking, 'funding { paid { sum { amount } } }'));
      expect(told.data.project.funding.paid.sum?.amount ?? '0.00').toBe(paid.toFixed(2));
    }
  });

  test.each(ADMITTED)('%s, by following from the first revision', async (asking) => {
    expect(levelsIn(await followedBy(asking)).words).toEqual(expected(asking).facts);
  });
});

test.each(['partner', 'funder'] as const)(
  '%s is told no more by what is answered to a mutation',
  async (asking) => {
    const inner = selection('Project', 1);
    const event = { project: WORK, key: `by-${asking}`, title: { en: 'Rain' }, ...TOLD };
    const mutation = `mutation ($input: EventAddInput!) { eventAdd(input: $input) {
    project ${inner} userErrors { code message changedSince ${selection('Revision', 2)} }
  } }`;
    const recorded = await post(asking, mutation, { input: event });
    expect(recorded).toContain(`by-${asking}`);
    expect(levelsIn(recorded).words).toEqual(expected(asking).facts);
    const stale = { ...event, key: 'late', expectedRevision: before - 1 };
    const conflict = await post(asking, mutation, { input: stale });
    expect(conflict).toContain('CONFLICT');
    expect(levelsIn(conflict).words.filter((each) => !expected(asking).facts.includes(each))).toEqual([]);
  },
);

describe('the project as others see it', () => {
  const ALIKE: Readonly<Record<Visibility, Asking>> = {
    PUBLIC: 'nobody',
    PARTNERS: 'partner',
    COUNCIL: 'council',
    PRIVATE: 'lead',
  };

  test.each(VISIBILITIES)('as %s, for whoever administers it', async (as) => {
    for (const asking of SEES_ALL)
      expect(levelsIn(await whole(asking, `, as: ${as}`))).toEqual(expected(ALIKE[as]));
  });

  test.each(ADMITTED.filter((asking) => !SEES_ALL.includes(asking)))(
    'not for %s, by any name',
    async (asking) => {
      for (const as of VISIBILITIES) {
        const query = `{ plain: project(code: "${WORK}") { code } other: project(code: "${WORK}", as: ${as}) ${selection('Project', 1)} }`;
        const told = await post(asking, query);
        expect(JSON.parse(told).data.other).toBeNull();
        expect(told).toContain('only whoever administers the project');
      }
    },
  );
});

describe('files', () => {
  test.each(ADMITTED)(
    '%s gets those of the evidence that is seen, and of others not even that they are there',
    async (asking) => {
      const { facts } = expected(asking);
      const nowhere = await get(asking, `/files/${'0'.repeat(64)}`);
      for (const [level, sha256] of files) {
        const isSeen = level === 'PUBLIC' || (facts as string[]).includes(level);
        const [file, small] = [
          await get(asking, `/files/${sha256}`),
          await get(asking, `/files/${sha256}/thumbnail`),
        ];
        expect([level, file.status]).toEqual([level, isSeen ? 200 : 404]);
        expect([level, small.status]).toEqual([level, isSeen ? 200 : 404]);
        if (!isSeen) expect([file, small]).toEqual([nowhere, nowhere]);
        const known = { 'if-none-match': `"${sha256}"`, 'cache-control': 'max-age=0' };
        expect((await get(asking, `/files/${sha256}`, known)).status).toBe(isSeen ? 304 : 404);
      }
    },
  );

  test.each(ASKING)('%s may bring one where something may be stated', async (asking) => {
    const { status } = await bring(asking, pdf(`of ${asking}`));
    const refused = { nobody: 401, council: 403, 'read token of the lead': 403 } as Record<Asking, number>;
    expect(status).toBe(SEES[asking] === '401' ? 401 : (refused[asking] ?? 201));
  });

  test('what a person brought for one project is not for a token that is confined to another', async () => {
    const sha256 = (await bring('lead', pdf('brought for the work'))).sha256 ?? '';
    expect((await get('lead', `/files/${sha256}`)).status).toBe(200);
    expect((await get('token of the lead for another project', `/files/${sha256}`)).status).toBe(404);
    const own = (await bring('token of the lead for another project', pdf('brought by the token'))).sha256;
    expect((await get('token of the lead for another project', `/files/${own}`)).status).toBe(200);
    expect((await get('partner', `/files/${own}`)).status).toBe(404);
  });

  test.each(['expired token', 'revoked token'] as const)('%s gets none', async (asking) => {
    expect((await get(asking, `/files/${files.get('PUBLIC')}`)).status).toBe(401);
  });
});

describe('fields whose answer depends on who asks', () => {
  const ONLY = { Project_access: SEES_ALL } as Readonly<Record<string, readonly Asking[]>>;

  test('are these, for who sees the same facts', async () => {
    const plain = async (asking: Asking) =>
      JSON.parse(
        await post(
          asking,
          `{ project(code: "${WORK}"${asking === 'nobody' ? '' : ', as: PUBLIC'}) ${selection('Project', 1)} }`,
        ),
      ).data.project;
    const [shown, told] = [await plain('nobody'), await plain('lead')];
    const differing = Object.keys(shown).filter(
      (field) => JSON.stringify(shown[field]) !== JSON.stringify(told[field]),
    );
    expect(differing.filter((field) => !Object.hasOwn(ONLY, field))).toEqual([]);
  });

  test.each(ADMITTED)('access, to %s', async (asking) => {
    const told = JSON.parse(await project(asking, 'access { memberships { id } rules { id } }'));
    // It names people: a token is told only where it administers.
    const isNarrower = ['read token of the lead', 'state token of the lead'].includes(asking);
    expect(told.data.project.access !== null).toBe(SEES_ALL.includes(asking) && !isNarrower);
  });

  test('what is withheld is told with its reason to who does not see it', async () => {
    for (const asking of ADMITTED) {
      const { withheld } = JSON.parse(await project(asking, 'withheld { kind level reason }')).data.project;
      const { facts } = expected(asking);
      const levels = new Set(
        withheld
          .filter((each: { kind: string }) => each.kind === 'EVENT')
          .map((each: { level: string }) => each.level),
      );
      expect([asking, [...levels].sort()]).toEqual([
        asking,
        LEVELS.filter((each) => !facts.includes(each)).sort(),
      ]);
      expect(new Set(withheld.map((each: { reason: string }) => each.reason)).size).toBeLessThanOrEqual(1);
    }
  });
});

describe('answers that a browser keeps', () => {
  const query = `{ project(code: "${WORK}") { events { title } } }`;
  const address = `/graphql?${new URLSearchParams({ query })}`;
  const PREFLIGHT = { 'apollo-require-preflight': '1' };

  test('are for nobody else, and a tag of another’s answer is not one’s own', async () => {
    const tags = new Map<Asking, string>();
    for (const asking of ['nobody', 'partner', 'council', 'lead'] as const)
      for (let times = 0; times < 3; times += 1) {
        const response = await fetch(`${app.url}${address}`, {
          headers: { ...headers[asking], ...PREFLIGHT },
        });
        expect(response.headers.get('cache-control')).toBe('private, no-cache');
        expect(response.headers.get('vary')).toMatch(/Authorization, Cookie/);
        tags.set(asking, response.headers.get('etag') ?? '');
      }
    expect(new Set(tags.values()).size).toBe(4);
    for (const [asking, tag] of tags) {
      const response = await fetch(`${app.url}${address}`, {
        headers: { ...headers.nobody, ...PREFLIGHT, 'if-none-match': tag },
      });
      expect([asking, response.status]).toEqual([asking, asking === 'nobody' ? 304 : 200]);
      expect(levelsIn(await response.text()).words).toEqual([]);
    }
  });
});

async function bringPhoto(level: string): Promise<string> {
  const response = await app.fetch('/files', {
    method: 'POST',
    headers: { 'x-cantiere-upload': '1' },
    body: new Uint8Array(await photo(1600, 1200).jpeg().toBuffer()),
  });
  const { id } = ((await response.json()) as { file: { id: string } }).file;
  files.set(level, id);
  return id;
}

function add(mutation: string, input: Input, subject = ''): Promise<Payload> {
  return record(app, mutation, { project: WORK, ...input }, subject);
}

function expected(asking: Asking) {
  const [facts, money] = SEES[asking] as Exclude<(typeof SEES)[Asking], '401'>;
  return { facts: [...facts], words: [...facts], years: [...facts], money: [...money] };
}

function selection(type: string, depth: number): string {
  const given = {
    'party.key': '"crit"',
    'indicator.key': '"area"',
    'milestone.key': '"opening"',
    'history.first': '100',
    'changes.first': '100',
    'lately.first': '100',
    first: '20',
    includeSuperseded: 'true',
  };
  return wholeSelection(schema, schema.getType(type) as never, depth, given);
}

function whole(asking: Asking, times = ''): Promise<string> {
  return post(asking, `{ project(code: "${WORK}"${times}) ${selection('Project', 2)} }`);
}

function project(asking: Asking, inner: string): Promise<string> {
  return post(asking, `{ project(code: "${WORK}") { ${inner} } }`);
}

async function post(asking: Asking, query: string, variables: object = {}): Promise<string> {
  const { status, body } = await app.post({ query, variables }, headers[asking]);
  expect(status).toBe(200);
  return JSON.stringify(body);
}

async function get(asking: Asking, path: string, more: Headers = {}) {
  const response = await fetch(`${app.url}${path}`, { headers: { ...headers[asking], ...more } });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, text: response.status === 404 ? bytes.toString() : '' };
}

async function bring(asking: Asking, body: Uint8Array) {
  const response = await fetch(`${app.url}/files`, {
    method: 'POST',
    headers: { ...headers[asking], 'x-cantiere-upload': '1' },
    body: new Uint8Array(body),
  });
  const { file = null } = (await response.json()) as { file?: { sha256: string } | null };
  return { status: response.status, sha256: file?.sha256 };
}

/** Everything that a follower is told of the project from its first revision to its newest. */
async function followedBy(asking: Asking): Promise<string> {
  const client = followerOf(app, headers[asking]);
  const newest = JSON.parse(await project(asking, 'revision')).data.project.revision;
  const told: unknown[] = [];
  const query = `subscription { projectChanged(code: "${WORK}", after: 0) ${selection('ProjectChange', 2)} }`;
  for await (const { data } of client.iterate<Record<string, Record<string, unknown>>>({ query })) {
    told.push(data);
    if (data?.projectChanged?.ProjectChange_revision === newest) break;
  }
  await client.dispose();
  return JSON.stringify(told);
}
