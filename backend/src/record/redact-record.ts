import type { INestApplicationContext } from '@nestjs/common';
import { StartRefused } from '../start-refused.js';
import type { Outcome } from './append-revision.js';
import type { Copy } from './copies.js';
import type { RegisterSubject } from './redact-register.js';
import { RedactionService } from './redaction.service.js';

/** What the command line was asked. */
export interface RedactOptions {
  readonly project?: string;
  readonly subject?: string;
  readonly organisation?: string;
  readonly register?: boolean;
  readonly field: string;
  readonly reason: string;
  readonly everywhere?: boolean;
}

/** Removes a content from the record, says where else its words stand, and removes them there too when asked to. */
export async function redactRecord(services: INestApplicationContext, options: RedactOptions): Promise<void> {
  const redaction = services.get(RedactionService);
  const { reason, everywhere = false } = options;
  const content = await removeOne(redaction, placeOf(options), reason);
  for (const copy of await redaction.copiesOf(content)) {
    const place = placeOfCopy(copy);
    if (everywhere && copy.same) await removeOne(redaction, place, reason);
    else
      tell(
        `${copy.same ? 'the same words stand' : 'its words stand within the text'} at ${placeWords(place)}`,
      );
  }
  await redaction.sweep();
  tell(
    'logs, backups and archives made before, and the database server’s own journal, are not touched by this.',
  );
}

type Place =
  | { readonly project: string; readonly subject: string; readonly field: string }
  | (RegisterSubject & { readonly field: string });

function placeOf({ project, subject, organisation, register = false, field }: RedactOptions): Place {
  if (project !== undefined && subject !== undefined && organisation === undefined && !register) {
    return { project, subject, field };
  }
  if (organisation !== undefined && project === undefined && subject === undefined && !register) {
    return { organisation, field };
  }
  if (register && subject !== undefined && project === undefined && organisation === undefined) {
    return { entry: subject, field };
  }
  throw new StartRefused(
    'redact takes --project CODE with --subject ID, or --organisation KEY, or --register with --subject REVISION.',
  );
}

/** A file is removed together with its small picture. */
function placeOfCopy({ project, table, subject, field }: Copy): Place {
  if (project !== null) return { project, subject, field: /Sha256$/.test(field) ? 'file' : field };
  return table === 'organisations' ? { organisation: subject, field } : { entry: subject, field };
}

function placeWords(place: Place): string {
  const where =
    'project' in place
      ? `--project ${place.project} --subject ${place.subject}`
      : 'entry' in place
        ? `--register --subject ${place.entry}`
        : `--organisation ${place.organisation}`;
  return `${where} --field ${place.field}`;
}

/** Removes one content, and gives back what it was. */
async function removeOne(redaction: RedactionService, place: Place, reason: string): Promise<unknown> {
  if ('project' in place) {
    const content = await redaction.contentOf(place.project, place);
    const outcome = await redaction.redact(place.project, { ...place, reason });
    tell(`${place.project}: revision ${revisionOf(outcome)}: ${place.field} of ${place.subject} was removed`);
    return content;
  }
  const { field, ...subject } = place;
  const content = await redaction.registerContent(subject, field);
  const key = 'organisation' in subject ? subject.organisation : null;
  const toTell = async () =>
    key === null ? { organisationId: '', codes: [] } : redaction.projectsToTell(key, field);
  // A body whose content is gone may have projects that were not told, when this was broken off.
  if (content !== null || (await toTell()).codes.length === 0) {
    const outcome = await redaction.redactRegister(subject, { field, reason });
    tell(
      `register: revision ${revisionOf(outcome)}: ${field} of ${'entry' in subject ? `revision ${subject.entry}` : key} was removed`,
    );
  }
  const { organisationId, codes } = await toTell();
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

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
