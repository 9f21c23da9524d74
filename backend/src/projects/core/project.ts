import type { Row } from '../../record/core/row.js';
import type { Text } from '../../shared/language.js';

/** A project's place in the record: its code, and the number of its newest revision. */
export interface ProjectHead {
  readonly id: string;
  readonly code: string;
  readonly demo: boolean;
  readonly revision: number;
}

/** How a project is called and judged. The newest row holds; a new title is a new row. */
export interface ProjectDescription extends Row {
  readonly name: Text;
  readonly description: Text | null;
  readonly place: Text | null;
  readonly currency: string;
  readonly timeZone: string;
  readonly illustrative: boolean;
  /** The milestone that the project is judged by. */
  readonly goalId: string | null;
  readonly greenDays: number;
  readonly amberDays: number;
  readonly staleDays: number;
}

/** Limits of the computed status where a project sets no others. */
export const DEFAULT_THRESHOLDS = { greenDays: 14, amberDays: 90, staleDays: 90 } as const;

/** A stage of the work, grouping milestones. */
export interface Phase extends Row {
  readonly key: string;
  readonly title: Text;
}

/** Colours that a party may declare. */
export const DECLARABLE_COLOURS = ['GREEN', 'AMBER', 'RED', 'GREY'] as const;
export type DeclarableColour = (typeof DECLARABLE_COLOURS)[number];
