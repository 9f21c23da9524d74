import type { Facts } from './core/facts.js';
import type { Redaction } from './core/redaction.js';

/** What was removed, as the contract shows it, without what only goes along. */
export function redactionViews(all: Facts) {
  return all.redactions.flatMap((each) => redactionView(all, each) ?? []);
}

/** Why the file of a piece of evidence was removed; null when it was not. */
export function fileRedaction(all: Facts, evidenceId: string) {
  const found = all.redactions.find((each) => each.subjectId === evidenceId && each.field === 'fileSha256');
  return found === undefined ? null : redactionView(all, found);
}

function redactionView(all: Facts, { id, subjectId, field, reason, revision }: Redaction) {
  if (reason === null) return null;
  const recordedAt = all.revisions[revision - 1]?.at ?? null;
  return {
    id,
    subject: subjectId,
    field: field === 'fileSha256' ? 'file' : field,
    reason,
    revision,
    recordedAt,
  };
}
