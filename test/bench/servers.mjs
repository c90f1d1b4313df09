import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const READY_WITHIN_MS = 30_000;

/** As many connections as the product gives its hot path. More did not make the bare server faster. */
export const CONNECTIONS = 8;

/** The built product as `npm start` runs it, on the bench's database. `profile`: a directory for a CPU profile. */
export async function startProduct({ adminUrl, appSecret, directory, profile }) {
  const output = join(directory, `product-${Date.now()}.log`);
  const file = await open(output, 'w');
  const env = {
    ...process.env,
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: join(directory, 'product'),
    DATABASE_URL: adminUrl,
    APP_SECRET: appSecret,
    OWNER_PASSWORD: 'only for the bench',
    DEMO_DATA: 'false',
  };
  const options = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const child = spawn(process.execPath, [...options, path('../../dist/apps/api/src/main.js')], { env, stdio: ['ignore', file.fd, 'inherit'] });
  await file.close();
  for (const began = Date.now(); ; await sleep(50)) {
    const port = /^Ready: http:\/\/[^:]+:(\d+)/m.exec(await readFile(output, 'utf8'))?.[1];
    if (port) return { name: 'product', port: Number(port), pid: child.pid, stop: () => end(child) };
    if (child.exitCode !== null || Date.now() - began > READY_WITHIN_MS) throw new Error(`The product did not start: ${await readFile(output, 'utf8')}`);
  }
}

export async function startBare({ tenantUrl, trackers, profile }) {
  const execArgv = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const child = fork(path('bare-server/server.mjs'), { execArgv });
  child.send({ url: tenantUrl, connections: CONNECTIONS, trackers });
  const [{ port }] = await once(child, 'message');
  return { name: 'bare', port, pid: child.pid, stop: () => end(child) };
}

/** Runs the generator in a process of its own and resolves with what it measured. */
export async function load(plan) {
  const child = fork(path('load/generator.mjs'), { execArgv: ['--max-old-space-size=2048'], serialization: 'advanced' });
  child.send(plan);
  const [{ measured, failed }] = await once(child, 'message');
  await once(child, 'exit');
  if (failed) throw new Error(failed);
  return measured;
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}
