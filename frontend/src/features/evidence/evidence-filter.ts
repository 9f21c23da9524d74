import type { EvidenceQuery } from '../../generated/graphql';

export type Evidence = NonNullable<EvidenceQuery['project']>['evidence'][number];

export const KINDS = ['LINK', 'PHOTO', 'DOCUMENT'] as const;
export type Kind = (typeof KINDS)[number];

/** What a piece of evidence may belong to. */
export const SUBJECTS = ['milestone', 'indicator', 'event', 'payment', 'project'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What it belongs to: the first of milestone, promise, event and payment that it names, else the project as a whole. */
export function subjectOf({ milestone, indicator, event, payment }: Evidence): Subject {
  if (milestone) return 'milestone';
  if (indicator) return 'indicator';
  if (event) return 'event';
  return payment ? 'payment' : 'project';
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
