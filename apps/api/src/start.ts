import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { OwnerBootstrap } from '#identity';
import { JobsTransaction, readConfig, setLogLevel } from '#platform';
import { createApp } from './create-app.js';
import { makeDemoDataAside } from './demo-process.js';
import { openDatabase, prepareInstallation } from './installation.js';
import { stopOnSignals } from './stop.js';

const SPA = fileURLToPath(new URL('../../../../web/dist', import.meta.url));

/**
 * From nothing to serving: configuration, secret, database, migrations, first owner, HTTP. Prints `Ready: …` when
 * requests are answered. Throws with a sentence when something outside is wrong.
 */
export async function start(): Promise<void> {
  const config = readConfig();
  setLogLevel(config.logLevel);
  await mkdir(config.dataDir, { recursive: true });
  const stopping = stopOnSignals();
  const database = await openDatabase(config);
  stopping.last(database.stop);

  const installation = await prepareInstallation(config, database.adminUrl);
  const { runtime } = installation;
  const app = await createApp({
    database: installation.database,
    runtime,
    jobs: true,
    trustProxy: config.trustProxy,
    spaDirectory: SPA,
  });
  const stop = new AbortController();
  let making = Promise.resolve();
  stopping.first(() => {
    stop.abort();
    return Promise.all([app.close(), making]);
  });

  await app.get(OwnerBootstrap).ensure(config.owner, (email, password) => {
    process.stdout.write(`First sign-in: ${email} with password ${password} (shown only now)\n`);
  });
  await app.listen({ port: config.port, host: config.host });
  const url = (await app.getUrl()).replace('[::1]', 'localhost');
  if (!config.publicUrl) runtime.links.publicUrl = url;
  process.stdout.write(`Ready: ${url}\n`);
  if (config.demoData) making = makeDemoDataAside(app.get(JobsTransaction), stop.signal);
}
