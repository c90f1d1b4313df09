import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct } from '../support/product/start-product.js';
import { BROWSER_OWNER } from './owner.js';

/** Starts the product for all browser tests; they sign in as BROWSER_OWNER. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'ept-browser-'));
  await chmod(home, 0o755); // Started by root, PostgreSQL runs as another user, who has to get in.
  const product = await startProduct({ dataDir: join(home, 'data'), env: { OWNER_EMAIL: BROWSER_OWNER.email, OWNER_PASSWORD: BROWSER_OWNER.password } });
  process.env['E2E_BASE_URL'] = product.url;
  return async () => {
    await product.end('SIGTERM');
    await rm(home, { recursive: true, force: true });
  };
}
