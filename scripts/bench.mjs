// `npm run bench -- ingest`: measurements, each in test/bench. Builds first, so that what is measured is what is there.
import { requireNode } from './steps/node-version.mjs';

requireNode();
const { main, runTool, say } = await import('./steps/run.mjs');
const { prepare } = await import('./steps/prepare.mjs');

const BENCHES = ['ingest', 'owner', 'workspace'];

await main(async () => {
  const [name = '', ...options] = process.argv.slice(2);
  if (!BENCHES.includes(name)) {
    say(`Say which: npm run bench -- ${BENCHES.join(' | ')}`);
    return 1;
  }
  await prepare({ build: true });
  const { code } = await runTool(`../test/bench/${name}.mjs`, options);
  return code;
});
