import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWNER } from '../support/api.js';
import { HttpClient } from '../support/http-client.js';
import { askProductDatabase } from '../support/product/product-database.js';
import { type Product, startProduct } from '../support/product/start-product.js';
import { REPOSITORY } from '../support/repository.js';
import { type Company, createCompany, PASSWORD, signInOwner } from '../support/world.js';
import { sha256, unzip } from '../support/zip.js';

/** So many that their export takes longer than it takes to be killed. */
const ROWS = 150_000;

const run = promisify(execFile);

describe('an archive of a company with many rows', () => {
  let dataDir: string;
  let product: Product;
  let http: HttpClient;
  let company: Company;
  let id: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'ept-exports-'));
    await chmod(dataDir, 0o755);
    await start();
    company = await createCompany({ http }, await signInOwner({ http }));
    await askProductDatabase(
      dataDir,
      `INSERT INTO activity_minute (company_id, employee_id, minute, device_id, active_seconds, idle_seconds, keystrokes, clicks)
       SELECT $1, $2, date_trunc('minute', now()) - (n / 2) * interval '1 minute', md5((n % 2)::text)::uuid, n % 60, 0, n % 300, n % 40
       FROM generate_series(2, ${ROWS + 1}) AS n`,
      [company.id, company.admin.id],
    );
  });
  afterAll(async () => {
    await product?.end('SIGTERM');
    await rm(dataDir, { recursive: true, force: true });
  });

  const start = async (): Promise<void> => {
    product = await startProduct({ dataDir, env: { OWNER_PASSWORD: OWNER.password, LOG_LEVEL: 'error' } });
    http = new HttpClient(product.url);
  };
  const signIn = async (): Promise<string> => (await http.post('/api/auth/login', { email: company.admin.email, password: PASSWORD })).body.accessToken as string;
  const state = async (bearer: string): Promise<string> => (await http.get(`/api/company/export/${id}`, { bearer })).body.state as string;
  const directory = (): string => join(dataDir, 'screenshots', company.id, 'exports');
  const inStore = (): Promise<string[]> => readdir(directory()).catch(() => []);
  const bytesInStore = async (): Promise<number> => (await Promise.all((await inStore()).map(async (name) => (await stat(join(directory(), name))).size))).reduce((sum, size) => sum + size, 0);

  it('is begun, and killed in the middle', async () => {
    const { status, body } = await http.post('/api/company/export', undefined, { bearer: await signIn() });
    expect(status).toBe(202);
    id = body.id;
    await expect.poll(bytesInStore, { timeout: 60_000, interval: 20 }).toBeGreaterThan(200_000);
    await product.end('SIGKILL');
    expect(await inStore()).toEqual([expect.stringMatching(/\.zip\.part$/)]);
  });

  it('is made whole by the next process when the lease of the killed one has ended', { timeout: 120_000 }, async () => {
    await start();
    const bearer = await signIn();
    expect(await state(bearer)).toBe('RUNNING');
    await askProductDatabase(dataDir, `UPDATE job_run SET lease_until = now() WHERE job = 'data-export' AND run_key = $1`, [id]);
    await expect.poll(() => state(bearer), { timeout: 100_000, interval: 200 }).toBe('READY');

    const archive = Buffer.from(await (await fetch(`${product.url}/api/company/export/${id}/file`, { headers: { authorization: `Bearer ${bearer}` } })).arrayBuffer());
    const files = unzip(archive);
    const manifest = JSON.parse(files.get('manifest.json')!.toString()) as { files: { name: string; rows?: number; bytes: number; sha256: string }[] };
    for (const file of manifest.files) expect([file.name, file.sha256]).toEqual([file.name, sha256(files.get(file.name)!)]);
    expect(manifest.files.filter(({ name }) => /activity\.(json|csv)$/.test(name)).map(({ rows }) => rows)).toEqual([ROWS, ROWS]);
  });

  it('is one archive and one mail, and the next sweep takes what the killed process left lying', async () => {
    expect((await askProductDatabase(dataDir, `SELECT state FROM data_export`)).map((row) => row.state)).toEqual(['READY']);
    const mails = (): Promise<unknown[]> => askProductDatabase(dataDir, `SELECT event_key, outcome FROM mail_outbox WHERE kind = 'exportReady'`);
    await expect.poll(mails, { timeout: 20_000 }).toEqual([{ event_key: expect.stringContaining(id), outcome: 'SENT' }]);

    const longAgo = new Date(Date.now() - 2 * 60 * 60_000);
    for (const name of await inStore()) await utimes(join(directory(), name), longAgo, longAgo);
    const cli = ['dist/apps/cli/src/main.js', 'job', 'expired-exports'];
    const { stdout } = await run(process.execPath, cli, { cwd: REPOSITORY, env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', APP_SECRET: '', LOG_LEVEL: 'warn' } });
    expect(stdout).toContain('1 files deleted');
    expect(await inStore()).toEqual([expect.stringMatching(new RegExp(`^${id}-[\\da-f-]{36}\\.zip$`))]);
  });
});
