import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The secret that everything else is derived from: as configured, or generated once into DATA_DIR, readable by its
 * owner only. Losing it means that company keys cannot be shown again and everyone signs in anew.
 */
export async function appSecret(configured: string | null, dataDir: string): Promise<string> {
  if (configured !== null) return configured;
  const file = join(dataDir, 'app-secret');
  const secret = (await readIfThere(file)) ?? (await generate(file, dataDir));
  if (secret.length < 32) throw new Error(`${file} does not hold a secret of at least 32 characters.`);
  return secret;
}

/** The file has its name only when it is whole, whenever this process is killed; of two processes the first one's counts. */
async function generate(file: string, dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const unfinished = `${file}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  const handle = await open(unfinished, 'wx', 0o600);
  try {
    await handle.writeFile(`${randomBytes(32).toString('base64url')}\n`);
    await handle.sync();
    await link(unfinished, file).catch(unless('EEXIST'));
  } finally {
    await handle.close();
    await unlink(unfinished);
  }
  return (await readFile(file, 'utf8')).trim();
}

async function readIfThere(file: string): Promise<string | null> {
  return readFile(file, 'utf8').then((text) => text.trim(), unless('ENOENT'));
}

function unless(code: string) {
  return (error: NodeJS.ErrnoException): null => {
    if (error.code !== code) throw error;
    return null;
  };
}
