import 'reflect-metadata';
import { type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type AppConfig, joinEmbeddedPostgres, NestLogger, setLogLevel, startEmbeddedPostgres } from '#platform';
import { AppModule } from '../../api/src/app.module.js';
import { type Installation, type OpenDatabase, prepareInstallation } from '../../api/src/installation.js';

@Module({})
class CommandModule {}

/**
 * Works on the installation that the configuration names, also while the service runs on it: then on the database that
 * the service has started, else on one that is started for as long as the work takes.
 */
export async function withInstallation(config: AppConfig, work: (installation: Installation) => Promise<void>): Promise<void> {
  // What a start has to tell is of no interest to who gave a command.
  setLogLevel(config.logLevel === 'info' ? 'warn' : config.logLevel);
  const database = await openDatabase(config);
  try {
    await work(await prepareInstallation(config, database.adminUrl));
  } finally {
    await database.stop();
  }
}

/** The product's modules and others, without HTTP and without scheduled jobs, for as long as the work takes. */
export async function withModules(installation: Installation, others: readonly Type[], work: (context: INestApplicationContext) => Promise<void>): Promise<void> {
  const { database, runtime } = installation;
  const imports = [AppModule.forRoot({ database, runtime, jobs: false }), ...others];
  const context = await NestFactory.createApplicationContext({ module: CommandModule, imports }, { logger: new NestLogger(), abortOnError: false });
  try {
    await work(context);
  } finally {
    await context.close();
  }
}

async function openDatabase({ databaseUrl, dataDir }: AppConfig): Promise<OpenDatabase> {
  const running = databaseUrl ?? (await joinEmbeddedPostgres(dataDir));
  if (running !== null) return { adminUrl: running, stop: () => Promise.resolve() };
  return startEmbeddedPostgres({ dataDir, log: () => undefined });
}
