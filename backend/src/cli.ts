import { Command } from 'commander';
import { withServices } from './command-line.js';
import { resetDemo } from './database/prepare-demo.js';
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

try {
  await cantiere.parseAsync();
} catch (error) {
  refuseStart(error);
}
