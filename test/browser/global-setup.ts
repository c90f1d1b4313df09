import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Product, startProduct } from '../support/product/start-product.js';
import { OWNER } from './people.js';

const DEMO_WITHIN_MS = 300_000;

/** Starts the product for all browser tests and waits until its demo companies are there; people.ts has who can sign in. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'ept-browser-'));
  await chmod(home, 0o755); // Started by root, PostgreSQL runs as another user, who has to get in.
  const env = { OWNER_EMAIL: OWNER.email, OWNER_PASSWORD: OWNER.password, DEMO_DATA: 'true', DEMO_DAYS: '36' };
  const product = await startProduct({ dataDir: join(home, 'data'), env });
  const end = async (): Promise<void> => {
    await product.end('SIGTERM');
    await rm(home, { recursive: true, force: true });
  };
  try {
    await demoIsThere(product);
  } catch (error) {
    await end();
    throw error;
  }
  process.env['E2E_BASE_URL'] = product.url;
  return end;
}

/** The whole of it: tests that look while it is made see other figures each time. */
async function demoIsThere({ output }: Product): Promise<void> {
  const until = Date.now() + DEMO_WITHIN_MS;
  while (!output().includes('The demo data is there')) {
    if (output().includes('could not be made') || Date.now() > until) throw new Error(`There is no demo data:\n${output()}`);
    await pause(200);
  }
}
