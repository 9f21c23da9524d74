import type { INestApplicationContext } from '@nestjs/common';
import { StartRefused } from '../start-refused.js';
import { VerifyService } from './verify.service.js';

/** What the command line was asked. */
export interface VerifyOptions {
  readonly project?: string;
  readonly expect?: string;
}

/** Prints a line for each chain; ends with exit code 1 when one does not hold. */
export async function verifyRecord(services: INestApplicationContext, options: VerifyOptions): Promise<void> {
  const verifier = services.get(VerifyService);
  const findings = await verifier.verify(options.project ?? null);
  if (findings === null) throw new StartRefused(`there is no project "${options.project}".`);
  for (const { stream, revision, hash, fault } of findings) {
    const verdict =
      fault === null
        ? `holds up to revision ${revision}, hash ${hash}`
        : `does NOT hold: revision ${revision}: ${fault}`;
    process.stdout.write(`${stream}: ${verdict}\n`);
    if (fault !== null) process.exitCode = 1;
  }
  if (options.expect !== undefined) await checkExpected(verifier, options.project, options.expect);
}

async function checkExpected(
  verifier: VerifyService,
  project: string | undefined,
  expected: string,
): Promise<void> {
  const [, number, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(expected) ?? [];
  if (project === undefined || number === undefined || hash === undefined) {
    throw new StartRefused(
      '--expect takes REVISION:HASH, with 64 hexadecimal digits, together with --project CODE.',
    );
  }
  const recorded = await verifier.hashOf(project, Number(number));
  if (recorded === hash) {
    process.stdout.write(`${project}: revision ${number} has the hash expected\n`);
  } else {
    process.stdout.write(
      `${project}: revision ${number} does NOT have the hash expected, but ${recorded ?? 'none'}\n`,
    );
    process.exitCode = 1;
  }
}
