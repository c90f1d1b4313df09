import { Command } from 'commander';
import { makeDemoData } from '../demo/make-demo-data.js';
import { removeDemoCompanies } from '../demo/demo-removal.js';
import { withInstallation } from '../installation.js';
import type { CommandTools } from './command-tools.js';

const QUESTION = 'Remove the companies that the demo made, with everything in them, and make them anew?';

/** `demo make` and `demo reset`. */
export function demoCommand({ config, console }: CommandTools): Command {
  const demo = new Command('demo').description('two companies to look at');
  demo
    .command('make')
    .description('make the demo data where it has not been made')
    .action(() => {
      const settings = config();
      return withInstallation(settings, (installation) => makeDemoData(installation, settings.demoDays, console.tell));
    });
  demo
    .command('reset')
    .description('remove the companies that the demo made, and no others, and make them anew')
    .option('--yes', 'without asking')
    .action(async ({ yes }: { yes?: true }) => {
      const settings = config();
      if (!yes && !(await console.confirm(QUESTION))) throw new Error('Nothing was changed. Where nobody can be asked, say --yes.');
      await withInstallation(settings, async (installation) => {
        const removed = await removeDemoCompanies(installation);
        console.tell(`${removed} demo ${removed === 1 ? 'company was' : 'companies were'} removed.`);
        await makeDemoData(installation, settings.demoDays, console.tell);
      });
    });
  return demo;
}
