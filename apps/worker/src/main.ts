import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ConfigError, DatabaseSettings, Links, LocalFileStore, log, makeMailer, NestLogger, prepareDatabase, readConfig, Secrets, setLogLevel } from '#platform';
import { WorkerModule } from './worker.module.js';

/**
 * Runs the scheduled jobs on their own, any number of times side by side. Needs the DATABASE_URL, the APP_SECRET and the
 * STORAGE_URL of the api processes: the embedded database belongs to the one process that started it.
 */
async function start(): Promise<void> {
  const config = readConfig();
  const problems = [
    ...(config.databaseUrl ? [] : ['The worker needs DATABASE_URL: without it `npm start` runs the jobs itself.']),
    ...(config.publicUrl ? [] : ['The worker needs PUBLIC_URL: links in mails start with it.']),
    ...(config.appSecret ? [] : ['The worker needs the APP_SECRET of the service that it works for.']),
  ];
  if (!config.databaseUrl || !config.appSecret || !config.publicUrl) throw new ConfigError(problems);
  setLogLevel(config.logLevel);

  const secrets = new Secrets(config.appSecret);
  await prepareDatabase({ adminUrl: config.databaseUrl, secrets });
  const database = new DatabaseSettings(config.databaseUrl, secrets);
  const runtime = {
    secrets,
    links: new Links(config.publicUrl),
    mailer: makeMailer(config),
    files: new LocalFileStore(config.storageUrl.replace(/^file:(\/\/)?/, '')),
  };
  const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(database, runtime), { logger: new NestLogger(), abortOnError: false });
  log.info('jobs run');

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      worker.close().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'the stop failed');
          process.exit(1);
        },
      );
    });
  }
}

try {
  await start();
} catch (error) {
  const sentences = error instanceof ConfigError ? error.problems : [error instanceof Error ? error.message : String(error)];
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
