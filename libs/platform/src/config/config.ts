import { resolve } from 'node:path';

/** Everything that may be set from outside, checked once at the start. See `.env.example`. */
export interface AppConfig {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** An administrator's URL; null means the embedded database. */
  readonly databaseUrl: string | null;
  /** Null until the start has generated or read one. At least 32 characters. */
  readonly appSecret: string | null;
  readonly owner: { readonly email: string; readonly password: string | null };
  readonly demoData: boolean;
  readonly trustProxy: readonly string[];
  readonly mail: { readonly from: string };
  /** Null means `http://HOST:PORT`, which is known once the server listens. */
  readonly publicUrl: string | null;
  readonly storageUrl: string;
  readonly logLevel: LogLevel;
}

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The start stops with these sentences; nothing has been touched yet. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks the environment. Throws ConfigError with one sentence for each mistake. */
export function readConfig(env: Environment = process.env): AppConfig {
  const problems: string[] = [];
  const value = (name: string): string | null => env[name]?.trim() || null;
  const check = (ok: boolean, sentence: string): void => void (ok || problems.push(sentence));

  const port = Number(value('PORT') ?? 3000);
  check(Number.isInteger(port) && port >= 0 && port <= 65535, `PORT must be a whole number from 0 to 65535, not "${value('PORT')}".`);

  const databaseUrl = value('DATABASE_URL');
  check(databaseUrl === null || isUrl(databaseUrl, ['postgres:', 'postgresql:']), 'DATABASE_URL must be a postgres:// URL with a user, a host and a database.');

  const appSecret = value('APP_SECRET');
  check(appSecret === null || appSecret.length >= 32, 'APP_SECRET must have at least 32 characters.');

  const ownerEmail = (value('OWNER_EMAIL') ?? 'owner@example.test').toLowerCase();
  check(/^[^\s@]+@[^\s@]+$/.test(ownerEmail), `OWNER_EMAIL must be an e-mail address, not "${ownerEmail}".`);
  const ownerPassword = value('OWNER_PASSWORD');
  check(ownerPassword === null || ownerPassword.length >= 10, 'OWNER_PASSWORD must have at least 10 characters.');

  const demo = value('DEMO_DATA');
  check(demo === null || demo === 'true' || demo === 'false', `DEMO_DATA must be true or false, not "${demo}".`);

  check(value('MAIL_URL') === null, 'MAIL_URL is not supported yet; leave it empty and mails are written to DATA_DIR/mail.');

  const publicUrl = value('PUBLIC_URL');
  check(publicUrl === null || isUrl(publicUrl, ['http:', 'https:']), 'PUBLIC_URL must be an http:// or https:// URL.');

  const dataDir = resolve(value('DATA_DIR') ?? '.data');
  const storageUrl = value('STORAGE_URL') ?? `file:${dataDir}/screenshots`;
  check(storageUrl.startsWith('file:'), 'STORAGE_URL must start with file: — s3:// is not supported yet.');

  const logLevel = value('LOG_LEVEL') ?? 'info';
  check((LOG_LEVELS as readonly string[]).includes(logLevel), `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`);

  if (problems.length > 0) throw new ConfigError(problems);
  return {
    host: value('HOST') ?? '127.0.0.1',
    port,
    dataDir,
    databaseUrl,
    appSecret,
    owner: { email: ownerEmail, password: ownerPassword },
    demoData: demo === null ? databaseUrl === null : demo === 'true',
    trustProxy: (value('TRUST_PROXY') ?? '').split(',').map((part) => part.trim()).filter(Boolean),
    mail: { from: value('MAIL_FROM') ?? 'no-reply@example.test' },
    publicUrl: publicUrl?.replace(/\/$/, '') ?? null,
    storageUrl,
    logLevel: logLevel as LogLevel,
  };
}

function isUrl(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}
