// A company's workspace with 500 employees and a year of days, alone and among 1,000 further companies. See README.md.
import { Agent, request } from 'node:http';
import { parseArgs } from 'node:util';
import { cpuSeconds } from './cpu-time.mjs';
import { percentile } from './figures.mjs';
import { startProduct } from './servers.mjs';
import { ADMIN, setTheWorkspaceStage } from './workspace-stage.mjs';

const { values: options } = parseArgs({
  options: {
    others: { type: 'string', default: '1000' },
    employees: { type: 'string', default: '500' },
    days: { type: 'string', default: '365' },
    rounds: { type: 'string', default: '20' },
    only: { type: 'string' },
  },
});
const ROUNDS = Number(options.rounds);
const DAYS = Number(options.days);
/** Rounds of one database before the other's; the first ones of each count for nothing. */
const TURN = 5;
const GOAL_MS = 100;
const DAY_GOAL_MS = 50;
const GOAL_RATIO = 1.5;

const say = (line) => process.stdout.write(`${line}\n`);
const day = (ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
/** The first and the last day of the month before this one: what people look at when a month is over. */
const [monthFrom, monthTo] = (() => {
  const now = new Date();
  const at = (month, date) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + month, date)).toISOString().slice(0, 10);
  return [at(-1, 1), at(0, 0)];
})();
const PERIODS = { month: [monthFrom, monthTo], '30 days': [day(29), day(0)], year: [day(DAYS - 1), day(0)] };
const REPORTS = {
  'hours by day': 'hours?groupBy=day', 'hours by employee': 'hours?groupBy=employee', 'activity by week': 'activity?groupBy=week', applications: 'applications?', websites: 'websites?',
  'attendance by employee': 'attendance?groupBy=employee', 'attendance by day': 'attendance?groupBy=day', 'productivity by employee': 'productivity?groupBy=employee', 'productivity by day': 'productivity?groupBy=day',
};

/** Each answers the paths that its screen asks for at once. Rates come late: they make more of every sheet and of hours. */
const cases = (employees) => ({
  overview: { paths: () => ['/api/company/overview'] },
  'timesheet, month': { paths: () => [`/api/company/timesheet?from=${monthFrom}&to=${monthTo}`] },
  "an employee's day": {
    goal: DAY_GOAL_MS,
    paths: (round) => [`/api/company/day?employeeId=${employees[round % employees.length]}&date=${day(1)}`],
  },
  ...Object.fromEntries(
    Object.entries(PERIODS).flatMap(([period, [from, to]]) =>
      Object.entries(REPORTS).map(([name, path]) => [`${name}, ${period}`, { paths: () => [`/api/company/reports/${path}&from=${from}&to=${to}`] }]),
    ),
  ),
  'productivity of a team by day, year': { paths: () => [`/api/company/reports/productivity?groupBy=day&team=${stage.teamId}&from=${PERIODS.year[0]}&to=${PERIODS.year[1]}`] },
  'applications of a person, year': { paths: (round) => [`/api/company/reports/applications?employeeId=${employees[round % employees.length]}&from=${PERIODS.year[0]}&to=${PERIODS.year[1]}`] },
  'hours by day with rates, year': { first: stage.setRates, paths: () => [`/api/company/reports/hours?groupBy=day&from=${PERIODS.year[0]}&to=${PERIODS.year[1]}`] },
  'hours by employee with rates, year': { first: stage.setRates, paths: () => [`/api/company/reports/hours?groupBy=employee&from=${PERIODS.year[0]}&to=${PERIODS.year[1]}`] },
});

const began = performance.now();
const stage = await setTheWorkspaceStage({ others: Number(options.others), employees: Number(options.employees), days: DAYS }, say);
const servers = [];
try {
  for (const database of stage.databases) servers.push({ ...database, ...(await startServer(database)) });
  say(`Ready after ${((performance.now() - began) / 1_000).toFixed(0)} s; ${ROUNDS} rounds of each, in turn; milliseconds\n`);
  say(`${''.padEnd(38)}${stage.databases.map(({ companies }) => `${companies.toLocaleString('en')} p50    p95    CPU`.padStart(27)).join('')}   ratio of p50 and of CPU`);
  const missed = [];
  for (const [name, { first, paths, goal = GOAL_MS }] of Object.entries(cases(stage.employeeIds))) {
    if (options.only && !name.includes(options.only)) continue;
    await first?.();
    if (!(await measure(name, paths, goal))) missed.push(name);
  }
  say(missed.length === 0 ? `\nAll within ${GOAL_MS} ms at p95 (an employee's day: ${DAY_GOAL_MS}) and ${GOAL_RATIO} times.` : `\nAbove ${GOAL_MS} ms at p95 (an employee's day: ${DAY_GOAL_MS}) or ${GOAL_RATIO} times: ${missed.join(', ')}.`);
  say(`${((performance.now() - began) / 1_000).toFixed(0)} s in all.`);
} finally {
  for (const server of servers) await server.stop();
  await stage.strike();
}

async function startServer(database) {
  const server = await startProduct(database);
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  const call = (path, init) => send({ agent, port: server.port, path, ...init });
  const signIn = async () => JSON.parse(await call('/api/auth/login', { method: 'POST', body: JSON.stringify(ADMIN) })).accessToken;
  const bearer = await signIn();
  return { pids: [server.pid, stage.databasePid], ask: (path) => call(path, { bearer }), stop: async () => (agent.destroy(), await server.stop()) };
}

/** The databases take turns every few rounds, so that what else the machine does falls on both. */
async function measure(name, paths, goal) {
  const times = servers.map(() => []);
  const processor = servers.map(() => 0);
  for (let from = -TURN; from < ROUNDS; from += TURN) {
    for (const [index, { ask, pids }] of servers.entries()) {
      const before = await processorSeconds(pids);
      for (let round = from; round < Math.min(from + TURN, ROUNDS); round++) {
        const since = performance.now();
        await Promise.all(paths(Math.abs(round)).map(ask));
        if (round >= 0) times[index].push(performance.now() - since);
      }
      if (from >= 0) processor[index] += (await processorSeconds(pids)) - before;
    }
  }
  const figures = times.map((each, index) => ({ p50: percentile(each, 0.5), p95: percentile(each, 0.95), cpu: (processor[index] * 1_000) / each.length }));
  const [alone, crowded] = figures;
  const ratio = crowded.p50 / alone.p50;
  const met = figures.every(({ p95 }) => p95 < goal) && ratio <= GOAL_RATIO;
  const columns = figures.map(({ p50, p95, cpu }) => `${p50.toFixed(1).padStart(13)}${p95.toFixed(1).padStart(7)}${cpu.toFixed(1).padStart(7)}`);
  say(`${name.padEnd(38)}${columns.join('')}${ratio.toFixed(2).padStart(8)}${(crowded.cpu / alone.cpu).toFixed(2).padStart(8)}${met ? '' : '  above'}`);
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
