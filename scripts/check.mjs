// `npm run check`: everything about the code that can be told without running it. All steps run, so that one look
// shows all that is wrong.
import { requireNode } from './steps/node-version.mjs';

requireNode();
const { main, ROOT, run, runTool, say, seconds } = await import('./steps/run.mjs');
const { prepare } = await import('./steps/prepare.mjs');

const quiet = { quiet: true };
/** Each of them keeps one processor busy. */
const AT_A_TIME = 2;
/** The longest first, so that it is not what the others are waited for with. */
const STEPS = [
  ['lint', () => runTool('eslint/bin/eslint.js', ['.', '--max-warnings=0'], quiet)],
  ['generated files', () => run(process.execPath, [`${ROOT}/scripts/generate.mjs`, '--check'], quiet)],
  ['lint by types', () => runTool('oxlint/bin/oxlint', [], quiet)],
  ['types of the service and the tests', () => runTool('typescript-7/bin/tsc', ['--noEmit', '-p', 'tsconfig.json'], quiet)],
  ['types of the web pages', () => runTool('typescript-7/bin/tsc', ['--noEmit', '-p', 'web/tsconfig.json'], quiet)],
  ['module boundaries', () => runTool('dependency-cruiser/bin/dependency-cruise.mjs', ['apps', 'libs', 'web/src', '--config', '.dependency-cruiser.cjs'], quiet)],
  ['dead code', () => runTool('knip/bin/knip.js', ['--no-progress'], quiet)],
];

await main(async () => {
  await prepare({ build: false });
  const failed = [];
  const waiting = [...STEPS];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, step] = next;
      const since = performance.now();
      const { code, output } = await step();
      say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds(since)})`);
      if (code === 0) continue;
      failed.push(name);
      say(output.trimEnd());
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  say(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
});
