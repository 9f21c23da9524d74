import type { FactRow } from '../../record/core/row.js';
import type { Text } from '../../shared/language.js';
import type { DeclarableColour } from './project.js';

/** A status that a party declared, with its sentence. */
export interface StatusDeclaration extends FactRow {
  readonly colour: DeclarableColour;
  readonly sentence: Text;
  readonly partyId: string;
}
