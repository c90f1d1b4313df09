import { stat } from 'node:fs/promises';
import { LegacyFileError, type LegacySource } from '../domain/legacy-rows.js';
import { csvSource } from './csv-source.js';
import { jsonSource } from './json-source.js';

/** A directory is CSV, one file a kind; anything else is one JSON file. Throws LegacyFileError where there is nothing. */
export async function openLegacySource(path: string): Promise<LegacySource> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new LegacyFileError(`There is no file ${path}`);
  if (found.isDirectory()) return csvSource(path);
  if (path.toLowerCase().endsWith('.csv')) throw new LegacyFileError('CSV is imported from a directory with one file a kind: give the directory, with users.csv in it');
  return jsonSource(path);
}
