import {
  type AppConfig,
  appSecret,
  DatabaseSettings,
  Links,
  LocalFileStore,
  lockDataDir,
  log,
  makeMailer,
  prepareDatabase,
  type Runtime,
  Secrets,
  startEmbeddedPostgres,
} from '#platform';

/** A database that answers, and how to let go of it. */
export interface OpenDatabase {
  /** An administrator's. A secret: never logged. */
  readonly adminUrl: string;
  readonly stop: () => Promise<void>;
}

/** What the configuration leads to: a database of this version, and what the modules are given. */
export interface Installation {
  readonly adminUrl: string;
  readonly database: DatabaseSettings;
  readonly runtime: Runtime;
}

/** For the one process that serves: DATA_DIR is its alone until `stop`. Throws with a sentence. */
export async function openDatabase(config: AppConfig): Promise<OpenDatabase> {
  if (config.databaseUrl) {
    const lock = await lockDataDir(config.dataDir);
    return { adminUrl: config.databaseUrl, stop: () => lock.release() };
  }
  return startEmbeddedPostgres({ dataDir: config.dataDir, log: (sentence) => log.info(sentence) });
}

/** Secret, migrations and what the modules are given. Throws with a sentence. */
export async function prepareInstallation(config: AppConfig, adminUrl: string): Promise<Installation> {
  const secrets = new Secrets(await appSecret(config.appSecret, config.dataDir));
  const { migrated } = await prepareDatabase({ adminUrl, secrets });
  if (migrated.length > 0) log.info({ migrated }, 'the database was brought to this version');
  return {
    adminUrl,
    database: new DatabaseSettings(adminUrl, secrets, {}, config.databaseDirectUrl ?? adminUrl),
    runtime: {
      secrets,
      links: new Links(config.publicUrl ?? `http://${config.host}:${config.port}`),
      mailer: makeMailer(config),
      files: new LocalFileStore(config.storageUrl.replace(/^file:(\/\/)?/, '')),
    },
  };
}
