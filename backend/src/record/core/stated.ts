import type { SourceInput, StatedOnInput } from '../../generated/schema-types.js';
import type { InputCheck } from '../../shared/input-check.js';
import type { Deciding, Facts } from './facts.js';
import type { Draft, FactRow } from './row.js';
import type { Source } from './source.js';

/** The columns that make a row a dated, sourced claim. */
export type StatedColumns = Pick<
  FactRow,
  'statedFirst' | 'statedLast' | 'statedPrecision' | 'statedInferred' | 'sourceId'
>;

/** When and where something was stated; `sources` holds the source when the project did not have it yet. */
export interface Stated {
  readonly columns: StatedColumns;
  readonly sources: readonly Draft<Source>[];
}

/** Reads the stated-on day and the source of an input; null when either was refused. */
export function readStated(
  check: InputCheck,
  input: { readonly statedOn: StatedOnInput; readonly source: SourceInput },
  facts: Facts,
  deciding: Deciding,
): Stated | null {
  const { day, precision = 'DAY', firstDay, inferred = false } = input.statedOn;
  const span = check.span(['statedOn'], 'day', day, precision, firstDay);
  check.notAfter(
    ['statedOn', 'day'],
    span?.last ?? null,
    deciding.today,
    'This day has not come yet. Give the day on which it was stated; for a month that is not over, give the day itself.',
    'Questo giorno non è ancora arrivato. Indicare il giorno della dichiarazione; per un mese non concluso, il giorno esatto.',
  );
  const source = readSource(check, input.source, facts, deciding);
  if (span === null || source === null) return null;
  return {
    columns: {
      statedFirst: span.first,
      statedLast: span.last,
      statedPrecision: span.precision,
      statedInferred: inferred,
      sourceId: source.id,
    },
    sources: source.added,
  };
}

/** Reads a source; the project's own one when it has the same already. Null when refused. */
export function readSource(
  check: InputCheck,
  input: SourceInput,
  facts: Facts,
  { today, newId }: Deciding,
): { readonly id: string; readonly added: readonly Draft<Source>[] } | null {
  const publisher = check.line(['source', 'publisher'], input.publisher, 200);
  const title = check.optionalLine(['source', 'title'], input.title, 300);
  const url = check.optionalUrl(['source', 'url'], input.url);
  const reference = check.optionalLine(['source', 'reference'], input.reference, 300);
  const publishedOn = check.optionalDay(['source', 'publishedOn'], input.publishedOn);
  check.notAfter(
    ['source', 'publishedOn'],
    publishedOn,
    today,
    'A source cannot be published after today. Give its day of publication, or leave it empty.',
    'Una fonte non può essere pubblicata dopo oggi. Indicare la data di pubblicazione o lasciare vuoto.',
  );
  if (
    url === null &&
    reference === null &&
    !check.hasRefused(['source', 'url']) &&
    !check.hasRefused(['source', 'reference'])
  ) {
    check.refuse(
      'REQUIRED',
      ['source', 'url'],
      'Give the address of the page, or the reference of the document.',
      "Indicare l'indirizzo della pagina o il riferimento del documento.",
    );
  }
  if (publisher === null || check.hasRefused(['source'])) return null;
  const { confidence = 'HIGH' } = input;
  const draft = { publisher, title, url, reference, publishedOn, confidence };
  const known = facts.sources.find((each) => isSame(each, draft));
  if (known !== undefined) return { id: known.id, added: [] };
  const id = newId();
  return { id, added: [{ id, ...draft }] };
}

function isSame(a: Omit<Draft<Source>, 'id'>, b: Omit<Draft<Source>, 'id'>): boolean {
  return (
    a.publisher === b.publisher &&
    a.title === b.title &&
    a.url === b.url &&
    a.reference === b.reference &&
    a.publishedOn === b.publishedOn &&
    a.confidence === b.confidence
  );
}
