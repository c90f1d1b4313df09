import { randomUUID } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Api, OWNER, startApi } from '../support/api.js';

/**
 * A client written from docs/integration.md alone: plain fetch, and of the project nothing but the way to start it. It
 * records a whole day, with what goes wrong on a day.
 */
type Kind = 'sessions' | 'activity' | 'applications' | 'websites';
interface Item {
  readonly kind: Kind;
  readonly value: Record<string, unknown>;
}

class Tracker {
  readonly dropped: string[] = [];
  queue: Item[] = [];
  private token = '';
  private readonly sessions = new Map<string, Item>();
  private readonly device = { id: randomUUID(), name: "Ada's laptop", platform: 'linux', appVersion: '1.0.0' };
  /** Server's minus ours, in milliseconds. */
  private clockOffset = 0;

  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {}

  async login(email: string, password: string): Promise<any> {
    const { body } = await this.send('/api/login', { email, password, device: this.device });
    this.token = body.token;
    return body;
  }

  call(path: string, body: unknown): Promise<any> {
    return this.send(path, body).then((answer) => answer.body);
  }

  /** Known to the queue, so that a batch that is refused for want of it can bring it. */
  session(id: string, startedAt: string, endedAt: string | null): Item {
    const item: Item = { kind: 'sessions', value: { id, startedAt, endedAt } };
    this.sessions.set(id, item);
    return item;
  }

  record(...items: Item[]): void {
    this.queue.push(...items);
  }

  /** Sends everything that waits, up to 2,000 items at a time. `lose`: the answer to the first batch never arrives. */
  async flush({ lose = false } = {}): Promise<{ accepted: number; duplicates: number }> {
    const sum = { accepted: 0, duplicates: 0 };
    while (this.queue.length > 0) {
      const batch = this.queue.slice(0, 2_000);
      const arrays: Record<Kind, Item[]> = { sessions: [], activity: [], applications: [], websites: [] };
      for (const item of batch) arrays[item.kind].push(item);
      const body = Object.fromEntries(Object.entries(arrays).map(([kind, items]) => [kind, items.map((item) => item.value)]));
      const { body: answer } = await this.send('/api/upload/batch', { clientSentAt: new Date(Date.now() + this.clockOffset).toISOString(), ...body });
      if (lose) return sum; // Nobody knows what became of it: the queue stays as it is.
      sum.accepted += answer.accepted;
      sum.duplicates += answer.duplicates;
      const again = answer.rejected.flatMap((refused: { kind: Kind; index: number; code: string }) => this.refused(arrays[refused.kind][refused.index]!, refused.code));
      this.queue = [...new Set<Item>(again), ...this.queue.slice(batch.length)];
    }
    return sum;
  }

  async screenshot(id: string, capturedAt: string, sessionId: string, image: Blob): Promise<any> {
    const form = new FormData();
    for (const [name, value] of Object.entries({ id, capturedAt, sessionId })) form.set(name, value);
    form.set('image', image, 'screen.png');
    return this.send('/api/screenshot/upload', form).then((answer) => answer.body);
  }

  private refused(item: Item, code: string): Item[] {
    const session = this.sessions.get(String(item.value.sessionId));
    if (code === 'UNKNOWN_SESSION' && session) return [session, item];
    this.dropped.push(code);
    return [];
  }

  private async send(path: string, body: unknown): Promise<{ status: number; body: any }> {
    const headers: Record<string, string> = { 'X-Company-Key': this.key };
    if (this.token) headers.Authorization = `Token ${this.token}`;
    if (!(body instanceof FormData)) headers['Content-Type'] = 'application/json';
    const sentAt = Date.now();
    const response = await fetch(this.url + path, { method: 'POST', headers, body: body instanceof FormData ? body : JSON.stringify(body) });
    const answer: any = await response.json();
    if (!response.ok) throw new Error(`${response.status} ${answer.code}: ${answer.message}`);
    if (answer.serverTime) this.clockOffset = Date.parse(answer.serverTime) - (sentAt + Date.now()) / 2;
    return { status: response.status, body: answer };
  }
}

const DAY = new Date(Date.now() - 24 * 60 * 60_000).toISOString().slice(0, 10);
const at = (time: string): string => `${DAY}T${time}.000Z`;
const MORNING = randomUUID();
const AFTERNOON = randomUUID();
const PASSWORD = 'a long enough password';

/** One minute after the other. */
const minutes = (sessionId: string, from: string, count: number): Item[] =>
  Array.from({ length: count }, (_, i) => {
    const minute = new Date(Date.parse(at(from)) + i * 60_000).toISOString();
    return { kind: 'activity', value: { minute, sessionId, activeSeconds: 50, idleSeconds: 10, keystrokes: 100, clicks: 10 } };
  });
const application = (sessionId: string, app: string, time: string, durationSeconds: number): Item => ({ kind: 'applications', value: { id: randomUUID(), sessionId, app, title: 'a window', startedAt: at(time), durationSeconds } });
const website = (sessionId: string, url: string, time: string, durationSeconds: number): Item => ({ kind: 'websites', value: { id: randomUUID(), sessionId, url, startedAt: at(time), durationSeconds } });

describe("a stranger's client", () => {
  let api: Api;
  let tracker: Tracker;
  let owner: string;
  let admin: string;
  let companyId: string;
  let employeeId: string;

  const web = async (method: string, path: string, bearer: string, body?: unknown): Promise<any> => {
    const headers = { 'Content-Type': 'application/json', ...(bearer ? { Authorization: `Bearer ${bearer}` } : {}) };
    const response = await fetch(api.url + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    const answer: any = await response.json();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${answer.code}`);
    return answer;
  };
  const accept = async (invitationUrl: string): Promise<string> =>
    (await web('POST', '/api/auth/accept-invitation', '', { token: invitationUrl.split('/').at(-1), password: PASSWORD })).accessToken;
  const read = (what: string): Promise<any> => web('GET', `/api/company/${what}?from=${DAY}&to=${DAY}&employeeId=${employeeId}`, admin);

  const soon = (check: () => Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 10_000, interval: 200 });

  beforeAll(async () => {
    api = await startApi({ jobs: true });
    owner = (await web('POST', '/api/auth/login', '', OWNER)).accessToken;
    const people = { admin: { name: 'Grace', email: 'grace@try.example' } };
    const created = await web('POST', '/api/owner/companies', owner, { name: 'Try', email: 'office@try.example', plan: 'PRO', timezone: 'UTC', ...people });
    companyId = created.company.id;
    admin = await accept(created.invitationUrl);
    const invited = await web('POST', '/api/company/employees', admin, { name: 'Ada', email: 'ada@try.example', role: 'EMPLOYEE' });
    await accept(invited.invitationUrl);
    tracker = new Tracker(api.url, created.companyKey);
  });
  afterAll(() => api?.close());

  it('signs in and learns what to record', async () => {
    const { employee, company, settings } = await tracker.login('ada@try.example', PASSWORD);
    employeeId = employee.id;
    expect([employee.role, company.timezone, settings.screenshots.enabled]).toEqual(['EMPLOYEE', 'UTC', true]);
  });

  it('records the morning while it is connected, and clocks out for lunch', async () => {
    await tracker.call('/api/work-session/start', { id: MORNING, startedAt: at('09:00:00') });
    tracker.record(...minutes(MORNING, '09:00:00', 180));
    tracker.record(application(MORNING, 'Visual Studio Code', '09:00:00', 7_200), application(MORNING, 'Mail', '11:00:00', 3_600), website(MORNING, 'https://docs.example.com/a?q=1', '10:00:00', 600));
    expect(await tracker.flush()).toEqual({ accepted: 183, duplicates: 0 });
    await tracker.call('/api/work-session/heartbeat', { id: MORNING, at: at('11:59:00') });
    expect((await tracker.call('/api/work-session/stop', { id: MORNING, endedAt: at('12:00:00') })).session.status).toBe('CLOSED');
  });

  it('takes a screenshot, and may send it twice', async () => {
    const id = randomUUID();
    for (let i = 0; i < 2; i++) expect((await tracker.screenshot(id, at('10:00:00'), MORNING, png())).screenshot).toMatchObject({ id, width: 32, height: 32 });
  });

  it('is offline in the afternoon and sends it later: an answer is lost, sessions are missing, one item is wrong', async () => {
    tracker.session(AFTERNOON, at('13:00:00'), at('17:00:00'));
    tracker.record(...minutes(AFTERNOON, '13:00:00', 230));
    tracker.record(application(AFTERNOON, 'Visual Studio Code', '13:00:00', 10_800), website(AFTERNOON, 'https://docs.example.com/b', '14:00:00', 300), website(AFTERNOON, 'https://news.example.com/', '15:00:00', 60));
    tracker.record(application(AFTERNOON, 'Broken', '16:00:00', -5));
    // The good ones name a session that the server does not know: sent again with it. The one that is wrong is dropped.
    expect(await tracker.flush()).toEqual({ accepted: 234, duplicates: 0 });
    expect(tracker.dropped).toEqual(['NEGATIVE_DURATION']);
  });

  it('repeats what it has no answer to, and nothing is counted twice', async () => {
    tracker.record(...minutes(AFTERNOON, '16:50:00', 10), application(AFTERNOON, 'Mail', '16:50:00', 600));
    await tracker.flush({ lose: true });
    expect(await tracker.flush()).toEqual({ accepted: 0, duplicates: 11 });
  });

  it("has the day's totals exactly, on the web", async () => {
    const sessions = (await read('sessions')).items;
    expect(sessions.map((each: any) => [each.id, each.startedAt, each.endedAt, each.status])).toEqual([
      [AFTERNOON, at('13:00:00'), at('17:00:00'), 'CLOSED'],
      [MORNING, at('09:00:00'), at('12:00:00'), 'CLOSED'],
    ]);
    await soon(async () => expect((await read('applications')).items).toEqual([{ app: 'Visual Studio Code', seconds: 18_000 }, { app: 'Mail', seconds: 4_200 }]));
    await soon(async () => expect((await read('websites')).items).toEqual([{ domain: 'docs.example.com', seconds: 900 }, { domain: 'news.example.com', seconds: 60 }]));
    expect((await read('screenshots')).items).toHaveLength(1);
    const activity = (await web('GET', `/api/company/activity?from=${DAY}&to=${DAY}&limit=500`, admin)).items;
    expect(activity).toHaveLength(420);
    const usage = (): Promise<any> => web('GET', `/api/owner/companies/${companyId}/usage?from=${DAY}&to=${DAY}`, owner);
    await soon(async () => expect((await usage()).items).toMatchObject([{ date: DAY, activeSeconds: 21_000, idleSeconds: 4_200, employeesActive: 1, sessions: 2, screenshots: 1 }]));
  });
});

/** 32 × 32 grey pixels, written by hand: a client needs no library of the server's. */
function png(): Blob {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(32, 0);
  header.writeUInt32BE(32, 4);
  header[8] = 8;
  const rows = deflateSync(Buffer.alloc(32 * 33, 0).map((_, i) => (i % 33 === 0 ? 0 : 120)));
  const bytes = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
  return new Blob([new Uint8Array(bytes)], { type: 'image/png' });
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  let crc = 0xffffffff;
  for (const byte of body) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, body, check]);
}
