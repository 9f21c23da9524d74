import { resolve } from 'node:path';
import { Command } from 'commander';
import { archiveRecord } from './archive/archive-record.js';
import { restoreRecord } from './archive/restore-record.js';
import { withServices } from './command-line.js';
import { resetDemo } from './database/prepare-demo.js';
import { endSessions } from './identity/end-sessions.js';
import { redactRecord } from './record/redact-record.js';
import { verifyRecord } from './record/verify-record.js';
import { refuseStart } from './refuse-start.js';
import { VERSION } from './version.js';

const cantiere = new Command('cantiere')
  .description('The command line of Cantiere: the same services as the API, on the same settings.')
  .version(VERSION)
  .showHelpAfterError();

cantiere
  .command('demo')
  .description('the demo projects')
  .requiredOption('--reset', 'delete the projects that are flagged as demo, and load them anew')
  .action(() => withServices(resetDemo));

cantiere
  .command('verify')
  .description(
    'recompute the chain of revisions from the rows and the digests of files, and name the first revision that does not fit',
  )
  .option('--project <code>', 'only this project')
  .option(
    '--expect <revision:hash>',
    'a revision and hash noted elsewhere, which the chain must contain (with --project)',
  )
  .action((options) => withServices((services) => verifyRecord(services, options)));

cantiere
  .command('redact')
  .description('remove a text or a file from the record, with a reason; the chain still verifies')
  .option('--project <code>', 'the project that it belongs to')
  .option('--subject <id>', 'identifier of the fact or thing; the number of a revision, for its reason')
  .option('--organisation <key>', 'a body of the register, instead of a project')
  .option('--register', 'the register itself: --subject is the number of its revision, for its reason')
  .requiredOption(
    '--field <name>',
    'which of its texts, such as note, quote or title; file for a photo or document',
  )
  .requiredOption('--reason <text>', 'why; it stays in the record')
  .option('--everywhere', 'also wherever else exactly the same words stand')
  .action((options) => withServices((services) => redactRecord(services, options), 'owner'));

cantiere
  .command('archive')
  .description(
    'write the record with its files to a ZIP that can be read, and restored, without PostgreSQL’s tools',
  )
  .argument('<file>', 'the file to write')
  .option('--project <code>', 'only this project, with the register of organisations')
  .option('--force', 'overwrite the file where there is one')
  .action((file, options) => withServices((services) => archiveRecord(services, pathOf(file), options)));

cantiere
  .command('restore')
  .description('restore an archive into an empty database, with the same hashes')
  .argument('<file>', 'the file that "archive" wrote')
  .action((file) => withServices((services) => restoreRecord(services, pathOf(file))));

cantiere
  .command('sign-out')
  .description('end the sessions of a person, or of everybody: who was signed in signs in again')
  .option('--email <address>', 'of whom')
  .option('--everybody', 'of all')
  .action((options) => withServices((services) => endSessions(services, options)));

/** A path as whoever typed it meant it: npm runs every command in the folder of the repository. */
function pathOf(file: string): string {
  return resolve(process.env.INIT_CWD ?? '', file);
}

try {
  await cantiere.parseAsync();
  // Whatever would not close must not keep a command that is done.
  process.exit();
} catch (error) {
  refuseStart(error);
}
