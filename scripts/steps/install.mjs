import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ROOT, run, say, seconds, Stop } from './run.mjs';

/** `npm ci`, when node_modules is not what package-lock.json says. */
export async function installWhenNeeded() {
  if (await isInstalled()) return;
  const since = performance.now();
  say('Installing the packages (first start, or package-lock.json has changed); this takes a minute or two …');
  const [command, ...npm] = npmCommand();
  // The build needs the development packages, whatever NODE_ENV says.
  const { code } = await run(command, [...npm, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']).catch(() => ({ code: 1 }));
  if (code !== 0) throw new Stop('The packages could not be installed: npm ci says why above.');
  say(`Installed in ${seconds(since)}.`);
}

/**
 * npm keeps in node_modules what it installed. Every package of package-lock.json has to be there in the same
 * version, but for optional ones that are made for another system.
 */
async function isInstalled() {
  const [wanted, present] = await Promise.all([readPackages('package-lock.json'), readPackages('node_modules/.package-lock.json')]);
  if (!wanted) throw new Stop('package-lock.json is missing or broken: restore it.');
  if (!present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true;
    const found = present[path];
    if (!found) return entry.optional === true && !isForThisSystem(entry);
    return found.version === entry.version && (!found.integrity || !entry.integrity || found.integrity === entry.integrity);
  });
}

async function readPackages(path) {
  try {
    return JSON.parse(await readFile(join(ROOT, path), 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

function isForThisSystem({ os, cpu, libc }) {
  return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && (!libc || libc.includes(systemLibc())));
}

function systemLibc() {
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
}

/** The npm that started us, else the one on PATH. */
function npmCommand() {
  const started = process.env.npm_execpath;
  return started && basename(started).startsWith('npm') ? [process.execPath, started] : ['npm'];
}
