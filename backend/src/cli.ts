import { Command } from 'commander';
import { withServices } from './command-line.js';
import { resetDemo } from './database/prepare-demo.js';
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

try {
  await cantiere.parseAsync();
} catch (error) {
  refuseStart(error);
}
