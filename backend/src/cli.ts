import { Command } from 'commander';
import { withServices } from './command-line.js';
import { resetDemo } from './database/prepare-demo.js';
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

try {
  await cantiere.parseAsync();
} catch (error) {
  refuseStart(error);
}
