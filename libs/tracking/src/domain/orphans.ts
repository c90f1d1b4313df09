/** Which halves of screenshots are alone: files by their key, rows by the key that they name. */
interface File {
  readonly key: string;
  readonly modifiedAt: Date;
}

interface Row {
  readonly storageKey: string;
  readonly receivedAt: Date;
}

/** A file that is being written; it is renamed when it is whole. */
const HALF_WRITTEN = '.part';
const BELIEVABLE = 20;

/**
 * Keys of files, last written before `before`, that belong to no row. A row owns its file and whatever is made from it:
 * every file of its folder whose name starts with the same name up to the first dot.
 */
export function orphanFiles(files: readonly File[], rows: readonly Row[], before: Date): string[] {
  const owned = new Set(rows.map((row) => stem(row.storageKey)));
  return files
    .filter(({ key, modifiedAt }) => modifiedAt < before && (key.endsWith(HALF_WRITTEN) || !owned.has(stem(key))))
    .map((file) => file.key);
}

/** Keys of files that were made from the row's, its own included. */
export function filesOf(files: readonly File[], row: Row): string[] {
  const own = stem(row.storageKey);
  return files.filter((file) => stem(file.key) === own).map((file) => file.key);
}

/** Rows, received before `before`, whose file is not there. */
export function rowsWithoutFile<R extends Row>(files: readonly File[], rows: readonly R[], before: Date): R[] {
  const present = new Set(files.map((file) => file.key));
  return rows.filter((row) => row.receivedAt < before && !present.has(row.storageKey));
}

/** A crash loses few files, a wrong or empty directory most of them: rows are not removed for that. */
export function tooManyToBelieve(missing: number, known: number): boolean {
  return missing > BELIEVABLE && missing > known / 2;
}

function stem(key: string): string {
  const name = key.lastIndexOf('/') + 1;
  const dot = key.indexOf('.', name);
  return dot < 0 ? key : key.slice(0, dot);
}
