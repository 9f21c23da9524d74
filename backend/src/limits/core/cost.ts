/**
 * What an operation costs, told before it runs.
 *
 * The way of counting is that of A. Cha and others, “A Principled Approach to GraphQL Query Cost Analysis” (ESEC/FSE
 * 2020): an upper bound computed from the document alone, where the size of a page comes from `first` or `last` and that
 * of a plain list is assumed; objects and fields are counted apart, as in its type cost and resolve cost. That points
 * are hundreds of what is counted follows the public rule of GitHub's GraphQL API. What is added for each operation and
 * for each part of a record makes a point of the dearest about half a millisecond of work, so that whoever spends all
 * points of the minute takes half of one processor.
 */
export interface QueryCost {
  /** Objects that the answer may hold. */
  readonly nodes: number;
  /** What is taken from the points of the minute. */
  readonly points: number;
}

/** What an answer may hold: objects, and fields of all objects together. */
export interface AnswerSize {
  readonly nodes: number;
  readonly fields: number;
}

/** Fields for one point. */
const FIELDS_PER_POINT = 100;
/** An operation is read, its viewer looked up and its answer written, whatever is asked for. */
const POINTS_PER_OPERATION = 6;
/** A change is checked, written and read again, whatever is asked of it. */
const POINTS_PER_MUTATION = 10;
/** What a request is refused for, or a new text is read for, whatever its length. */
const POINTS_PER_READING = 2;
/** Bytes of a text for one point, where it has to be read: by what taking it apart and checking it takes at worst. */
const BYTES_PER_POINT = 400;

/** The most that one operation may cost: ten times the dearest of the dashboard, and what the introspection of tools does. */
export const MOST_COST: QueryCost = { nodes: 50_000, points: 1_500 };

/**
 * Fields of all lists together that one answer may hold. What the lists of a project really hold is known only while
 * the answer is made; some 20,000 statements with all that the screens show of them hold half of it.
 */
export const MOST_FIELDS_HELD = 1_000_000;

/** What opens a record or a part of it is as dear as so many plain fields. */
export const FIELDS_OF_PART = 100;
/** Items that a plain list is taken to have. */
export const LIST_ITEMS = 10;
/** Items of a page of a list where neither `first` nor `last` says how many. */
export const PAGE_ITEMS = 20;
/** Items of the longest page. */
export const MOST_PAGE_ITEMS = 100;

/** The cost of an operation with an answer of this size that makes so many changes. */
export function costOf({ nodes, fields }: AnswerSize, mutations: number): QueryCost {
  return {
    nodes,
    points: POINTS_PER_OPERATION + Math.floor(fields / FIELDS_PER_POINT) + mutations * POINTS_PER_MUTATION,
  };
}

/** Points that are taken above its cost for an answer that turned out to hold more than an operation was taken to ask for. */
export function pointsBeyond({ points }: QueryCost, fieldsHeld: number): number {
  return Math.max(0, Math.ceil(fieldsHeld / FIELDS_PER_POINT) - points);
}

/** Why an answer that holds more fields than it may is not given, in both languages. */
export function tooLong(most: number): string {
  return (
    `The answer holds more than ${most} fields. Ask for fewer lists within lists, or for fewer fields of each item. ` +
    `(La risposta contiene più di ${most} campi. Chiedere meno elenchi in altri elenchi, o meno campi di ogni voce.)`
  );
}

/** The cost of a request of so many bytes that is refused before it runs. */
export function costOfRefusal(bytes: number): QueryCost {
  return { nodes: 0, points: pointsOfReading(bytes) };
}

/** Points for reading a text of so many bytes. */
export function pointsOfReading(bytes: number): number {
  return POINTS_PER_READING + Math.ceil(bytes / BYTES_PER_POINT);
}

/** Why an operation of this cost may not run, in both languages; null where it may. */
export function tooCostly({ nodes, points }: QueryCost, most: QueryCost): string | null {
  if (nodes <= most.nodes && points <= most.points) return null;
  const en =
    nodes > most.nodes
      ? `This asks for up to ${told(nodes)} objects; ${most.nodes} are the most.`
      : `This costs ${told(points)} points; ${most.points} are the most.`;
  const it =
    nodes > most.nodes
      ? `La richiesta comprende fino a ${told(nodes)} oggetti; il massimo è ${most.nodes}.`
      : `La richiesta costa ${told(points)} punti; il massimo è ${most.points}.`;
  return `${en} Ask for fewer lists within lists, or for smaller pages. (${it} Chiedere meno elenchi in altri elenchi, o pagine più piccole.)`;
}

/** A number too large to be written out is not. */
function told(number: number): string {
  return number < Number.MAX_SAFE_INTEGER ? String(number) : '9007199254740991';
}
