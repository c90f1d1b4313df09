// Ingest: the product against a bare server that runs the same insert. See README.md.
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { cpuSeconds } from './cpu-time.mjs';
import { median, percentile, runLine } from './figures.mjs';
import { load, startBare, startProduct } from './servers.mjs';
import { setTheStage } from './stage.mjs';

const { values: options } = parseArgs({
  options: {
    pairs: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '9' },
    sizes: { type: 'string', default: '25,300' },
    profile: { type: 'string' },
  },
});
const CONCURRENCY = 16;
const GOALS = { 25: 0.65, 300: 0.8 };
/** The most that a run sends, so that a fast machine does not fill the disk: 600,000 items. */
const MOST_ITEMS = 600_000;
/** Until the code that is measured has been compiled: a matter of requests and, on a busy machine, of patience. */
const WARM_UP = { items: 100_000, leastRequests: 1_000, seconds: 20 };

const say = (line) => process.stdout.write(`${line}\n`);

if (options.profile) await mkdir(options.profile, { recursive: true });
const stage = await setTheStage();
let trackers = stage.trackers;
try {
  const ratios = new Map();
  for (const size of options.sizes.split(',').map(Number)) {
    say(`\nBatches of ${size} items, ${CONCURRENCY} connections`);
    ratios.set(size, await pairs(size));
  }
  say('\nMedian ratio, product / bare server');
  for (const [size, all] of ratios) {
    const ratio = median(all);
    const goal = GOALS[size];
    say(`  ${String(size).padStart(3)} items  ${ratio.toFixed(2)}${goal ? `   goal ${goal}: ${ratio >= goal ? 'met' : 'not met'}` : ''}`);
  }
} finally {
  await stage.strike();
}

/** Who goes first changes from pair to pair, so that what grows or warms up favours nobody. */
async function pairs(size) {
  const found = [];
  for (let pair = 0; pair < Number(options.pairs); pair++) {
    const order = pair % 2 === 0 ? [startProduct, startBare] : [startBare, startProduct];
    const rates = {};
    for (const start of order) {
      const { name, result } = await run(start, size);
      rates[name] = result.itemsPerSecond;
      say(runLine(name, result));
    }
    found.push(rates.product / rates.bare);
    say(`  ratio    ${found.at(-1).toFixed(2).padStart(9)}`);
  }
  return found;
}

async function run(start, items) {
  await stage.tidy();
  const before = await stage.storedItems();
  const server = await start({ ...stage, trackers, profile: options.profile });
  try {
    const used = await cpuMeter([server.pid, stage.databasePid]);
    const measured = await load({ port: server.port, trackers, items, concurrency: CONCURRENCY, ...amounts(items) });
    const [serverCpu, databaseCpu] = await used(measured.sent / items);
    trackers = measured.trackers;
    const stored = (await stage.storedItems()) - before;
    if (stored !== measured.sent) throw new Error(`${server.name} acknowledged ${measured.sent} items and stored ${stored}`);
    const { latencies } = measured;
    const itemsPerSecond = (latencies.length * items) / measured.seconds;
    return { name: server.name, result: { itemsPerSecond, p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99), serverCpu, databaseCpu } };
  } finally {
    await server.stop();
  }
}

function amounts(items) {
  const seconds = Number(options.seconds);
  const requests = Math.ceil(MOST_ITEMS / items);
  return {
    warmUp: { requests: Math.max(Math.ceil(WARM_UP.items / items), WARM_UP.leastRequests), seconds: WARM_UP.seconds },
    measured: { requests, seconds },
  };
}

/** Microseconds of processor time that each process spends on a request; null where the system does not tell. */
async function cpuMeter(pids) {
  const read = () => Promise.all(pids.map((pid) => cpuSeconds(pid)));
  const before = await read();
  return async (requests) => (await read()).map((after, i) => (after === null ? null : ((after - before[i]) * 1e6) / requests));
}
