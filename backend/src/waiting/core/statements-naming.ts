import { type StandingFacts, supersededIds } from '../../record/core/as-of.js';
import type { FactTables } from '../../record/core/facts.js';
import { rowById } from '../../record/core/look-in.js';
import { addDays } from '../../shared/calendar-date.js';
import type { Text } from '../../shared/language.js';
import type { Looking, NamedItem, NamingRow, NamingTable } from './waiting.js';

/** The most that is listed of one project; the newest are. */
const MOST_NAMED = 20;

/** Which parties a row names by reference, and which of its texts may write a name. */
type Reader<Table extends NamingTable> = (
  row: FactTables[Table],
  facts: StandingFacts,
) => { readonly parties: readonly (string | null)[]; readonly texts: readonly (Text | string | null)[] };

const READERS: { readonly [Table in NamingTable]: Reader<Table> } = {
  partyParts: ({ partyId, note }) => ({ parties: [partyId], texts: [note] }),
  signatories: ({ partyId }) => ({ parties: [partyId], texts: [] }),
  slipCauses: ({ partyId, cause }) => ({ parties: [partyId], texts: [cause] }),
  milestoneStatements: ({ note, quote }) => ({ parties: [], texts: [note, quote] }),
  indicatorStatements: ({ note, quote }) => ({ parties: [], texts: [note, quote] }),
  commitments: ({ fromId, toId, purpose, condition }) => ({
    parties: [fromId, toId],
    texts: [purpose, condition],
  }),
  payments: ({ commitmentId, note }, facts) => {
    const pledge = rowById(facts.all.commitments, commitmentId);
    return { parties: [pledge?.fromId ?? null, pledge?.toId ?? null], texts: [note] };
  },
  events: ({ title, text, effect }) => ({ parties: [], texts: [title, text, effect] }),
  statusDeclarations: ({ sentence }) => ({ parties: [], texts: [sentence] }),
};
const TABLES = Object.keys(READERS) as readonly NamingTable[];

/**
 * What others recorded after the viewer last looked and that names an organisation of the viewer's: a role, a signature,
 * a cause of a slip, a pledge or a payment that is put down to its party, or a text in which its name stands. What the
 * organisation or the viewer recorded, or the organisation stated or published, is not said by others; what was corrected or
 * withdrawn is not said any more; and what is about a milestone is answered once the organisation has spoken of it.
 * For someone who never looked it is what was also said within thirty days: else an old record that was just entered
 * would be all news. Councillors only read, so they are asked for no answer. The newest twenty.
 */
export function statementsNaming(facts: StandingFacts, looking: Looking): NamedItem[] {
  const stating = looking.own.filter(({ role }) => role !== 'COUNCIL');
  const own = [...new Set(stating.map((each) => each.organisationId))];
  const named = own.map((organisationId) => new Named(facts, organisationId));
  const saidFrom = looking.hasVisited ? null : addDays(facts.asOf, -30);
  const gone = supersededIds(facts.all);
  const answeredAt = lastWordOn(facts, new Set(own));
  return TABLES.flatMap((table) => {
    const rows: readonly NamingRow[] = facts.all[table];
    // Rows stand in the order in which they were recorded.
    const begin = rows.findLastIndex((row) => row.revision <= looking.after) + 1;
    return rows.slice(begin).flatMap((row): NamedItem[] => {
      if (saidFrom !== null && row.statedLast < saidFrom) return [];
      if (gone.has(row.id) || row.statedLast > facts.asOf || isOwn(facts, row, own, looking)) return [];
      const naming = named.flatMap((each) => each.in(table, row) ?? []);
      const [found] = naming;
      if (found === undefined) return [];
      const milestone = rowById(facts.milestones, milestoneOf(facts, table, row));
      if (milestone !== null && (answeredAt.get(milestone.id) ?? 0) > row.revision) return [];
      return [{ kind: 'NAMED', ...found, milestone, table, row }];
    });
  })
    .sort((a, b) => b.row.revision - a.row.revision || b.row.position - a.row.position)
    .slice(0, MOST_NAMED);
}

/** One organisation, as rows may name it. */
class Named {
  private readonly parties: ReadonlySet<string>;
  private readonly written: RegExp | null;

  constructor(
    private readonly facts: StandingFacts,
    readonly organisationId: string,
  ) {
    const name = nameOf(facts, organisationId) ?? '';
    const parties = facts.parties.filter((each) => each.organisationId === organisationId);
    this.parties = new Set(parties.map((each) => each.id));
    const asText = name
      .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll(/\s+/g, String.raw`\s+`);
    // Only as whole words: a short name stands within many others.
    this.written = name === '' ? null : new RegExp(`(?<![\\p{L}\\p{N}])${asText}(?![\\p{L}\\p{N}])`, 'iu');
  }

  /** How a row names it; null when it does not. */
  in(table: NamingTable, row: FactTables[NamingTable]): Pick<NamedItem, 'organisationId' | 'text'> | null {
    const { organisationId } = this;
    const { parties, texts } = (READERS[table] as Reader<NamingTable>)(row as never, this.facts);
    if (parties.some((each) => each !== null && this.parties.has(each)))
      return { organisationId, text: null };
    const text = texts.find((each) =>
      (typeof each === 'string' ? [each] : Object.values(each ?? {})).some(this.writes),
    );
    return text === undefined ? null : { organisationId, text };
  }

  private readonly writes = (text: unknown) => typeof text === 'string' && this.written?.test(text) === true;
}

/** Whether the viewer or one of the viewer's organisations said it. */
function isOwn(
  facts: StandingFacts,
  row: NamingRow,
  own: readonly string[],
  { ownRevisions }: Looking,
): boolean {
  if (ownRevisions.has(row.revision)) return true;
  const said = 'byId' in row ? rowById(facts.parties, row.byId)?.organisationId : undefined;
  const recorded = facts.revisions[row.revision - 1]?.organisationId;
  if ([said, recorded].some((each) => own.includes(each ?? ''))) return true;
  // What was entered for nobody was said by whoever published it.
  const publisher = rowById(facts.sources, row.sourceId)?.publisher;
  return (said ?? recorded ?? null) === null && own.some((id) => nameOf(facts, id) === publisher);
}

function nameOf(facts: StandingFacts, organisationId: string): string | undefined {
  return rowById(facts.organisations, organisationId)?.name.trim();
}

function milestoneOf(facts: StandingFacts, table: NamingTable, row: FactTables[NamingTable]): string | null {
  if ('milestoneId' in row) return row.milestoneId;
  if (table !== 'slipCauses' || !('statementId' in row)) return null;
  return rowById(facts.all.milestoneStatements, row.statementId)?.milestoneId ?? null;
}

/** The revision of the last statement that an organisation of the viewer's made, by milestone. */
function lastWordOn(facts: StandingFacts, own: ReadonlySet<string>): ReadonlyMap<string, number> {
  const said = facts.all.milestoneStatements.filter(({ byId }) =>
    own.has(rowById(facts.parties, byId)?.organisationId ?? ''),
  );
  return new Map(said.map((each) => [each.milestoneId, each.revision]));
}
