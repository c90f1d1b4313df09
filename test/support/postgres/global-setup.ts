/**
 * One PostgreSQL for a whole test run, shared by every project that asks for it: the embedded one, or that of
 * `TEST_DATABASE_URL`. Tests reach it by `createTestDatabase(inject('postgresAdminUrl'))`, which gives each suite a database of
 * its own.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../../libs/platform/src/embedded-postgres/index.js';
import { sweepLeftovers } from './sweep-leftovers.js';
import { dropTemplate, prepareTemplate } from './test-database.js';
import { migrateTemplate } from './migrate-template.js';

declare module 'vitest' {
  interface ProvidedContext {
    postgresAdminUrl: string;
  }
}

/** Losing a test's database in a crash costs nothing, so it does not wait for the disk. Never used outside tests. */
const FAST_AND_FORGETFUL = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' };

const PREFIX = 'ept-test-postgres-';

interface Shared {
  readonly adminUrl: Promise<string>;
  users: number;
  stop(): Promise<void>;
}

/** Each project loads this file anew, in one process; only the global object is common to them. */
const common = globalThis as typeof globalThis & { eptTestPostgres?: Shared };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (common.eptTestPostgres ??= start());
  shared.users += 1;
  project.provide('postgresAdminUrl', await shared.adminUrl);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    delete common.eptTestPostgres;
    await shared.stop();
  };
}

function start(): Shared {
  const ownServer = process.env['TEST_DATABASE_URL'];
  const running = ownServer ? prepareOwnServer(ownServer) : startInTemporaryDirectory();
  return {
    users: 0,
    adminUrl: running.then(({ adminUrl }) => adminUrl),
    stop: () => running.then(({ stop }) => stop()),
  };
}

/** A server that somebody set up for tests; what an earlier run left of the template is replaced. */
async function prepareOwnServer(adminUrl: string): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  await dropTemplate(adminUrl);
  await prepareTemplate(adminUrl, migrateTemplate);
  return { adminUrl, stop: () => dropTemplate(adminUrl) };
}

async function startInTemporaryDirectory(): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  await sweepLeftovers(PREFIX);
  const dataDir = await mkdtemp(join(tmpdir(), PREFIX));
  await chmod(dataDir, 0o755); // Started by root, PostgreSQL runs as another user, who has to get in.
  const postgres = await startEmbeddedPostgres({ dataDir, log: () => undefined, settings: FAST_AND_FORGETFUL });
  const stop = async (): Promise<void> => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await prepareTemplate(postgres.adminUrl, migrateTemplate);
  } catch (error) {
    await stop();
    throw error;
  }
  return { adminUrl: postgres.adminUrl, stop };
}
