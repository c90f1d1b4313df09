import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OwnerBootstrap } from '#identity';
import {
  type AppConfig,
  appSecret,
  DatabaseSettings,
  FileMailer,
  Links,
  LocalFileStore,
  lockDataDir,
  log,
  prepareDatabase,
  readConfig,
  Secrets,
  setLogLevel,
  startEmbeddedPostgres,
} from '#platform';
import { createApp } from './create-app.js';
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

  const secrets = new Secrets(await appSecret(config.appSecret, config.dataDir));
  const { migrated } = await prepareDatabase({ adminUrl: database.adminUrl, secrets });
  if (migrated.length > 0) log.info({ migrated }, 'the database was brought to this version');

  const links = new Links(config.publicUrl ?? '');
  const app = await createApp({
    database: new DatabaseSettings(database.adminUrl, secrets),
    runtime: {
      secrets,
      links,
      mailer: new FileMailer(join(config.dataDir, 'mail'), config.mail.from),
      files: new LocalFileStore(config.storageUrl.replace(/^file:(\/\/)?/, '')),
    },
    jobs: true,
    trustProxy: config.trustProxy,
    spaDirectory: SPA,
  });
  stopping.first(() => app.close());

  await app.get(OwnerBootstrap).ensure(config.owner, (email, password) => {
    process.stdout.write(`First sign-in: ${email} with password ${password} (shown only now)\n`);
  });
  await app.listen({ port: config.port, host: config.host });
  const url = (await app.getUrl()).replace('[::1]', 'localhost');
  if (!config.publicUrl) links.publicUrl = url;
  process.stdout.write(`Ready: ${url}\n`);
}

async function openDatabase(config: AppConfig): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  if (config.databaseUrl) {
    const lock = await lockDataDir(config.dataDir);
    return { adminUrl: config.databaseUrl, stop: () => lock.release() };
  }
  return startEmbeddedPostgres({
    dataDir: config.dataDir,
    log: (sentence) => log.info(sentence),
  });
}
