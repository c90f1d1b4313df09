// `npm run check`: everything about the code that can be told without running it. All steps run, so that one look
// shows all that is wrong.
import { requireNode } from './steps/node-version.mjs';

requireNode();
const { main, ROOT, run, runTool, say, seconds } = await import('./steps/run.mjs');
const { prepare } = await import('./steps/prepare.mjs');

const quiet = { quiet: true };
const STEPS = [
  ['types of the service and the tests', () => runTool('typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json'], quiet)],
  ['types of the web pages', () => runTool('typescript/bin/tsc', ['--noEmit', '-p', 'web/tsconfig.json'], quiet)],
  ['lint', () => runTool('eslint/bin/eslint.js', ['.', '--max-warnings=0'], quiet)],
  ['module boundaries', () => runTool('dependency-cruiser/bin/dependency-cruise.mjs', ['apps', 'libs', 'web/src', '--config', '.dependency-cruiser.cjs'], quiet)],
  ['dead code', () => runTool('knip/bin/knip.js', ['--no-progress'], quiet)],
  ['generated files', () => run(process.execPath, [`${ROOT}/scripts/generate.mjs`, '--check'], quiet)],
];

await main(async () => {
  await prepare({ build: false });
  const failed = [];
  for (const [name, step] of STEPS) {
    const since = performance.now();
    const { code, output } = await step();
    say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds(since)})`);
    if (code === 0) continue;
    failed.push(name);
    say(output.trimEnd());
  }
  say(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
});
