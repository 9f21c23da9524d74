import type { ChangeAct } from '../../history/core/change.js';
import type { Language } from '../../shared/language.js';

/** What the page asks of a project: the same fields of the contract as the screens. */
const PAGE_QUERY = /* GraphQL */ `
  query Page($code: String!, $revision: Int!, $language: Language!) {
    project(code: $code, revision: $revision) {
      code
      asOf
      timeZone
      illustrative
      name(language: $language)
      place(language: $language)
      headline(language: $language) { parts { text emphasis } }
      summary(language: $language) { parts { text emphasis } }
      record { revision hash recordedAt }
      goal { ...Dates }
      status {
        declared { colour sentence(language: $language) statedOn party { name } }
        computed { colour sentence(language: $language) ruleText(language: $language) }
      }
      milestones {
        ...Dates
        trend { statedOn date statement { kind date { words(language: $language) } by { name } source { publisher } } }
      }
      funding {
        pledged { ...Total }
        due { ...Total }
        paid { ...Total }
        assumptions(language: $language)
        byPartner { party { name } sector pledged { ...Amount } paid { ...Amount } sharePercent }
      }
      indicators {
        key
        title(language: $language)
        promised { words(language: $language) }
        saidSince { words(language: $language) }
        came { words(language: $language) }
      }
      evidence {
        id
        caption(language: $language)
        statedOn
        source { publisher title url reference }
        file { sha256 size mediaType thumbnailPath }
        fileRedaction { reason }
      }
    }
  }
  fragment Dates on Milestone {
    key
    title(language: $language)
    announced
    promised { words(language: $language) }
    forecast { words(language: $language) }
    reached { words(language: $language) }
    slipDays
    slipText(language: $language)
    status { colour sentence(language: $language) }
  }
  fragment Total on MoneyTotal { sum { ...Amount } atLeast }
  fragment Amount on Money { amount currency }
`;

const NAME_QUERY = /* GraphQL */ `
  query Name($code: String!, $revision: Int!, $language: Language!) {
    project(code: $code, revision: $revision) { code name(language: $language) }
  }
`;

/** A page of the history, the newest revision first. */
const HISTORY_QUERY = /* GraphQL */ `
  query History($code: String!, $revision: Int!, $language: Language!, $after: String) {
    project(code: $code, revision: $revision) {
      history(first: 100, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          number
          recordedAt
          recordedBy { kind organisation { name } }
          title(language: $language)
          reason
          hash
          addedLate(language: $language)
          changeCount
          changes(first: 100) {
            act
            title(language: $language)
            before(language: $language)
            after(language: $language)
            statedOn
            by { name }
          }
        }
      }
    }
  }
`;

/** Asks the contract in this process. */
export type Ask = <Data>(query: string, variables: Record<string, unknown>) => Promise<Data>;

export interface Words {
  readonly words: string;
}
export interface Amount {
  readonly amount: string;
  readonly currency: string;
}
export interface Total {
  readonly sum: Amount | null;
  readonly atLeast: boolean;
}
export type Colour = 'REACHED' | 'GREEN' | 'AMBER' | 'RED' | 'GREY';
export interface Sentence {
  readonly parts: readonly { readonly text: string; readonly emphasis: 'PLAIN' | 'STRONG' | 'SLIP' }[];
}
export interface MilestoneDates {
  readonly key: string;
  readonly title: string;
  readonly announced: boolean;
  readonly promised: Words | null;
  readonly forecast: Words | null;
  readonly reached: Words | null;
  readonly slipDays: number | null;
  readonly slipText: string | null;
  readonly status: { readonly colour: Colour; readonly sentence: string };
}
export interface TrendPoint {
  readonly statedOn: string;
  readonly date: string;
  readonly statement: {
    readonly kind: string;
    readonly date: Words | null;
    readonly by: { readonly name: string } | null;
    readonly source: { readonly publisher: string };
  };
}
export type PageMilestone = MilestoneDates & { readonly trend: readonly TrendPoint[] };

export interface PageProject {
  readonly code: string;
  readonly asOf: string;
  readonly timeZone: string;
  readonly illustrative: boolean;
  readonly name: string;
  readonly place: string | null;
  readonly headline: Sentence;
  readonly summary: Sentence;
  readonly record: { readonly revision: number; readonly hash: string; readonly recordedAt: string };
  readonly goal: MilestoneDates | null;
  readonly status: {
    readonly declared: {
      readonly colour: Colour;
      readonly sentence: string;
      readonly statedOn: string;
      readonly party: { readonly name: string };
    } | null;
    readonly computed: { readonly colour: Colour; readonly sentence: string; readonly ruleText: string };
  };
  readonly milestones: readonly PageMilestone[];
  readonly funding: {
    readonly pledged: Total;
    readonly due: Total;
    readonly paid: Total;
    readonly assumptions: readonly string[];
    readonly byPartner: readonly {
      readonly party: { readonly name: string };
      readonly sector: 'PUBLIC' | 'PRIVATE';
      readonly pledged: Amount;
      readonly paid: Amount | null;
      readonly sharePercent: string;
    }[];
  };
  readonly indicators: readonly {
    readonly key: string;
    readonly title: string;
    readonly promised: Words | null;
    readonly saidSince: Words | null;
    readonly came: Words | null;
  }[];
  readonly evidence: readonly {
    readonly id: string;
    readonly caption: string;
    readonly statedOn: string;
    readonly source: {
      readonly publisher: string;
      readonly title: string | null;
      readonly url: string | null;
      readonly reference: string | null;
    };
    readonly file: {
      readonly sha256: string;
      readonly size: number;
      readonly mediaType: string;
      readonly thumbnailPath: string | null;
    } | null;
    readonly fileRedaction: { readonly reason: string } | null;
  }[];
}

/** Who recorded a revision. Names of people stay with their accounts. */
export interface PageRecorder {
  readonly kind: 'PERSON' | 'TOKEN' | 'LOCAL' | 'DEMO' | 'WITHHELD';
  readonly organisation: { readonly name: string } | null;
}

export interface PageRevision {
  readonly number: number;
  readonly recordedAt: string;
  readonly recordedBy: PageRecorder;
  readonly title: string;
  readonly reason: string | null;
  readonly hash: string;
  readonly addedLate: string | null;
  readonly changeCount: number;
  readonly changes: readonly {
    readonly act: ChangeAct;
    readonly title: string;
    readonly before: string | null;
    readonly after: string;
    readonly statedOn: string | null;
    readonly by: { readonly name: string } | null;
  }[];
}

/** What projects are called at their revisions, in a language. */
export async function askNames(
  ask: Ask,
  projects: readonly { readonly name: string; readonly revision: number }[],
  language: Language,
): Promise<{ readonly code: string; readonly name: string }[]> {
  const names = [];
  for (const { name: code, revision } of projects) {
    const { project } = await ask<{ project: { code: string; name: string } }>(NAME_QUERY, {
      code,
      revision,
      language,
    });
    names.push(project);
  }
  return names;
}

/** A project as it stands at a revision, in a language. */
export async function askProject(
  ask: Ask,
  code: string,
  revision: number,
  language: Language,
): Promise<PageProject> {
  const { project } = await ask<{ project: PageProject }>(PAGE_QUERY, { code, revision, language });
  return project;
}

/** Its newest revisions in words, the newest first, at most so many; the part of them in memory is small. */
export async function* askHistory(
  ask: Ask,
  code: string,
  revision: number,
  language: Language,
  most: number,
): AsyncGenerator<PageRevision> {
  let [given, after]: [number, string | null] = [0, null];
  do {
    const page: HistoryPage = await ask(HISTORY_QUERY, { code, revision, language, after });
    const { nodes, pageInfo } = page.project.history;
    yield* nodes.slice(0, most - given);
    given += nodes.length;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null && given < most);
}

interface HistoryPage {
  readonly project: {
    readonly history: {
      readonly nodes: readonly PageRevision[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    };
  };
}
