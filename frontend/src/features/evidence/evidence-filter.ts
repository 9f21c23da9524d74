import type { EvidenceQuery } from '../../generated/graphql';

export type Evidence = NonNullable<EvidenceQuery['project']>['evidence'][number];

export const KINDS = ['LINK', 'PHOTO', 'DOCUMENT'] as const;
export type Kind = (typeof KINDS)[number];

/** What a piece of evidence may belong to. */
export const SUBJECTS = ['milestone', 'indicator', 'event', 'project'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What it belongs to: the first of milestone, promise and event that it names, else the project as a whole. */
export function subjectOf({ milestone, indicator, event }: Evidence): Subject {
  if (milestone) return 'milestone';
  if (indicator) return 'indicator';
  return event ? 'event' : 'project';
}

/** The evidence of a kind and a subject; no kind or subject leaves nothing out. */
export function filterEvidence(
  evidence: readonly Evidence[],
  kind: Kind | undefined,
  subject: Subject | undefined,
): Evidence[] {
  return evidence.filter(
    (each) => (!kind || each.kind === kind) && (!subject || subjectOf(each) === subject),
  );
}
