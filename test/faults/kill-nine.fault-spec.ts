import { mkdtemp, readFile, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { OWNER } from '../support/api.js';
import { HttpClient } from '../support/http-client.js';
import { startProduct, type Product } from '../support/product/start-product.js';
import { createCompany, enrol, invite, signInOwner, type Tracker } from '../support/world.js';

const SENDERS = 4;
const MINUTES_A_BATCH = 10;
const DAY_MS = 86_400_000;

let dataDir: string;
let product: Product;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'ept-kill-'));
  await chmod(dataDir, 0o755);
});
afterEach(async () => {
  if (product.process.exitCode === null && product.process.signalCode === null) await product.end('SIGTERM');
  await rm(dataDir, { recursive: true, force: true });
});

const start = async (): Promise<HttpClient> => {
  product = await startProduct({ dataDir, env: { OWNER_PASSWORD: OWNER.password, LOG_LEVEL: 'error' } });
  return new HttpClient(product.url);
};

async function killPostgres(): Promise<void> {
  const pid = Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);
  process.kill(pid, 'SIGKILL');
}

it('loses nothing acknowledged and doubles nothing, killed and stopped again and again under load', async () => {
  let http = await start();
  const owner = await signInOwner({ http });
  const company = await createCompany({ http }, owner);
  const employee = await invite({ http }, company.admin);
  const tracker = await enrol({ http }, company.key, employee);
  const plan = new Plan();

  for (const kill of ['service', 'stopped', 'service and database', 'service'] as const) {
    const sending = Array.from({ length: SENDERS }, () => sendUntilCut(http, tracker, plan));
    await new Promise((resolve) => setTimeout(resolve, 400 + Math.random() * 600));
    if (kill === 'service and database') await killPostgres();
    const ending = await product.end(kill === 'stopped' ? 'SIGTERM' : 'SIGKILL');
    // Told to stop under load it finishes what is in flight, or does not acknowledge it.
    if (kill === 'stopped') expect(ending.code).toBe(0);
    await Promise.all(sending);
    http = await start();
  }
  expect(plan.acknowledged.size).toBeGreaterThan(20);
  expect(plan.unanswered.length).toBeGreaterThan(0);
  // What nobody answered for is sent again, as a tracker does. It may have been stored before or not.
  while (plan.unanswered.length > 0) await send(http, tracker, plan, plan.unanswered.pop()!);

  const batches = plan.acknowledged.size;
  const admin = (await http.post('/api/auth/refresh', {}, { cookie: company.admin.cookie })).body.accessToken as string;
  const range = `from=${dateAgo(40)}&to=${dateAgo(0)}`;
  const applications = async (): Promise<unknown> => (await http.get(`/api/company/applications?${range}`, { bearer: admin })).body.items;
  const inEditor = [{ app: 'Editor', seconds: batches * MINUTES_A_BATCH * 30 }];
  await expect.poll(applications, { timeout: 20_000, interval: 500 }).toEqual(inEditor);

  const ownerNow = await signInOwner({ http });
  const expected = { activeSeconds: batches * MINUTES_A_BATCH * 40, idleSeconds: batches * MINUTES_A_BATCH * 20 };
  await expect
    .poll(async () => (await http.get(`/api/owner/companies/${company.id}/usage?${range}`, { bearer: ownerNow })).body.totals, { timeout: 20_000, interval: 500 })
    .toMatchObject(expected);
  // And they stay what they are: nothing is added once more by work that was waiting.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const settled = await http.get(`/api/owner/companies/${company.id}/usage?${range}`, { bearer: ownerNow });
  expect(settled.body.totals).toMatchObject(expected);
  expect(await applications()).toEqual(inEditor);
});

/** Which batch is sent when; what was answered for and what was not. */
class Plan {
  readonly acknowledged = new Set<number>();
  readonly unanswered: number[] = [];
  readonly ids = new Map<number, string[]>();
  private next = 0;

  take(): number {
    return this.next++;
  }
}

async function sendUntilCut(http: HttpClient, tracker: Tracker, plan: Plan): Promise<void> {
  for (;;) {
    const batch = plan.take();
    try {
      await send(http, tracker, plan, batch);
    } catch {
      plan.unanswered.push(batch);
      return;
    }
  }
}

/** Ten minutes of one batch's own, somewhere in the last 30 days, each with half a minute in the editor. */
async function send(http: HttpClient, tracker: Tracker, plan: Plan, batch: number): Promise<void> {
  const ids = plan.ids.get(batch) ?? Array.from({ length: MINUTES_A_BATCH }, () => uuidv7());
  plan.ids.set(batch, ids);
  const first = Math.floor(Date.parse(dateAgo(35)) / 60_000) + batch * MINUTES_A_BATCH;
  const at = (i: number): string => new Date((first + i) * 60_000).toISOString();
  const answer = await http.post('/api/upload/batch', {
    clientSentAt: new Date().toISOString(),
    activity: ids.map((_, i) => ({ minute: at(i), activeSeconds: 40, idleSeconds: 20, keystrokes: 5, clicks: 1 })),
    applications: ids.map((id, i) => ({ id, app: 'Editor', startedAt: at(i), durationSeconds: 30 })),
  }, tracker);
  if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
  expect(answer.body.accepted + answer.body.duplicates).toBe(2 * MINUTES_A_BATCH);
  expect(answer.body.rejected).toEqual([]);
  plan.acknowledged.add(batch);
}

function dateAgo(days: number): string {
  return new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
}
