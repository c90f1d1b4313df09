import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { Api } from './api.js';
import type { Answer, Call } from './http-client.js';
import { minutesAgo } from './tracking.js';

/** Sends a picture as a tracker does. Fields that are undefined are left out. */
export function sendScreenshot(api: Api, tracker: Call, image: Buffer, fields: Record<string, string | undefined> = {}): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ id: uuidv7(), capturedAt: minutesAgo(10), ...fields })) if (value !== undefined) form.set(name, value);
  form.set('image', new Blob([new Uint8Array(image)], { type: 'image/png' }), 'screen.png');
  return api.http.post('/api/screenshot/upload', form, tracker);
}

/** Paths of everything that lies in a company's folder, in the order of their names. */
export async function storedFiles(api: Api, companyId: string): Promise<string[]> {
  const below = join(api.dataDir, 'screenshots', companyId);
  const entries = await readdir(below, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}

export async function usedBytes(api: Api, companyId: string): Promise<number> {
  return Number((await api.sql('SELECT used_bytes FROM company_storage WHERE company_id = $1', [companyId]))[0]?.used_bytes ?? 0);
}

/** Picture and thumbnail of a stored screenshot. */
export async function storedPictures(api: Api, id: string): Promise<{ picture: Buffer; thumbnail: Buffer }> {
  const [row] = await api.sql('SELECT storage_key, thumbnail_key FROM screenshot WHERE id = $1', [id]);
  const [picture, thumbnail] = await Promise.all([row?.storage_key, row?.thumbnail_key].map((key: string) => readFile(join(api.dataDir, 'screenshots', key))));
  return { picture: picture!, thumbnail: thumbnail! };
}
