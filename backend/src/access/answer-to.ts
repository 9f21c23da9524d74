import { refusedPayload } from '../projects/payloads.service.js';
import type { Outcome } from '../record/append-revision.js';

/** What every mutation of the record of access answers. */
export function answerTo(outcome: Outcome) {
  return outcome.ok ? { revision: outcome.value.revision, userErrors: [] } : refusedPayload(outcome.reason);
}
