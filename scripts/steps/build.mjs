import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { ROOT, runTool, say, seconds, Stop } from './run.mjs';

/**
 * What is built, from what, and where a note of the contents that it was built from is kept. Contents and not times
 * are compared: a checkout changes times, and a file that is put back has its old contents.
 */
const PARTS = [
  {
    name: 'service',
    sources: ['apps', 'libs', 'package.json', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.build.json'],
    product: 'dist/apps/api/src/main.js',
    note: 'dist/.built-from',
    build: buildService,
  },
  {
    name: 'web pages',
    sources: ['web', 'libs/contracts', 'package.json', 'package-lock.json', 'tsconfig.base.json'],
    product: 'web/dist/index.html',
    note: 'web/dist/.built-from',
    build: () => runTool('vite/bin/vite.js', ['build'], { quiet: true, cwd: join(ROOT, 'web'), env: { NODE_ENV: 'production' } }),
  },
];

/** Builds the parts whose sources differ from what they were built from; all of them with `always`. */
export async function buildWhenNeeded({ always = false } = {}) {
  const states = await Promise.all(PARTS.map(async (part) => ({ ...part, contents: await hashOf(part.sources) })));
  const stale = [];
  for (const part of states) if (always || !(await isBuilt(part))) stale.push(part);
  if (stale.length === 0) return;

  const since = performance.now();
  say(`Building the ${stale.map(({ name }) => name).join(' and the ')} (first start, or the sources have changed) …`);
  const failed = (await Promise.allSettled(stale.map(buildPart))).filter(({ status }) => status === 'rejected');
  if (failed.length > 0) throw failed[0].reason;
  say(`Built in ${seconds(since)}.`);
}

async function buildPart({ name, note, product, contents, build }) {
  await rm(join(ROOT, note), { force: true });
  const { code, output } = await build();
  if (code !== 0 || !existsSync(join(ROOT, product))) throw new Stop(`${output}\nThe ${name} could not be built: see above.`);
  await mkdir(dirname(join(ROOT, note)), { recursive: true });
  await writeFile(join(ROOT, note), contents);
}

async function isBuilt({ note, product, contents }) {
  if (!existsSync(join(ROOT, product))) return false;
  return (await readFile(join(ROOT, note), 'utf8').catch(() => '')) === contents;
}

/** The compiler goes on from its last run; what that run no longer accounts for would mislead it, or whoever loads dist. */
async function buildService() {
  const sources = await filesBelow('apps', 'libs');
  const outputs = (await filesBelow('dist')).filter((path) => /\.js(\.map)?$/.test(path));
  const expected = new Set(sources.filter((path) => /(?<!\.d)\.ts$/.test(path)).map((path) => join('dist', path.replace(/\.ts$/, '.js'))));
  for (const path of outputs) if (!expected.has(path.replace(/\.map$/, ''))) await rm(join(ROOT, path));
  const present = new Set(outputs);
  if (![...expected].every((path) => present.has(path))) await rm(join(ROOT, 'dist/.tsbuildinfo'), { force: true });
  return runTool('typescript-7/bin/tsc', ['-p', 'tsconfig.build.json'], { quiet: true });
}

async function hashOf(sources) {
  const hash = createHash('sha256').update(process.version.split('.')[0]);
  const paths = await filesBelow(...sources);
  const contents = await Promise.all(paths.map((path) => readFile(join(ROOT, path))));
  for (const [i, path] of paths.entries()) hash.update(`\0${path}\0`).update(contents[i]);
  return hash.digest('hex');
}

/** Files of the repository below these paths, in order; tests and products left out. */
async function filesBelow(...paths) {
  const found = [];
  for (const path of paths) {
    const entries = await readdir(join(ROOT, path), { recursive: true, withFileTypes: true }).catch((error) => {
      if (error.code === 'ENOTDIR') return null;
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    if (entries === null) found.push(path);
    else for (const entry of entries) if (entry.isFile()) found.push(relative(ROOT, join(entry.parentPath, entry.name)));
  }
  return found.filter((path) => !/(^|\/)(node_modules|web\/dist)\/|\.spec\.tsx?$/.test(path)).sort();
}
