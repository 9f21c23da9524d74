import { rowsWhere } from '../record/core/look-in.js';
import { FactView } from '../record/fact.view.js';
import type { InLanguage, World } from '../record/world.js';
import { inLanguage } from '../shared/language.js';
import type { SlipCause } from './core/slip-cause.js';
import { slipLedger } from './core/slip-ledger.js';

/** The slip of a milestone, step by step. */
export function slipLedgerView(world: World, milestoneId: string, totalDays: number) {
  const steps = slipLedger(world.statementsOn(milestoneId), world.stateOf(milestoneId), (statementId) =>
    rowsWhere(world.facts.slipCauses, 'statementId', statementId),
  );
  const unexplainedDays = steps.reduce((sum, each) => sum + each.unexplainedDays, 0);
  return {
    totalDays,
    unexplainedDays,
    explainedDays: totalDays - unexplainedDays,
    steps: steps.map((step) => ({
      from: world.statement(step.from.id),
      to: world.statement(step.to.id),
      days: step.days,
      causes: step.causes.map(({ cause, days }) => new SlipCauseView(world, cause, days)),
      unexplainedDays: step.unexplainedDays,
    })),
  };
}

class SlipCauseView extends FactView<SlipCause> {
  constructor(
    world: World,
    row: SlipCause,
    readonly days: number,
  ) {
    super(world, row);
  }

  cause({ language }: InLanguage) {
    return inLanguage(this.row.cause, language);
  }
  get party() {
    return this.world.party(this.row.partyId);
  }
}
