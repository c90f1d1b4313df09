import { runCli } from './run-cli.js';

// A command that a service has started ends with it, also where the service is killed.
if (process.channel) process.once('disconnect', () => process.exit(1));

/** Commands for operators: `npm run owner -- …`, `npm run demo -- …`. Everything has been closed when they end. */
process.exit(await runCli(process.argv.slice(2)));
