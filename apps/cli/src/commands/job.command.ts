import { Command } from 'commander';
import { Jobs } from '#platform';
import { withInstallation, withModules } from '../installation.js';
import type { CommandTools } from './command-tools.js';

/** `job NAME`: runs a scheduled job now, besides its own hours, also while the service runs. Without a name: which there are. */
export function jobCommand({ config, console }: CommandTools): Command {
  return new Command('job')
    .description('run a scheduled job now; without a name, list them')
    .argument('[name]', 'such as orphan-sweep')
    .action((name: string | undefined) =>
      withInstallation(config(), (installation) =>
        withModules(installation, [], async (context) => {
          const jobs = context.get(Jobs, { strict: false });
          if (name === undefined) return jobs.names.forEach((each) => console.tell(each));
          const result = await jobs.runByHand(name);
          if (!result) throw new Error(`There is no job ${name}. There are: ${jobs.names.join(', ')}.`);
          if (result.outcome !== 'SUCCEEDED') throw new Error(`${name} ${result.outcome}: ${result.detail}`);
          console.tell(`${name}: ${result.detail}`);
        }),
      ),
    );
}
