import { z } from 'zod';
import { ACCESS_ID, REGISTER_ID } from '../record/record.service.js';
import { isKey } from '../shared/input-check.js';
import { ArchiveRefused } from './archive-refused.js';

/** Version of the format that this application writes, and the newest that it reads. */
export const FORMAT_VERSION = 1;

export const MANIFEST = 'manifest.json';
export const PAGE = 'index.html';
export const REGISTER = 'register.jsonl';
export const ACCESS = 'access.jsonl';

const FILE_NAME = /^files\/([0-9a-f]{64})\.(jpg|png|webp|pdf)$/;

/** Endings of the files of an archive by their media type, so that they open once unpacked. */
export const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/** Name of the entry that holds a project's record. */
export function projectEntry(code: string): string {
  return `projects/${code}.jsonl`;
}

/** Name of the entry that holds a file. */
export function fileEntry(sha256: string, mediaType: string): string {
  return `files/${sha256}.${ENDINGS[mediaType] ?? 'bin'}`;
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const number = z.int().nonnegative();
const head = { revision: number, hash: sha256 };

const MANIFEST_SHAPE = z.strictObject({
  format: z.literal('cantiere-archive'),
  version: z.literal(FORMAT_VERSION),
  madeAt: z.iso.datetime(),
  madeBy: z.string().max(100),
  /** The register of organisations: number and hash of its newest revision. */
  register: z.strictObject(head),
  /** The same of the record of access; left out where only one project is archived. */
  access: z.strictObject(head).optional(),
  projects: z.array(
    z.strictObject({
      code: z.string().refine(isKey),
      id: z.uuid().refine((id) => id !== REGISTER_ID && id !== ACCESS_ID),
      revision: number.min(1),
      hash: sha256,
    }),
  ),
  /** Every other entry in the order in which they stand in the archive, with its size in bytes. */
  entries: z.array(z.strictObject({ name: z.string().max(300), size: number, sha256 })),
});

/** What an archive says of itself. */
export type Manifest = z.infer<typeof MANIFEST_SHAPE>;
export type ManifestEntry = Manifest['entries'][number];

/** The text of a manifest, in the one way in which it is written. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** The manifest behind the text of its entry, checked in itself. Throws when it is none that can be read here. */
export function readManifest(text: string): Manifest {
  const said = parsed(text);
  const version = (said as { version?: unknown } | null)?.version;
  if (Number.isInteger(version) && (version as number) > FORMAT_VERSION) {
    throw new ArchiveRefused(
      MANIFEST,
      `it has the format version ${version}, and this application reads up to ${FORMAT_VERSION}: use a newer one`,
    );
  }
  const read = MANIFEST_SHAPE.safeParse(said);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new ArchiveRefused(MANIFEST, `${issue?.path.join('.') || 'all of it'} is not as it must be`);
  }
  if (manifestText(read.data) !== text)
    throw new ArchiveRefused(MANIFEST, 'it is not written as an archive writes it');
  const fault = faultOfEntries(read.data);
  if (fault !== null) throw new ArchiveRefused(MANIFEST, fault);
  return read.data;
}

/** The page, the register, the record of access, the projects by their codes, then the files by their digests: each once, in this order. */
function faultOfEntries({ access, projects, entries }: Manifest): string | null {
  const codes = projects.map(({ code }) => code);
  if (!isAscending(codes)) return 'its projects are not in the order of their codes, each once';
  if (new Set(projects.map(({ id }) => id)).size < projects.length) return 'two projects have one identifier';
  const first = [PAGE, REGISTER, ...(access === undefined ? [] : [ACCESS]), ...codes.map(projectEntry)];
  const wrong = first.findIndex((name, index) => entries[index]?.name !== name);
  if (wrong !== -1) return `${first[wrong]} is not the entry number ${wrong + 1}`;
  const files = entries.slice(first.length);
  const odd = files.find(({ name, sha256 }) => FILE_NAME.exec(name)?.[1] !== sha256);
  if (odd !== undefined) return `${JSON.stringify(odd.name)} is no name for an entry with its digest`;
  return isAscending(files.map((each) => each.sha256)) ? null : 'its files are not in order, each once';
}

function isAscending(texts: readonly string[]): boolean {
  return texts.every((text, index) => index === 0 || (texts[index - 1] as string) < text);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ArchiveRefused(MANIFEST, 'it is no JSON');
  }
}
