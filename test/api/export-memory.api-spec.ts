import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExportMaker } from '#exports';
import { FileStore } from '#platform';
import { type Api, startApi } from '../support/api.js';
import { type Company, createCompany, type Person, signInOwner } from '../support/world.js';
import { unzip } from '../support/zip.js';

const ROWS = 150_000;
const MB = 1024 * 1024;
/** What the making may hold at any moment: pages of rows and what is being compressed. */
const MOST_MB = 20;
const EVERY_BYTES = 96 * 1024;

describe('the archive of a company with many rows', () => {
  let api: Api;
  let company: Company;
  let admin: Person;
  beforeAll(async () => {
    api = await startApi();
    company = await createCompany(api, await signInOwner(api));
    ({ admin } = company);
    await api.sql(
      `INSERT INTO activity_minute (company_id, employee_id, minute, device_id, active_seconds, idle_seconds, keystrokes, clicks)
       SELECT $1, $2, date_trunc('minute', now()) - (n / 4) * interval '1 minute', md5((n % 4)::text)::uuid, n % 60, 0, n % 300, n % 40
       FROM generate_series(4, ${ROWS + 3}) AS n`,
      [company.id, admin.id],
    );
  });
  afterAll(() => api?.close());

  /** What is still in use, in MB: what may be collected is. */
  const held = (): number => {
    setFlagsFromString('--expose-gc');
    (runInNewContext('gc') as () => void)();
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / MB;
  };

  it('is made in memory that does not grow with it, also where the planner knows nothing of the table', { timeout: 180_000 }, async () => {
    const { body } = await api.http.post('/api/company/export', undefined, { bearer: admin.bearer });
    const store = api.app.get(FileStore);
    const put = store.putStream.bind(store);
    const seen: number[] = [];
    store.putStream = (key, source) => {
      let next = EVERY_BYTES;
      let bytes = 0;
      source.on('data', (piece: Buffer) => {
        if ((bytes += piece.length) < next) return;
        next += EVERY_BYTES;
        seen.push(held());
      });
      return put(key, source);
    };
    const before = held();
    try {
      await api.app.get(ExportMaker).make(company.id, body.id, new AbortController().signal);
    } finally {
      store.putStream = put;
    }
    expect(seen.length).toBeGreaterThan(10);
    const response = await fetch(`${api.url}/api/company/export/${body.id}/file`, { headers: { authorization: `Bearer ${admin.bearer}` } });
    const { files } = JSON.parse(unzip(Buffer.from(await response.arrayBuffer())).get('manifest.json')!.toString()) as { files: { name: string; rows?: number; bytes: number }[] };
    expect(files.filter(({ name }) => /activity\.(json|csv)$/.test(name)).map(({ rows }) => rows)).toEqual([ROWS, ROWS]);
    expect(files.reduce((sum, { bytes }) => sum + bytes, 0) / MB).toBeGreaterThan(2 * MOST_MB);
    expect(Math.max(...seen) - before).toBeLessThan(MOST_MB);
  });
});
