import type { FactRow } from '../../record/core/row.js';
import type { Text } from '../../shared/language.js';

/** Why a milestone's expected day moved, as someone stated it: a cause of one step of its slip. */
export interface SlipCause extends FactRow {
  /** The statement by which the day moved. */
  readonly statementId: string;
  readonly cause: Text;
  /** The party to which the cause is put down; null when to none. */
  readonly partyId: string | null;
  /** Days of the step that it explains, with the step's sign; null for the whole step. */
  readonly days: number | null;
}
