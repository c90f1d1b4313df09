import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { OwnerBootstrap } from '#identity';
import { DatabaseSettings, FileMailer, Links, LocalFileStore, type Mailer, MailSender, setLogLevel } from '#platform';
import { createApp } from '../../apps/api/src/create-app.js';
import { type Hands, TEST_SECRETS, testDatabase } from './database.js';
import { HttpClient } from './http-client.js';

export const OWNER = { email: 'owner@example.test', password: 'correct horse battery' };

/** The product, listening on a free port of this machine, on a database and a directory of its own. */
export interface Api extends Hands {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly http: HttpClient;
  readonly dataDir: string;
  /** Sends what waits in the outbox and answers the texts of the mails sent so far, oldest first. */
  mails(): Promise<string[]>;
  close(): Promise<void>;
}

export interface StartApiOptions {
  /** Whether scheduled jobs run; off by default so that a test decides when something is aggregated. */
  jobs?: boolean;
  trustProxy?: string[];
  /** Connections each role may hold, to test what happens when they run out. */
  pools?: ConstructorParameters<typeof DatabaseSettings>[2];
  database?: Hands;
  /** Where mails go; files by default. */
  mailer?: Mailer;
}

export async function startApi(options: StartApiOptions = {}): Promise<Api> {
  setLogLevel('silent');
  const database = options.database ?? (await testDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), 'ept-api-'));
  const links = new Links('');
  const app = await createApp({
    database: new DatabaseSettings(database.adminUrl, TEST_SECRETS, options.pools),
    runtime: {
      secrets: TEST_SECRETS,
      links,
      mailer: options.mailer ?? new FileMailer(join(dataDir, 'mail'), 'no-reply@example.test'),
      files: new LocalFileStore(join(dataDir, 'screenshots')),
    },
    jobs: options.jobs ?? false,
    trustProxy: options.trustProxy ?? [],
    spaDirectory: null,
  });
  await app.get(OwnerBootstrap).ensure(OWNER, () => undefined);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const url = await app.getUrl();
  links.publicUrl = url;
  return {
    ...database,
    app,
    url,
    http: new HttpClient(url),
    dataDir,
    mails: async () => {
      await app.get(MailSender, { strict: false }).drain();
      return readMails(join(dataDir, 'mail'));
    },
    close: async () => {
      await app.close();
      if (!options.database) await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function readMails(directory: string): Promise<string[]> {
  const names = await readdir(directory).catch(() => []);
  const texts = await Promise.all(names.filter((name) => name.endsWith('.eml')).sort().map((name) => readFile(join(directory, name), 'utf8')));
  return texts.map((eml) => {
    const [head = ''] = eml.split('\r\n\r\n', 1);
    const [, body = ''] = /Content-Type: text\/plain[^]*?\r\n\r\n([^]*?)(?:\r\n--|$)/.exec(eml) ?? [];
    return `${head}\n\n${Buffer.from(body, 'base64').toString('utf8')}`;
  });
}
