import { refusedPayload } from '../projects/payloads.service.js';
import type { Outcome } from '../record/append-revision.js';
import type { Asked } from './asked.js';
import { countsRevisions } from './core/system-sight.js';

/**
 * What every mutation answers that records for all projects together. Its revision is told to those alone who know of all
 * of them: to others the number would tell that something happened where they see nothing.
 */
export function answerTo(outcome: Outcome, { viewer }: Asked) {
  if (!outcome.ok) return refusedPayload(outcome.reason);
  return { revision: countsRevisions(viewer) ? outcome.value.revision : null, userErrors: [] };
}
