// `npm run generate`: makes the committed files that follow from the sources. `--check` makes them elsewhere and lists
// those that differ from what is committed.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { requireNode } from './steps/node-version.mjs';

requireNode();
const { main, ROOT, run, runTool, say, Stop } = await import('./steps/run.mjs');
const { prepare } = await import('./steps/prepare.mjs');

const OPENAPI = 'docs/openapi.json';
const SCHEMA = 'web/src/lib/api/schema.d.ts';
const MODULES = 'docs/modules.md';

await main(async () => {
  const checking = process.argv.includes('--check');
  await prepare({ build: true });
  const target = checking ? await mkdtemp(join(tmpdir(), 'ept-generated-')) : ROOT;
  try {
    for (const path of [OPENAPI, SCHEMA, MODULES]) await mkdir(dirname(join(target, path)), { recursive: true });
    await generateOpenApi(join(target, OPENAPI));
    await generateSchema(join(target, OPENAPI), join(target, SCHEMA));
    await generateModules(join(target, MODULES));
    if (!checking) return 0;
    const drifted = [];
    for (const path of [OPENAPI, SCHEMA, MODULES]) if ((await text(join(target, path))) !== (await text(join(ROOT, path)))) drifted.push(path);
    if (drifted.length > 0) say(`Not what the sources say: ${drifted.join(', ')}. Run npm run generate and commit.`);
    return drifted.length > 0 ? 1 : 0;
  } finally {
    if (checking) await rm(target, { recursive: true, force: true });
  }
});

async function generateOpenApi(path) {
  done(await run(process.execPath, [join(ROOT, 'dist/apps/api/src/openapi.js'), path], { quiet: true }), OPENAPI);
}

/** The document is read from where it was just made, and the result must not tell where that was. */
async function generateSchema(openapi, path) {
  done(await runTool('openapi-typescript/bin/cli.js', [openapi, '--output', path, '--alphabetize'], { quiet: true }), SCHEMA);
}

/** One arrow for each pair of modules of which one imports the other. */
async function generateModules(path) {
  const result = done(
    await runTool('dependency-cruiser/bin/dependency-cruise.mjs', ['apps', 'libs', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'], { quiet: true }),
    MODULES,
  );
  const moduleOf = (file) => /^(?:libs|apps)\/([^/]+)\//.exec(file)?.[1];
  const arrows = new Set();
  for (const { source, dependencies } of JSON.parse(result.output).modules) {
    for (const { resolved } of dependencies) {
      const [from, to] = [moduleOf(source), moduleOf(resolved)];
      if (from && to && from !== to) arrows.add(`  ${from} --> ${to}`);
    }
  }
  await writeFile(path, `# Who imports whom\n\nMade by \`npm run generate\`.\n\n\`\`\`mermaid\nflowchart RL\n${[...arrows].sort().join('\n')}\n\`\`\`\n`);
}

function done(result, what) {
  if (result.code !== 0) throw new Stop(`${result.output}\n${what} could not be made: see above.`);
  return result;
}

async function text(path) {
  return readFile(path, 'utf8').catch(() => null);
}
