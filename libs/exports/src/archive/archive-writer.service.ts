import { Injectable } from '@nestjs/common';
import { csvBeginning, csvLine, FileStore, TenantTransaction } from '#platform';
import { type ExportedTable, tablesFor } from '../domain/exported-tables.js';
import { ExportedRowsRepository, type ExportedPicture, type OpenTable } from './exported-rows.repository.js';
import { type Manifest, type ManifestFile, readme } from './manifest.js';
import type { ZipArchive } from './zip-archive.js';

const ROWS_AT_ONCE = 2_000;
const PICTURES_AT_ONCE = 200;

/** Whose data: a company's, or one person's of it. */
export interface Subject {
  readonly companyId: string;
  readonly employeeId: string | null;
}

/**
 * Writes everything that was recorded into an archive: each table as JSON and as CSV, the pictures, and a manifest with the
 * count, size and SHA-256 of each file. Both files of a table are read from one snapshot, so that they say the same. No more
 * is held than a page of rows or one picture.
 */
@Injectable()
export class ArchiveWriter {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly rows: ExportedRowsRepository,
    private readonly files: FileStore,
  ) {}

  async write(archive: ZipArchive, subject: Subject, madeAt: Date): Promise<Manifest> {
    const files: ManifestFile[] = [];
    for (const table of tablesFor(subject.employeeId === null ? 'company' : 'person')) files.push(...(await this.table(archive, subject, table)));
    const { pictures, missing } = await this.pictures(archive, subject);
    const manifest: Manifest = { madeAt: madeAt.toISOString(), companyId: subject.companyId, employeeId: subject.employeeId, files: [...files, ...pictures], picturesMissing: missing };
    await archive.addText('README.txt', [readme(manifest)]);
    await archive.addText('manifest.json', [`${JSON.stringify(manifest, null, 1)}\n`]);
    archive.end();
    return manifest;
  }

  private table(archive: ZipArchive, { companyId, employeeId }: Subject, table: ExportedTable): Promise<ManifestFile[]> {
    return this.transaction.snapshotFor(companyId, async () => {
      const open = await this.rows.open(table, employeeId);
      const [json, csv] = [{ rows: 0 }, { rows: 0 }];
      const inJson = await archive.addText(`json/${table.name}.json`, jsonPieces(open, json));
      const inCsv = await archive.addText(`csv/${table.name}.csv`, csvPieces(open, csv));
      return [{ ...inJson, ...json }, { ...inCsv, ...csv }];
    });
  }

  /** One whose file is gone, because it was deleted since, is counted and passed over. */
  private async pictures(archive: ZipArchive, { companyId, employeeId }: Subject): Promise<{ pictures: ManifestFile[]; missing: number }> {
    const pictures: ManifestFile[] = [];
    let missing = 0;
    for (let last: ExportedPicture | null = null; ; ) {
      const after = last;
      const page: ExportedPicture[] = await this.transaction.runFor(companyId, () => this.rows.pictures(employeeId, after, PICTURES_AT_ONCE));
      for (const picture of page) {
        const bytes = await this.files.get(picture.storageKey);
        if (bytes) pictures.push(await archive.addPicture(pictureName(picture), bytes));
        else missing += 1;
      }
      last = page.at(-1) ?? null;
      if (page.length < PICTURES_AT_ONCE) return { pictures, missing };
    }
  }
}

async function* jsonPieces(table: OpenTable, count: { rows: number }): AsyncGenerator<string> {
  yield '[';
  for await (const page of table.json(ROWS_AT_ONCE)) {
    yield page.map((json, index) => `${count.rows + index === 0 ? '' : ','}\n${json}`).join('');
    count.rows += page.length;
  }
  yield '\n]\n';
}

async function* csvPieces(table: OpenTable, count: { rows: number }): AsyncGenerator<string> {
  yield csvBeginning(table.header);
  for await (const page of table.cells(ROWS_AT_ONCE)) {
    yield page.map((cells) => csvLine(cells.map((cell, index) => asNumber(cell, table.numeric[index] ?? false)))).join('');
    count.rows += page.length;
  }
}

/** A number stays one, so that it gets no apostrophe for its minus; one that would lose digits stays as it is written. */
function asNumber(cell: string | null, numeric: boolean): string | number | null {
  return cell !== null && numeric && String(Number(cell)) === cell ? Number(cell) : cell;
}

function pictureName({ employeeId, day, id, contentType }: ExportedPicture): string {
  return `screenshots/${employeeId}/${day}/${id}.${contentType.replace(/^image\//, '')}`;
}
