import { type Decision, decided, refusedBy } from '../../record/core/decision.js';
import type { Deciding, Facts } from '../../record/core/facts.js';
import { rowById } from '../../record/core/look-in.js';
import { NAMES } from '../../record/core/names.js';
import type { Row } from '../../record/core/row.js';
import { InputCheck, type TextDraft } from '../../shared/input-check.js';
import { admits, type Visibility } from './roles.js';
import { isPublished } from './sight.js';
import { canWithholdField, DECLARED, declaredLevel, type TightenableTable } from './visibility.js';

/** Who may see a kind of fact, one record or one field from now on, and why. */
export interface Tightening {
  readonly table: TightenableTable;
  /** Identifier of the record; null for every record of the kind. */
  readonly subject: string | null;
  /** The field; null for the whole record. */
  readonly field: string | null;
  readonly level: Visibility;
  readonly explanation: TextDraft;
}

const LONGEST_REASON = 300;

/** A rule that shows something to fewer, or again to as many as its kind is declared for. */
export function tightenVisibility(facts: Facts, input: Tightening, { newId }: Deciding): Decision {
  const check = new InputCheck();
  const { table, subject, field, level } = input;
  const reason = check.text(['explanation'], input.explanation, LONGEST_REASON);
  const rows: readonly Row[] = facts[table];
  if (subject !== null) check.found(['subject'], rowById(rows, subject), NAMES.fact);
  if (field !== null && !canWithholdField(table, field)) {
    const fields = Object.keys(DECLARED[table].fields).join(', ');
    check.refuse(
      'INVALID',
      ['field'],
      `Of this kind these fields can be withheld by themselves: ${fields || 'none'}. Give one of them, or withhold the whole record.`,
      `Di questo tipo si possono riservare da soli questi campi: ${fields || 'nessuno'}. Indicarne uno, o riservare l'intero dato.`,
    );
  } else if (!admits(declaredLevel(table, field), level)) {
    check.refuse(
      'INVALID',
      ['level'],
      `This is never shown to more than ${declaredLevel(table, field)}. Give that level or a stricter one.`,
      `Questo dato non è mai mostrato oltre il livello ${declaredLevel(table, field)}. Indicare quel livello o uno più stretto.`,
    );
  }
  if (!check.passed || reason === null) return refusedBy(check);
  const id = newId();
  return decided(id, {
    visibilityRules: [{ id, subjectTable: table, subjectId: subject, field, level, reason }],
  });
}

/** The project shown to everybody, or no longer. */
export function publishProject(facts: Facts, published: boolean, { newId }: Deciding): Decision {
  const check = new InputCheck();
  if (isPublished(facts) === published) {
    check.refuse(
      'INVALID',
      ['published'],
      published
        ? 'It is published already. Nothing needs to be done.'
        : 'It is not published. Nothing needs to be done.',
      published ? 'È già pubblicata. Non occorre fare nulla.' : 'Non è pubblicata. Non occorre fare nulla.',
    );
    return refusedBy(check);
  }
  const id = newId();
  return decided(id, { publications: [{ id, published }] });
}
