import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { processMark } from '../../libs/platform/src/embedded-postgres/process-identity.js';
import { runProduct, startProduct, type Product } from '../support/product/start-product.js';
import { REPOSITORY } from '../support/repository.js';

let home: string;
/** Of all tests that do not ask for another: whatever one of them leaves behind, the next one starts on it. */
let dataDir: string;
let product: Product | null;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'ept-start-'));
  await chmod(home, 0o755);
});
beforeEach(() => {
  dataDir = join(home, 'data');
  product = null;
});
afterEach(async () => {
  if (product?.process.exitCode === null && product.process.signalCode === null) await product.end('SIGTERM');
});
afterAll(() => rm(home, { recursive: true, force: true }));

const start = async (options: Partial<Parameters<typeof startProduct>[0]> = {}): Promise<Product> => (product = await startProduct({ dataDir, ...options }));

async function postgresPid(): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);
}

async function untilReady(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('ending', () => {
  /** What the contract promises a person who ends the program. */
  const ENDS_WITHIN_MS = 10_000;

  it.each([
    { by: 'node', signal: 'SIGINT', env: {} },
    { by: 'npm', signal: 'SIGTERM', env: { NODE_ENV: 'production' } },
  ] as const)('$by start, $signal: ends with 0 within 10 seconds and leaves nothing running', async ({ by, signal, env }) => {
    const { url, end, output } = await start({ by, env });
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(output().match(/^Ready: /gm)).toHaveLength(1);
    const postgres = await postgresPid();

    const since = performance.now();
    const { code } = await end(signal);
    expect(code).toBe(0);
    expect(performance.now() - since).toBeLessThan(ENDS_WITHIN_MS);
    expect(await processMark(postgres)).toBeNull();
  });

  it('ends with 0 on Ctrl-C, which reaches npm and Node at once', async () => {
    const { interruptFromTerminal } = await start({ by: 'npm' });
    const postgres = await postgresPid();
    expect((await interruptFromTerminal()).code).toBe(0);
    expect(await processMark(postgres)).toBeNull();
  });
});

describe('starting again', () => {
  it('installs, builds and migrates nothing when nothing has changed, and keeps its data', async () => {
    dataDir = join(home, 'new');
    const first = await start();
    expect(first.output()).toMatch(/^First sign-in: /m);
    await first.end('SIGTERM');
    const second = await start();
    expect(second.output()).not.toMatch(/Installing|Building|Making the database|First sign-in/);
    process.stdout.write(`      second start: ready after ${Math.round(second.readyAfterMs)} ms\n`);
  });

  it('recovers by itself after a kill -9, of Node alone and of Node and PostgreSQL', async () => {
    const killed = await start();
    await killed.end('SIGKILL');
    const orphan = await postgresPid();
    expect(await processMark(orphan)).not.toBeNull();

    const recovered = await start();
    expect((await fetch(`${recovered.url}/health/ready`)).status).toBe(200);
    expect(await processMark(orphan)).toBeNull();
    const postgres = await postgresPid();
    const ended = recovered.end('SIGKILL');
    process.kill(postgres, 'SIGKILL');
    await ended;

    const { url } = await start();
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  });
});

it('refuses a second start on the same directory with a sentence, and brings PostgreSQL back while it serves', async () => {
  const { url } = await start();
  const second = await runProduct({ dataDir });
  expect(second.code).toBe(1);
  expect(second.output).toMatch(/^DATA_DIR \S+ is in use by process \d+\.$/m);
  expect(second.output).not.toContain('    at ');
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);

  const killed = await postgresPid();
  process.kill(killed, 'SIGKILL');
  // The service may answer once more before it has noticed.
  await expect.poll(() => postgresPid().catch(() => killed), { timeout: 60_000 }).not.toBe(killed);
  await untilReady(url);
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
});

it('says what is wrong with the configuration, all of it, before it touches anything', async () => {
  dataDir = join(home, 'untouched');
  const { code, output } = await runProduct({ dataDir, env: { PORT: 'eighty', APP_SECRET: 'short' } });
  expect(code).toBe(1);
  expect(output).toContain('PORT must be a whole number');
  expect(output).toContain('APP_SECRET must have at least 32 characters');
  expect(output).not.toContain('    at ');
  await expect(stat(dataDir)).rejects.toThrow('ENOENT');
});

it.runIf(process.getuid?.() === 0)('starts for root in a clone that nobody else may enter, and opens nothing', async () => {
  const clone = join(home, 'private/clone');
  await mkdir(clone, { recursive: true });
  await chmod(join(home, 'private'), 0o700);
  const left = new Set(['node_modules', '.git', '.data', 'test-results', 'playwright-report']);
  for (const name of await readdir(REPOSITORY)) if (!left.has(name)) await cp(join(REPOSITORY, name), join(clone, name), { recursive: true });
  await symlink(join(REPOSITORY, 'node_modules'), join(clone, 'node_modules'));
  dataDir = join(clone, '.data');

  const { url, end } = await start({ clone });
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  const elsewhere = (await readFile(join(dataDir, 'postgres-location'), 'utf8')).trim();
  await end('SIGTERM');
  const again = await start({ clone });
  expect(again.output()).not.toContain('Making the database');
  await again.end('SIGTERM');
  expect((await stat(join(home, 'private'))).mode & 0o777).toBe(0o700);
  await rm(elsewhere, { recursive: true });
});
