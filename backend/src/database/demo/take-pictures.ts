import sharp from 'sharp';
import type { StoredFile } from '../../files/core/stored-file.js';
import type { FilesService } from '../../files/files.service.js';
import type { DemoProject } from './demo-step.js';

/** The pictures of a demo project, drawn and taken like any file that is uploaded, by their names. */
export async function takePictures(
  files: FilesService,
  { pictures = [] }: DemoProject,
): Promise<ReadonlyMap<string, StoredFile>> {
  const taken = pictures.map(async ({ name, svg }) => {
    const outcome = await files.take(await sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer());
    if (!outcome.ok) throw new Error(`the picture ${name} of the demo was refused: ${outcome.reason}`);
    return [name, outcome.value.file] as const;
  });
  return new Map(await Promise.all(taken));
}
