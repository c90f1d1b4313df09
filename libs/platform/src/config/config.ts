import { resolve } from 'node:path';
import { parseMailUrl, type SmtpSettings } from '../mail/smtp-settings.js';

/** Everything that may be set from outside, checked once at the start. See `.env.example`. */
export interface AppConfig {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** An administrator's URL; null means the embedded database. */
  readonly databaseUrl: string | null;
  /** The same database past a pooler; null where `databaseUrl` leads there already. */
  readonly databaseDirectUrl: string | null;
  /** Null until the start has generated or read one. At least 32 characters. */
  readonly appSecret: string | null;
  readonly owner: { readonly email: string; readonly password: string | null };
  readonly demoData: boolean;
  /** How many days back from the making the demo's work goes. */
  readonly demoDays: number;
  readonly trustProxy: readonly string[];
  /** `smtp` null: each mail is a file in `dataDir`. Its password is a secret. */
  readonly mail: { readonly from: string; readonly smtp: SmtpSettings | null };
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

  const databaseDirectUrl = value('DATABASE_DIRECT_URL');
  check(databaseDirectUrl === null || isUrl(databaseDirectUrl, ['postgres:', 'postgresql:']), 'DATABASE_DIRECT_URL must be a postgres:// URL with a user, a host and a database.');
  check(databaseDirectUrl === null || databaseUrl !== null, 'DATABASE_DIRECT_URL is for the database of DATABASE_URL, which is not set.');

  const appSecret = value('APP_SECRET');
  check(appSecret === null || appSecret.length >= 32, 'APP_SECRET must have at least 32 characters.');

  const ownerEmail = (value('OWNER_EMAIL') ?? 'owner@example.test').toLowerCase();
  check(/^[^\s@]+@[^\s@]+$/.test(ownerEmail), `OWNER_EMAIL must be an e-mail address, not "${ownerEmail}".`);
  const ownerPassword = value('OWNER_PASSWORD');
  check(ownerPassword === null || ownerPassword.length >= 10, 'OWNER_PASSWORD must have at least 10 characters.');

  const demo = value('DEMO_DATA');
  check(demo === null || demo === 'true' || demo === 'false', `DEMO_DATA must be true or false, not "${demo}".`);
  const demoDays = Number(value('DEMO_DAYS') ?? 90);
  check(Number.isInteger(demoDays) && demoDays >= 1 && demoDays <= 366, `DEMO_DAYS must be a whole number from 1 to 366, not "${value('DEMO_DAYS')}".`);

  const mailUrl = value('MAIL_URL');
  const smtp = mailUrl === null ? null : parseMailUrl(mailUrl);
  check(mailUrl === null || smtp !== null, 'MAIL_URL must be smtp://host:port or smtps://host:port, with user:password@ before the host where the server asks for it; write what is special in them as %40 for @.');
  const mailFrom = value('MAIL_FROM');
  check(mailFrom === null || isSender(mailFrom), 'MAIL_FROM must be an e-mail address, or a name and the address in angle brackets.');
  check(mailUrl === null || mailFrom !== null, 'MAIL_FROM must be set where MAIL_URL is: no server takes mails from nobody.');

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
    databaseDirectUrl,
    appSecret,
    owner: { email: ownerEmail, password: ownerPassword },
    demoData: demo === null ? databaseUrl === null : demo === 'true',
    demoDays,
    trustProxy: (value('TRUST_PROXY') ?? '').split(',').map((part) => part.trim()).filter(Boolean),
    mail: { from: mailFrom ?? 'no-reply@example.test', smtp },
    publicUrl: publicUrl?.replace(/\/$/, '') ?? null,
    storageUrl,
    logLevel: logLevel as LogLevel,
  };
}

/** `a@b` or `Name <a@b>`. */
function isSender(text: string): boolean {
  return /^(?:[^<>@]+<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/.test(text);
}

function isUrl(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}
