import { createContext, useContext } from 'react';
import type { ProjectShellQuery } from '../../generated/graphql';

/** Something of a project that is there and not shown to whoever looks. */
export type Withheld = NonNullable<ProjectShellQuery['project']>['withheld'][number];
export type FactKind = Withheld['kind'];

/** What is withheld for one reason, of one kind: "2 pledges, until the tender closes". */
export type WithheldGroup = Pick<Withheld, 'kind' | 'level' | 'reason' | 'reasonLanguage'> & {
  readonly count: number;
};

/** What is withheld, looked up where a value would have stood. */
export type WithheldIndex = {
  /** Why a field of a fact is empty; undefined where nothing was stated. */
  readonly field: (subject: string, field: string) => Withheld | undefined;
  /** The fields of a fact that are withheld. */
  readonly fields: (subject: string) => readonly Withheld[];
  /** Whole facts that would have said something about a thing. */
  readonly about: (id: string) => readonly Withheld[];
  /** Whole facts of some kinds. */
  readonly kinds: (kinds: readonly FactKind[]) => readonly Withheld[];
};

export function withheldIndex(withheld: readonly Withheld[]): WithheldIndex {
  const fields = (subject: string) =>
    withheld.filter((each) => each.subject === subject && each.field !== null);
  const whole = withheld.filter((each) => each.field === null);
  return {
    field: (subject, field) => fields(subject).find((each) => each.field === field),
    fields,
    about: (id) => whole.filter((each) => each.belongsTo === id),
    kinds: (kinds) => whole.filter((each) => kinds.includes(each.kind)),
  };
}

/** The same kinds and reasons together, in their order. */
export function withheldGroups(withheld: readonly Withheld[]): WithheldGroup[] {
  const groups = new Map<string, WithheldGroup>();
  for (const { kind, level, reason, reasonLanguage } of withheld) {
    const key = `${kind} ${level} ${reason}`;
    groups.set(key, { kind, level, reason, reasonLanguage, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}

/** What is withheld of the project on screen; nothing until the answer is there. */
export const WithheldContext = createContext<WithheldIndex>(withheldIndex([]));

export function useWithheld(): WithheldIndex {
  return useContext(WithheldContext);
}
