import type { FormRecord } from './use-form-record';

/** What has to be in the record before something else can be added. */
export type Prerequisite = 'milestone' | 'indicator' | 'party' | 'agreement' | 'fundingSource' | 'commitment';

/** The first thing that is missing before a form can be filled in; null when it can. */
export function missingBefore(what: string, record: FormRecord): Prerequisite | null {
  const { milestones, indicators, parties, agreements, funding } = record;
  const needs: Record<string, readonly (readonly [Prerequisite, readonly unknown[]])[]> = {
    date: [['milestone', milestones]],
    value: [['indicator', indicators]],
    role: [['party', parties]],
    status: [['party', parties]],
    signatories: [
      ['party', parties],
      ['agreement', agreements],
    ],
    commitment: [
      ['party', parties],
      ['fundingSource', funding.sources],
    ],
    payment: [
      ['party', parties],
      ['fundingSource', funding.sources],
      ['commitment', funding.commitments],
    ],
  };
  return needs[what]?.find(([, known]) => known.length === 0)?.[0] ?? null;
}
