// The owner portal at 1,000 and at 10,000 companies. See README.md.
import { Agent, request } from 'node:http';
import { parseArgs } from 'node:util';
import { cpuSeconds } from './cpu-time.mjs';
import { percentile } from './figures.mjs';
import { companyId, DAYS_EACH, setTheOwnersStage, withClient } from './owner-stage.mjs';
import { hasCaughtUp } from './quiet-night.mjs';
import { startProduct } from './servers.mjs';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    rounds: { type: 'string', default: '40' },
    only: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const SIZES = options.sizes.split(',').map(Number);
const ROUNDS = Number(options.rounds);
/** Rounds of one size before the other's; the first ones of each count for nothing. */
const TURN = 5;
const GOAL_MS = 100;
const GOAL_RATIO = 1.5;

const say = (line) => process.stdout.write(`${line}\n`);
const day = (ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
const list = (query) => () => [`/api/owner/companies?${query}`];

/** Each answers the paths that its screen asks for at once, in a round of a database with so many companies. */
const SORTS = ['name', 'plan', 'status', 'createdAt', 'employees', 'activeMinutes', 'screenshots', 'storage', 'lastSyncAt'];
const CASES = {
  list: list(''),
  ...Object.fromEntries(SORTS.map((sort) => [`list by -${sort}`, list(`sort=-${sort}`)])),
  'list by activeMinutes': list('sort=activeMinutes'),
  ...Object.fromEntries(['TRIAL', 'ACTIVE', 'EXPIRED', 'SUSPENDED', 'CANCELLED'].map((status) => [`list of ${status}`, list(`status=${status}`)])),
  'list of PRO': list('plan=PRO'),
  'list of ACTIVE by -storage': list('status=ACTIVE&sort=-storage'),
  'search, one': (round) => [`/api/owner/companies?search=-${100 + round}%40`],
  'search, many': list('search=harbor'),
  'search, none': list('search=nobody'),
  'last page': (_round, companies) => [`/api/owner/companies?page=${companies / 50}`],
  'last page by activeMinutes': (_round, companies) => [`/api/owner/companies?page=${companies / 50}&sort=activeMinutes`],
  company: (round, companies) => {
    const id = companyId(1 + ((round * 7_919) % companies));
    return [`/api/owner/companies/${id}`, `/api/owner/companies/${id}/usage?from=${day(DAYS_EACH - 1)}&to=${day(0)}`, `/api/owner/companies/${id}/subscriptions`, `/api/owner/companies/${id}/audit`];
  },
  overview: () => ['/api/owner/overview'],
  reports: () => ['/api/owner/reports'],
  'reports of other periods': (round) => [`/api/owner/reports?from=${day(360 - round)}&to=${day(round)}`],
  audit: () => ['/api/owner/audit'],
  'audit of an action': () => ['/api/owner/audit?action=PLAN_CHANGED'],
};

const began = performance.now();
const stage = await setTheOwnersStage(SIZES);
const servers = [];
try {
  say(`${SIZES.join(' and ')} companies with ${DAYS_EACH} usage days each: made in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  for (const database of stage.databases) servers.push({ ...database, ...(await startServer(database)) });
  await Promise.all(servers.map(({ adminUrl }) => withClient(adminUrl, hasCaughtUp)));
  say(`Jobs and mails have caught up after ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  say(`${ROUNDS} rounds of each, in turn; milliseconds\n`);
  say(`${''.padEnd(28)}${SIZES.map((size) => `${size.toLocaleString('en')} p50    p95    CPU`.padStart(27)).join('')}   ratio of p50 and of CPU`);
  // What is asked first would otherwise be measured on a server that has hardly run.
  for (const { ask, companies } of servers) for (const paths of Object.values(CASES)) for (let round = 0; round < TURN; round++) await Promise.all(paths(round, companies).map(ask));
  const missed = [];
  for (const [name, paths] of Object.entries(CASES)) {
    if (options.only && !name.includes(options.only)) continue;
    if (!(await measure(name, paths))) missed.push(name);
  }
  say(missed.length === 0 ? `\nAll below ${GOAL_MS} ms at p95 and ${GOAL_RATIO} times the smaller.` : `\nAbove ${GOAL_MS} ms at p95 or ${GOAL_RATIO} times the smaller: ${missed.join(', ')}.`);
  if (options.keep) {
    say(`\nUntil Ctrl-C: ${servers.map(({ adminUrl }) => adminUrl).join(' ')}`);
    await new Promise((resolve) => process.once('SIGINT', resolve));
  }
} finally {
  for (const server of servers) await server.stop();
  await stage.strike();
}

async function startServer(database) {
  const server = await startProduct(database);
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  const call = (path, init) => send({ agent, port: server.port, path, ...init });
  const body = JSON.stringify({ email: 'owner@example.test', password: 'only for the bench' });
  const { accessToken } = JSON.parse(await call('/api/auth/login', { method: 'POST', body }));
  return { pids: [server.pid, stage.databasePid], ask: (path) => call(path, { bearer: accessToken }), stop: async () => (agent.destroy(), await server.stop()) };
}

/** The sizes take turns every few rounds, so that what else the machine does falls on both. */
async function measure(name, paths) {
  const times = servers.map(() => []);
  const processor = servers.map(() => 0);
  for (let from = -TURN; from < ROUNDS; from += TURN) {
    for (const [index, { ask, companies, pids }] of servers.entries()) {
      const before = await processorSeconds(pids);
      for (let round = from; round < Math.min(from + TURN, ROUNDS); round++) {
        const since = performance.now();
        await Promise.all(paths(Math.abs(round), companies).map(ask));
        if (round >= 0) times[index].push(performance.now() - since);
      }
      if (from >= 0) processor[index] += (await processorSeconds(pids)) - before;
    }
  }
  const figures = times.map((each, index) => ({ p50: percentile(each, 0.5), p95: percentile(each, 0.95), cpu: (processor[index] * 1_000) / each.length }));
  const [small, large] = [figures[0], figures.at(-1)];
  const ratio = large.p50 / small.p50;
  const met = figures.every(({ p95 }) => p95 < GOAL_MS) && ratio <= GOAL_RATIO;
  const columns = figures.map(({ p50, p95, cpu }) => `${p50.toFixed(1).padStart(13)}${p95.toFixed(1).padStart(7)}${cpu.toFixed(1).padStart(7)}`);
  say(`${name.padEnd(28)}${columns.join('')}${ratio.toFixed(2).padStart(8)}${(large.cpu / small.cpu).toFixed(2).padStart(8)}${met ? '' : '  above'}`);
  return met;
}

/** Of the server and of the database, jobs included; NaN where the system does not tell. */
async function processorSeconds(pids) {
  const all = await Promise.all(pids.map(cpuSeconds));
  return all.reduce((sum, seconds) => sum + (seconds ?? Number.NaN), 0);
}

function send({ agent, port, path, method = 'GET', body, bearer }) {
  const headers = { ...(body ? { 'content-type': 'application/json' } : {}), ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) };
  return new Promise((resolve, reject) => {
    const call = request({ agent, host: '127.0.0.1', port, path, method, headers }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        if (answer.statusCode === 200) resolve(text);
        else reject(new Error(`${method} ${path}: ${answer.statusCode} ${text}`));
      });
    });
    call.on('error', reject);
    call.end(body);
  });
}
