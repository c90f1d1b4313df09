// `npm test`: every test there is. `npm test -- unit api` runs some projects; what is not the name of one is passed on
// as a filter: `npm test -- api sign-in`. Ends with one line, `N passed, N failed`.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireNode } from './steps/node-version.mjs';

requireNode();
const { main, runTool, say, seconds } = await import('./steps/run.mjs');
const { prepare } = await import('./steps/prepare.mjs');

const VITEST_PROJECTS = ['unit', 'web', 'architecture', 'integration', 'api', 'faults'];
const PROJECTS = [...VITEST_PROJECTS, 'browser'];
/** These run the built product, not the sources. */
const NEED_THE_BUILD = ['faults', 'browser'];

await main(async () => {
  const since = performance.now();
  const named = process.argv.slice(2).filter((argument) => PROJECTS.includes(argument));
  const filters = process.argv.slice(2).filter((argument) => !PROJECTS.includes(argument));
  const selected = named.length > 0 ? named : PROJECTS;

  await prepare({ build: selected.some((project) => NEED_THE_BUILD.includes(project)) });
  const browser = selected.includes('browser') ? await (await import('./steps/chromium.mjs')).ensureChromium() : null;

  const reports = await mkdtemp(join(tmpdir(), 'ept-test-reports-'));
  try {
    const onSources = selected.filter((project) => VITEST_PROJECTS.includes(project) && !NEED_THE_BUILD.includes(project));
    const results = [];
    if (onSources.length > 0) results.push(await vitest(onSources, filters, join(reports, 'vitest.json')));
    // Both wait more than they work: for processes that start, for pages that settle.
    const onTheBuild = [
      ...(selected.includes('faults') ? [vitest(['faults'], filters, join(reports, 'faults.json'))] : []),
      ...(browser ? [playwright(browser, filters, join(reports, 'playwright.json'))] : []),
    ];
    results.push(...(await Promise.all(onTheBuild)));
    return summarise(results, since);
  } finally {
    await rm(reports, { recursive: true, force: true });
  }

  function summarise(results, started) {
    const sum = (count) => results.reduce((total, result) => total + result[count], 0);
    const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
    for (const { name, code, failed: known } of results) if (code !== 0 && known === 0) say(`${name} ended with an error outside the tests: see above.`);
    if (passed + failed === 0) say('No test ran.');
    say(`\nTests took ${seconds(started)}${skipped > 0 ? `; ${skipped} were not for this machine or were skipped` : ''}.`);
    say(`${passed} passed, ${failed} failed`);
    return failed > 0 || passed === 0 || results.some(({ code }) => code !== 0) ? 1 : 0;
  }
});

async function vitest(projects, filters, report) {
  const selection = projects.flatMap((project) => ['--project', project]);
  const { code } = await runTool('vitest/vitest.mjs', ['run', ...selection, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters]);
  const result = await readJson(report);
  // A file that cannot be loaded has no tests to fail.
  const broken = (result?.testResults ?? []).filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
  return {
    name: 'Vitest',
    code,
    passed: result?.numPassedTests ?? 0,
    failed: (result?.numFailedTests ?? 0) + broken,
    skipped: (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0),
  };
}

async function playwright(browser, filters, report) {
  const env = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const { code } = await runTool('@playwright/test/cli.js', ['test', '--reporter=list,json', ...filters], { env });
  const result = await readJson(report);
  return {
    name: 'Playwright',
    code,
    passed: (result?.stats.expected ?? 0) + (result?.stats.flaky ?? 0),
    failed: (result?.stats.unexpected ?? 0) + (result?.errors.length ?? 0),
    skipped: result?.stats.skipped ?? 0,
  };
}

async function readJson(path) {
  return readFile(path, 'utf8').then(JSON.parse, () => null);
}
