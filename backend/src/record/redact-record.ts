import type { INestApplicationContext } from '@nestjs/common';
import { StartRefused } from '../start-refused.js';
import type { Copy } from './copies.js';
import type { Outcome } from './record.service.js';
import { RedactionService } from './redaction.service.js';

/** What the command line was asked. */
export interface RedactOptions {
  readonly project?: string;
  readonly subject?: string;
  readonly organisation?: string;
  readonly field: string;
  readonly reason: string;
  readonly everywhere?: boolean;
}

/** Removes a content from the record, says where else its words stand, and removes them there too when asked to. */
export async function redactRecord(services: INestApplicationContext, options: RedactOptions): Promise<void> {
  const redaction = services.get(RedactionService);
  const { reason, everywhere = false } = options;
  const content = await removeOne(redaction, placeOf(options), reason);
  const copies = await redaction.copiesOf(content);
  for (const copy of copies) {
    const { project: code, subject: id } = copy;
    const isHere = everywhere && copy.same && copy.table !== 'registerRedactions';
    if (!isHere)
      tell(
        `${copy.same ? 'the same words stand' : 'its words stand within the text'} at ${placeWords(copy)}`,
      );
    else if (code === null) await removeOne(redaction, { organisation: id, field: copy.field }, reason);
    else await removeOne(redaction, { project: code, subject: id, field: fileOr(copy.field) }, reason);
  }
  await redaction.sweep();
  tell(
    'logs, backups and archives made before, and the database server’s own journal, are not touched by this.',
  );
}

type Place =
  | { readonly project: string; readonly subject: string; readonly field: string }
  | { readonly organisation: string; readonly field: string };

function placeOf({ project, subject, organisation, field }: RedactOptions): Place {
  if (organisation !== undefined && project === undefined && subject === undefined)
    return { organisation, field };
  if (organisation === undefined && project !== undefined && subject !== undefined)
    return { project, subject, field };
  throw new StartRefused('redact takes --project CODE with --subject ID, or --organisation KEY.');
}

/** Removes one content, and gives back what it was. */
async function removeOne(redaction: RedactionService, place: Place, reason: string): Promise<unknown> {
  if ('project' in place) {
    const content = await redaction.contentOf(place.project, place);
    const outcome = await redaction.redact(place.project, { ...place, reason });
    tell(`${place.project}: revision ${revisionOf(outcome)}: ${place.field} of ${place.subject} was removed`);
    return content;
  }
  const { organisation, field } = place;
  const content = await redaction.organisationContent(organisation, field);
  // A body whose content is gone may have projects that were not told, when this was broken off.
  if (content !== null || (await redaction.projectsToTell(organisation, field)).codes.length === 0) {
    const outcome = await redaction.redactOrganisation(organisation, field, reason);
    tell(`register: revision ${revisionOf(outcome)}: ${field} of ${organisation} was removed`);
  }
  const { organisationId, codes } = await redaction.projectsToTell(organisation, field);
  for (const code of codes) {
    const told = await redaction.tellProject(code, organisationId, field, reason);
    tell(`${code}: revision ${revisionOf(told)} says so`);
  }
  return content;
}

function revisionOf(outcome: Outcome): number {
  if (outcome.ok) return outcome.value.revision;
  const words = outcome.reason.map(({ field, message }) => `${field.join('.')}: ${message.en}`);
  throw new StartRefused(words.join(' '));
}

function placeWords({ project, table, subject, field }: Copy): string {
  if (project === null && table === 'organisations') return `--organisation ${subject} --field ${field}`;
  return project === null
    ? `${field} of ${table} ${subject} in the register`
    : `--project ${project} --subject ${subject} --field ${fileOr(field)}`;
}

/** A file is removed together with its small picture. */
function fileOr(field: string): string {
  return field === 'fileSha256' || field === 'thumbnailSha256' ? 'file' : field;
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
