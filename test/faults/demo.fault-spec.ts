import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpClient } from '../support/http-client.js';
import { type Product, startProduct } from '../support/product/start-product.js';
import { REPOSITORY } from '../support/repository.js';

const run = promisify(execFile);
const SETTINGS = { DEMO_DATA: 'true', DEMO_DAYS: '5', LOG_LEVEL: 'warn' };

describe('the demo of a first start', () => {
  let dataDir: string;
  let product: Product;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'ept-demo-'));
    await chmod(dataDir, 0o755);
  });
  afterAll(async () => {
    await product.end('SIGTERM');
    await rm(dataDir, { recursive: true, force: true });
  });

  const start = async (): Promise<Product> => (product = await startProduct({ dataDir, env: SETTINGS }));
  const cli = (...args: string[]): Promise<{ stdout: string; stderr: string; code?: number }> =>
    run(process.execPath, ['dist/apps/cli/src/main.js', ...args], { cwd: REPOSITORY, env: { ...process.env, ...SETTINGS, DATA_DIR: dataDir, DATABASE_URL: '', APP_SECRET: '' } }).catch((error: unknown) => error as never);

  it('is completed by the next start when it is killed in the middle, and made no second time', async () => {
    await start();
    await until(product, 'Making demo data');
    await until(async () => (await rows(dataDir, 'activity_minute')) > 3_000);
    await product.end('SIGKILL');

    await start();
    await until(product, 'The demo data is there');
    expect(product.output()).toContain('anna.weber@lindenhof.example.test');
    const minutes = await rows(dataDir, 'activity_minute');
    expect(await rows(dataDir, 'outbox')).toBe(0);
    await product.end('SIGTERM');

    await start();
    expect(await rows(dataDir, 'activity_minute')).toBe(minutes);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(product.output()).not.toContain('demo');
  });

  it('is reset beside the running service, which goes on', async () => {
    const { stdout } = await cli('demo', 'reset', '--yes');
    expect(stdout).toContain('2 demo companies were removed.');
    expect(stdout).toContain('The demo data is there');
    const login = await new HttpClient(product.url).post('/api/auth/login', { email: 'anna.weber@lindenhof.example.test', password: 'demo-password' });
    expect(login.status).toBe(200);
  });

  it('lets commands work beside the running service, and without one', async () => {
    const first = await cli('owner', 'create', '--email', 'second@example.test', '--name', 'Second');
    expect(first.stdout).toContain('New owner: second@example.test with password');
    expect((await fetch(`${product.url}/health/ready`)).status).toBe(200);

    await product.end('SIGTERM');
    const again = await cli('owner', 'create', '--email', 'second@example.test', '--name', 'Second');
    expect(again).toMatchObject({ code: 1, stdout: '', stderr: 'There is an account with the e-mail second@example.test already.\n' });
    await start();
  });
});

async function until(what: Product | (() => Promise<boolean>), words = ''): Promise<void> {
  const happened = typeof what === 'function' ? what : (): Promise<boolean> => Promise.resolve(what.output().includes(words));
  while (!(await happened())) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** As superuser, beside the service. */
async function rows(dataDir: string, table: string): Promise<number> {
  const [port, password] = await Promise.all(['postgres-port', 'postgres-password'].map((file) => readFile(join(dataDir, file), 'utf8')));
  const client = new pg.Client({ connectionString: `postgres://postgres:${password?.trim()}@127.0.0.1:${port?.trim()}/postgres` });
  await client.connect();
  try {
    return Number((await client.query<{ rows: string }>(`SELECT count(*) AS rows FROM ept.${table}`)).rows[0]?.rows);
  } finally {
    await client.end();
  }
}
