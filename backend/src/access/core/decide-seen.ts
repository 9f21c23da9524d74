import type { Decision } from '../../record/core/decision.js';
import type { Facts } from '../../record/core/facts.js';
import { type Refusal, refusal } from '../../shared/refusal.js';
import { refused } from '../../shared/result.js';
import { refuseRows } from './refuse-rows.js';
import type { Sight } from './sight.js';
import type { Viewer } from './viewer.js';
import { withhold } from './withhold.js';

/**
 * What a viewer may record: decided first on what the viewer sees, so that a refusal tells nothing of the rest and what
 * is withheld is as if it were not there; then on everything, so that the record stays whole.
 */
export function decideSeen(
  viewer: Viewer,
  sight: Sight,
  facts: Facts,
  decide: (facts: Facts) => Decision,
): Decision {
  const seen = withhold(facts, facts.visibilityRules, sight);
  if (seen.withheld.length > 0) {
    const onSeen = decide(seen.facts);
    if (!onSeen.ok) return onSeen;
  }
  const decision = decide(facts);
  if (!decision.ok) return seen.withheld.length === 0 ? decision : refused(decision.reason.map(unexplained));
  const notEntitled = refuseRows(viewer, facts, decision.value.rows);
  return notEntitled === null ? decision : refused([notEntitled]);
}

/** A refusal for something withheld says no more than that; of a key it is plain that it is taken. */
function unexplained({ code, field, message }: Refusal): Refusal {
  if (code === 'TAKEN') return { code, field, message };
  return refusal(
    'NOT_ENTITLED',
    field,
    "Something that is withheld from you stands against this. Ask the project's lead.",
    "Vi si oppone un dato riservato. Rivolgersi al responsabile dell'opera.",
  );
}
