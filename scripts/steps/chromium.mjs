import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { run, say, Stop } from './run.mjs';

/** The one without windows comes first: it does the same with a quarter less of the processor. */
const PROGRAMS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The path of a Chromium for the browser tests, installed where that is possible. Never skips: throws what to install. */
export async function ensureChromium() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (await isProgram(wanted)) return wanted;
    throw new Stop(`CHROMIUM_PATH names ${wanted}, which is not a program.`);
  }
  const found = await findChromium();
  if (found) return found;

  if (process.getuid?.() === 0 && (await onPath(['apt-get']))) {
    say('The browser tests need Chromium and there is none: installing the package chromium …');
    const quietly = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
    const update = await run('apt-get', ['update'], quietly);
    let said = update.output;
    for (const name of ['chromium-headless-shell', 'chromium']) {
      said += (await run('apt-get', ['install', '-y', '--no-install-recommends', name], quietly)).output;
      const installed = await findChromium();
      if (installed) return installed;
    }
    process.stderr.write(`${said}\n`);
  }
  throw new Stop(
    'The browser tests need Chromium, and none was found: install it (Debian: apt-get install chromium; Fedora: dnf install chromium; ' +
      'macOS: brew install --cask chromium; anywhere: npx playwright install --with-deps chromium), or set CHROMIUM_PATH to one.',
  );
}

async function findChromium() {
  const candidates = [await onPath(PROGRAMS), ...ELSEWHERE, chromium.executablePath()].filter(Boolean);
  for (const path of candidates) if (await isProgram(path)) return path;
  return null;
}

async function onPath(programs) {
  for (const program of programs) {
    for (const directory of (process.env.PATH ?? '').split(delimiter)) {
      if (directory && (await isProgram(join(directory, program)))) return join(directory, program);
    }
  }
  return null;
}

async function isProgram(path) {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
