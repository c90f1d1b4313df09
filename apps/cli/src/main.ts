import { runCli } from './run-cli.js';

/** Commands for operators: `npm run owner -- …`, `npm run demo -- …`. Everything has been closed when they end. */
process.exit(await runCli(process.argv.slice(2)));
