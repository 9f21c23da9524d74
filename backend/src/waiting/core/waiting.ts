import type { AccessRole } from '../../access/core/roles.js';
import type { Milestone, MilestoneStatement } from '../../milestones/core/milestone.js';
import type { FactTables } from '../../record/core/facts.js';
import type { FactRow } from '../../record/core/row.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { Text } from '../../shared/language.js';

/** What can wait for an organisation, the most urgent first. */
export const WAITING_KINDS = [
  'MILESTONE_OVERDUE',
  'MILESTONE_REFUSED',
  'ACCEPTANCE_ASKED',
  'MILESTONE_DUE_IN_7_DAYS',
  'MILESTONE_NOT_CONFIRMED',
  'MILESTONE_WITHOUT_DATE',
  'MILESTONE_DUE_IN_30_DAYS',
  'NAMED',
] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** What deals with it. */
export const WAITING_ACTIONS = ['STATE_DATE', 'ACCEPT_OR_REFUSE', 'ANSWER'] as const;
export type WaitingAction = (typeof WAITING_ACTIONS)[number];

/** For which organisation someone speaks in a project, and in which role. */
export interface OwnRole {
  readonly organisationId: string;
  readonly role: AccessRole;
}

/** What the viewer has to do with a project. */
export interface Looking {
  readonly own: readonly OwnRole[];
  /** The revision after which everything is new to the viewer. */
  readonly after: number;
  /** Whether the viewer ever said to have looked. */
  readonly hasVisited: boolean;
  /** The revisions after it that the viewer recorded. */
  readonly ownRevisions: ReadonlySet<number>;
}

interface AboutMilestone {
  /** For which organisation of the viewer it waits. */
  readonly organisationId: string;
  readonly milestone: Milestone;
}

/** A milestone that is not reached, with the date in force. */
export interface DueItem extends AboutMilestone {
  readonly kind:
    | 'MILESTONE_OVERDUE'
    | 'MILESTONE_DUE_IN_7_DAYS'
    | 'MILESTONE_DUE_IN_30_DAYS'
    | 'MILESTONE_NOT_CONFIRMED';
  readonly expected: MilestoneStatement;
  /** Other dates that contradict it. */
  readonly otherVersions: number;
}

/** What the party entitled decided, or is asked to decide. */
export interface VerdictItem extends AboutMilestone {
  readonly kind: 'ACCEPTANCE_ASKED' | 'MILESTONE_REFUSED';
  /** The statement that it was reached, or the refusal. */
  readonly said: MilestoneStatement;
  readonly otherVersions: number;
}

/** A milestone on which nobody ever stated a date. */
export interface UndatedItem extends AboutMilestone {
  readonly kind: 'MILESTONE_WITHOUT_DATE';
}

/** The tables of which a row can name a party or write its name. */
export type NamingTable =
  | 'partyParts'
  | 'signatories'
  | 'slipCauses'
  | 'milestoneStatements'
  | 'indicatorStatements'
  | 'commitments'
  | 'payments'
  | 'events'
  | 'statusDeclarations';

export type NamingRow = FactRow & FactTables[NamingTable];

/** Something that another organisation said and that names one of the viewer's. */
export interface NamedItem {
  readonly kind: 'NAMED';
  readonly organisationId: string;
  /** The milestone that it is about; null for none. */
  readonly milestone: Milestone | null;
  readonly table: NamingTable;
  readonly row: NamingRow;
  /** The text in which the name stands; null where the row names the party by itself. */
  readonly text: Text | string | null;
}

export type WaitingItem = DueItem | VerdictItem | UndatedItem | NamedItem;

/** What deals with an item. */
export function actionOf({ kind }: WaitingItem): WaitingAction {
  if (kind === 'ACCEPTANCE_ASKED') return 'ACCEPT_OR_REFUSE';
  return kind === 'NAMED' ? 'ANSWER' : 'STATE_DATE';
}

/** The day that an item is about: expected, reached, refused, or that on which it was said; null where none was ever stated. */
export function dayOf(item: WaitingItem): CalendarDate | null {
  switch (item.kind) {
    case 'MILESTONE_WITHOUT_DATE':
      return null;
    case 'NAMED':
      return item.row.statedLast;
    case 'ACCEPTANCE_ASKED':
    case 'MILESTONE_REFUSED':
      return item.said.dateLast;
    default:
      return item.expected.dateLast;
  }
}

/** The most urgent kind first, then the earliest day, then the project's own order of milestones; what names someone, the newest first. */
export function inOrderOfUrgency(a: WaitingItem, b: WaitingItem): number {
  if (a.kind !== b.kind) return WAITING_KINDS.indexOf(a.kind) - WAITING_KINDS.indexOf(b.kind);
  if (a.kind === 'NAMED' && b.kind === 'NAMED') return b.row.revision - a.row.revision;
  const [dayA, dayB] = [dayOf(a) ?? '', dayOf(b) ?? ''];
  return dayA === dayB ? 0 : dayA < dayB ? -1 : 1;
}
