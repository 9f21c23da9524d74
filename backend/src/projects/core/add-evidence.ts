import type { StoredFile } from '../../files/core/stored-file.js';
import type { EvidenceAddInput } from '../../generated/schema-types.js';
import { type Decision, decided, type Matter, refusedBy } from '../../record/core/decision.js';
import type { Deciding, Facts } from '../../record/core/facts.js';
import { rowById } from '../../record/core/look-in.js';
import { byOptionalKey } from '../../record/core/look-up.js';
import { NAMES } from '../../record/core/names.js';
import { readStated } from '../../record/core/stated.js';
import { InputCheck } from '../../shared/input-check.js';
import type { EvidenceKind } from './event.js';

/** A photo, a document or a link. `file` is the one that the input names, null when there is no such file. */
export function addEvidence(
  facts: Facts,
  input: Matter<EvidenceAddInput>,
  deciding: Deciding,
  file: StoredFile | null,
): Decision {
  const check = new InputCheck();
  const caption = check.text(['caption'], input.caption, 300);
  const milestone = byOptionalKey(check, ['milestone'], facts, 'milestones', input.milestone);
  const indicator = byOptionalKey(check, ['indicator'], facts, 'indicators', input.indicator);
  const event = byOptionalKey(check, ['event'], facts, 'events', input.event);
  const statement = named(check, 'statement', input.statement, (id) => {
    return rowById(facts.milestoneStatements, id) ?? rowById(facts.indicatorStatements, id);
  });
  const payment = named(check, 'payment', input.payment, (id) => rowById(facts.payments, id));
  const isFile = isGiven(input.file);
  if (isFile) check.found(['file'], file, NAMES.file);
  const kind = isFile ? kindOfFile(check, input.kind, file) : (input.kind ?? 'LINK');
  const stated = readStated(check, input, facts, deciding);
  if (!check.passed || caption === null || stated === null) return refusedBy(check);
  const id = deciding.newId();
  const evidence = {
    id,
    kind,
    caption,
    milestoneId: milestone?.id ?? null,
    indicatorId: indicator?.id ?? null,
    eventId: event?.id ?? null,
    statementId: statement?.id ?? null,
    paymentId: payment?.id ?? null,
    ...fileColumns(isFile ? file : null),
    ...stated.columns,
  };
  return decided(id, { sources: stated.sources, evidence: [evidence] });
}

/** A picture is a photo, or a scanned document when the input says so; anything else is a document. */
function kindOfFile(
  check: InputCheck,
  said: EvidenceKind | null | undefined,
  file: StoredFile | null,
): EvidenceKind {
  if (file === null || file.width !== null) return said === 'DOCUMENT' ? 'DOCUMENT' : 'PHOTO';
  if (said === 'PHOTO') {
    check.refuse(
      'INVALID',
      ['kind'],
      'This file is a document and no photo. Record it as DOCUMENT.',
      'Questo file è un documento e non una fotografia. Registrarlo come DOCUMENT.',
    );
  }
  return 'DOCUMENT';
}

function fileColumns(file: StoredFile | null) {
  return {
    fileSha256: file?.sha256 ?? null,
    fileSize: file?.size ?? null,
    fileMediaType: file?.mediaType ?? null,
    fileWidth: file?.width ?? null,
    fileHeight: file?.height ?? null,
    thumbnailSha256: file?.thumbnailSha256 ?? null,
  };
}

function named<Row>(
  check: InputCheck,
  field: 'statement' | 'payment',
  id: string | null | undefined,
  find: (id: string) => Row | null,
): Row | null {
  return isGiven(id) ? check.found([field], find(id), NAMES[field]) : null;
}

function isGiven(id: string | null | undefined): id is string {
  return id !== null && id !== undefined && id !== '';
}
