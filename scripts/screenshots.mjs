// `npm run screenshots`: starts the built product with its demo data and takes every screen of every role, at 1,440 and
// 390 px, into docs/screenshots/. `npm run screenshots -- owner reports` takes those whose file name has all of these
// words in it. With SCREENSHOTS_URL it takes them of a product that runs already and whose owner is OWNER of
// steps/screens.mjs; the screens themselves are listed there, a line each.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireNode } from './steps/node-version.mjs';

requireNode();
const { main, ROOT, say, seconds, Stop } = await import('./steps/run.mjs');
const { prepare } = await import('./steps/prepare.mjs');
const { OWNER, PEOPLE, SCREENS } = await import('./steps/screens.mjs');

const FOLDER = join(ROOT, 'docs/screenshots');
const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
/** What is longer is cut: nobody looks at the end of a table in a picture. */
const MOST_HEIGHT = 2_400;
const DEMO_WITHIN_MS = 300_000;
/** Colours of the palette; more are not told apart in drawings of lines and letters. */
const COLOURS = 96;
/** The contexts of the roles, once they are signed in. */
const states = new Map();
/** What stands in a path for an id, and where its first page has it. */
const IDS = {
  '{company}': '/api/owner/companies?search=lindenhof',
  '{employee}': '/api/company/employees?search=keller',
};
const ids = new Map();

await main(async () => {
  const since = performance.now();
  const words = process.argv.slice(2);
  await prepare({ build: process.env.SCREENSHOTS_URL === undefined });
  const executablePath = await (await import('./steps/chromium.mjs')).ensureChromium();
  const { chromium } = await import('@playwright/test');
  const product = process.env.SCREENSHOTS_URL ? { url: process.env.SCREENSHOTS_URL, end: async () => undefined } : await start();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
  try {
    await mkdir(FOLDER, { recursive: true });
    let bytes = 0;
    let files = 0;
    for (const role of [null, ...Object.keys(PEOPLE)]) {
      for (const screen of SCREENS.filter((candidate) => candidate.role === role)) {
        for (const picture of picturesOf(screen).filter(({ file }) => words.every((word) => file.includes(word)))) {
          bytes += await take(browser, product.url, screen, picture);
          files += 1;
        }
      }
    }
    if (files === 0) throw new Stop('No screen has a file name with these words in it.');
    say(`${files} pictures, ${(bytes / 1e6).toFixed(1)} MB, in ${seconds(since)}.`);
  } finally {
    await browser.close();
    await product.end();
  }
});

function picturesOf({ role, name, dark = false }) {
  return WIDTHS.flatMap((viewport) =>
    (dark ? ['light', 'dark'] : ['light']).map((colorScheme) => ({
      viewport,
      colorScheme,
      file: `${[role ?? 'public', name, viewport.width, ...(colorScheme === 'dark' ? ['dark'] : [])].join('-')}.png`,
    })),
  );
}

/** A sign-in a role: the same for all its screens, in contexts of their own. */
async function stateOf(browser, url, role) {
  if (role === null) return undefined;
  if (!states.has(role)) {
    const context = await browser.newContext({ baseURL: url });
    const answer = await context.request.post('/api/auth/login', { data: PEOPLE[role] });
    if (!answer.ok()) throw new Stop(`${PEOPLE[role].email} could not be signed in: ${answer.status()}`);
    states.set(role, { context });
  }
  return states.get(role);
}

async function take(browser, url, { role, path, prepare: open }, { viewport, colorScheme, file }) {
  const state = await stateOf(browser, url, role);
  // The refresh token is used once, so all pages of a role live in its one context, one after the other.
  const context = state?.context ?? (await browser.newContext({ baseURL: url }));
  const page = await context.newPage();
  try {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(await addressOf(path, context));
    await settled(page);
    if (open) {
      await open(page);
      await settled(page);
    }
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (height > viewport.height) {
      await page.setViewportSize({ width: viewport.width, height: Math.min(height, MOST_HEIGHT) });
      await settled(page);
    }
    const { default: sharp } = await import('sharp');
    const png = await sharp(await page.screenshot()).png({ palette: true, colours: COLOURS, effort: 8, compressionLevel: 9 }).toBuffer();
    await writeFile(join(FOLDER, file), png);
    say(`${file} (${Math.round(png.length / 1024)} kB)`);
    return (await stat(join(FOLDER, file))).size;
  } finally {
    await page.close();
    if (!state) await context.close();
  }
}

/**
 * The page has its heading, its letters and its pictures, and nothing that stands for what is still on its way. The network
 * does not tell: the live page's stream never ends.
 */
async function settled(page) {
  await page.waitForSelector('h1');
  for (let calm = 0; calm < 2; calm++) {
    await page.waitForFunction(isThere, undefined, { timeout: 15_000 });
    await page.waitForTimeout(300);
  }
}

/** What is below the picture is not waited for: small pictures are loaded when they come into view. */
function isThere() {
  const inView = (element) => element.getBoundingClientRect().top < innerHeight;
  const waiting = [...document.querySelectorAll('.mantine-Skeleton-root, .mantine-Loader-root, [aria-busy="true"]')].some(inView);
  return !waiting && document.fonts.status === 'loaded' && [...document.images].every((image) => image.complete || !inView(image));
}

async function addressOf(path, context) {
  const [name] = Object.keys(IDS).filter((candidate) => path.includes(candidate));
  if (name === undefined) return path;
  if (!ids.has(name)) {
    const { accessToken } = await (await context.request.post('/api/auth/refresh')).json();
    const answer = await context.request.get(IDS[name], { headers: { authorization: `Bearer ${accessToken}` } });
    ids.set(name, (await answer.json()).items[0].id);
  }
  return path.replace(name, ids.get(name));
}

/** The product on an empty directory, when its demo data is there. */
async function start() {
  const home = await mkdtemp(join(tmpdir(), 'ept-screenshots-'));
  await chmod(home, 0o755); // Started by root, PostgreSQL runs as another user, who has to get in.
  const env = { ...process.env, DATA_DIR: join(home, 'data'), PORT: '0', HOST: '', DATABASE_URL: '', DEMO_DATA: 'true', OWNER_EMAIL: OWNER.email, OWNER_PASSWORD: OWNER.password };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  const end = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(home, { recursive: true, force: true });
  };
  say('Starting the product and waiting for its demo data …');
  const until = Date.now() + DEMO_WITHIN_MS;
  while (!output.includes('The demo data is there')) {
    if (child.exitCode !== null || Date.now() > until) {
      await end();
      throw new Stop(`The product did not start, or made no demo data:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return { url: /^Ready: (\S+)$/m.exec(output)[1], end };
}
