import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appSecret } from './app-secret.js';

describe('the secret of an installation', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'ept-secret-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('is made once, for its owner only, and the same for processes that start at once', async () => {
    const secrets = await Promise.all(Array.from({ length: 8 }, () => appSecret(null, dataDir)));
    expect(new Set(secrets).size).toBe(1);
    expect(secrets[0]).toMatch(/^[\w-]{43}$/);
    expect(await appSecret(null, dataDir)).toBe(secrets[0]);
    expect(await readdir(dataDir)).toEqual(['app-secret']);
    expect((await stat(join(dataDir, 'app-secret'))).mode & 0o777).toBe(0o600);
  });

  it('is made where a start was killed while it wrote, and is never shorter than promised', async () => {
    await writeFile(join(dataDir, 'app-secret.new-1-00000000'), '');
    const secret = await appSecret(null, dataDir);
    expect((await readFile(join(dataDir, 'app-secret'), 'utf8')).trim()).toBe(secret);
    await writeFile(join(dataDir, 'app-secret'), '\n');
    await expect(appSecret(null, dataDir)).rejects.toThrow('does not hold a secret of at least 32 characters');
  });

  it('is what is configured, and then nothing is written', async () => {
    expect(await appSecret('configured', dataDir)).toBe('configured');
    expect(await readdir(dataDir)).toEqual([]);
  });
});
