import type { WaitingKind, WaitingRowFragment } from '../../generated/graphql';

/** The parts of the page, the most urgent first, with what stands in each. */
export const GROUPS = [
  { group: 'now', kinds: ['MILESTONE_OVERDUE', 'MILESTONE_REFUSED'] },
  { group: 'asked', kinds: ['ACCEPTANCE_ASKED'] },
  {
    group: 'soon',
    kinds: [
      'MILESTONE_DUE_IN_7_DAYS',
      'MILESTONE_NOT_CONFIRMED',
      'MILESTONE_WITHOUT_DATE',
      'MILESTONE_DUE_IN_30_DAYS',
    ],
  },
  { group: 'named', kinds: ['NAMED'] },
] as const satisfies readonly { group: string; kinds: readonly WaitingKind[] }[];

export type GroupName = (typeof GROUPS)[number]['group'];

/** What waits for one organisation, in groups of which none is empty. */
export type OrganisationWaiting = {
  readonly id: string;
  readonly name: string;
  readonly groups: readonly { readonly group: GroupName; readonly items: readonly WaitingRowFragment[] }[];
};

type Organisation = { readonly id: string; readonly name: string };

/** The items by organisation, those for which most waits urgently first; organisations for which nothing waits come last, by name. */
export function waitingByOrganisation(
  items: readonly WaitingRowFragment[],
  organisations: readonly Organisation[],
): OrganisationWaiting[] {
  const known = new Map(
    [...organisations, ...items.map((each) => each.organisation)].map((each) => [each.id, each]),
  );
  const urgency = (id: string) => {
    const at = items.findIndex((each) => each.organisation.id === id);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  return [...known.values()]
    .sort((a, b) => {
      const [one, other] = [urgency(a.id), urgency(b.id)];
      return one === other ? a.name.localeCompare(b.name) : one - other;
    })
    .map(({ id, name }) => {
      const own = items.filter((each) => each.organisation.id === id);
      const groups = GROUPS.map(({ group, kinds }) => ({
        group,
        items: own.filter((each) => (kinds as readonly WaitingKind[]).includes(each.kind)),
      }));
      return { id, name, groups: groups.filter((each) => each.items.length > 0) };
    });
}
