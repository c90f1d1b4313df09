import { Injectable } from '@nestjs/common';
import { BATCH_KINDS, type BatchKind, type RejectedItem } from '#contracts';
import { BatchIngest, checkBatch, historyWindow, ImportedDevices } from '#tracking';
import { actIn } from './acting.js';
import type { LegacyKind, LegacyRow, LegacySource } from './domain/legacy-rows.js';
import { mapRecord } from './domain/map-record.js';
import type { ImportReport } from './import-report.js';
import { legacyUuid } from './legacy-ids.js';
import { type Outgoing, OutgoingBatches } from './outgoing-batches.js';

export interface RecordsOptions {
  readonly source: LegacySource;
  /** Null judges and stores nothing. */
  readonly companyId: string | null;
  /** The id of the membership of each user of the file who was taken. */
  readonly members: ReadonlyMap<string, string>;
  /** Milliseconds since 1970: what is older is refused. */
  readonly since: number;
}

const NOT_STORED: Partial<Record<LegacyKind, string>> = {
  screenshots: 'A screenshot is its picture, and the export has only its description; nothing could be shown',
};
const DEVICE_NAME_MAX_CHARACTERS = 100;

/** Sends what was recorded the way trackers do, as history. Sessions go first, because the others name them. */
@Injectable()
export class RecordsImport {
  constructor(
    private readonly ingest: BatchIngest,
    private readonly devices: ImportedDevices,
  ) {}

  async take(options: RecordsOptions, report: ImportReport): Promise<void> {
    await this.pass(['sessions'], options, report);
    await this.pass(['activity', 'applications', 'websites', 'screenshots'], options, report);
  }

  private async pass(kinds: readonly LegacyKind[], options: RecordsOptions, report: ImportReport): Promise<void> {
    const waiting = new OutgoingBatches();
    for await (const row of options.source(kinds)) {
      const record = outgoing(row, options.members);
      if (typeof record === 'string') report.refuse({ kind: row.kind, place: row.place, reason: record });
      else for (const batch of waiting.add(record)) await this.send(batch, options, report);
    }
    for (const batch of waiting.rest()) await this.send(batch, options, report);
  }

  private async send(batch: Outgoing, options: RecordsOptions, report: ImportReport): Promise<void> {
    const { kind, items, places } = batch;
    const body = { clientSentAt: new Date().toISOString(), [kind]: items };
    const { known, rejected } = options.companyId === null ? judge(body, options.since) : await this.store(body, batch, options.companyId, options.since);
    report.count(kind, { taken: items.length - known - rejected.length, known });
    for (const { index, code, message } of rejected) report.refuse({ kind, place: places[index] ?? '', code, reason: message });
  }

  private async store(body: object, { employeeId, device }: Outgoing, companyId: string, since: number): Promise<Judged> {
    const deviceId = legacyUuid('device', `${employeeId} ${device ?? ''}`);
    const name = (device ?? 'Imported records').slice(0, DEVICE_NAME_MAX_CHARACTERS);
    await actIn({ companyId }, () => this.devices.add(employeeId, { id: deviceId, name, platform: 'import', appVersion: 'legacy' }));
    const answer = await actIn({ companyId, recorder: { membershipId: employeeId, deviceId } }, () => this.ingest.uploadHistory(body, { since }));
    return { known: answer.duplicates, rejected: answer.rejected };
  }
}

interface Judged {
  readonly known: number;
  readonly rejected: readonly RejectedItem[];
}

/** What can be said without the database: whether each row is one. */
function judge(body: object, since: number): Judged {
  const checked = checkBatch(body, historyWindow(Date.now(), since));
  return { known: 0, rejected: 'rejected' in checked ? checked.rejected : [] };
}

function outgoing(row: LegacyRow, members: ReadonlyMap<string, string>): Parameters<OutgoingBatches['add']>[0] | string {
  const { kind, place } = row;
  if (!isRecorded(kind)) return NOT_STORED[kind] ?? 'It is not stored';
  if ('problem' in row) return row.problem;
  const record = mapRecord(kind, row.fields, legacyUuid);
  if (typeof record === 'string') return record;
  const employeeId = members.get(record.user);
  return employeeId === undefined ? `userId ${record.user} is no user of the file who was taken` : { kind, employeeId, device: record.device, item: record.item, place };
}

function isRecorded(kind: LegacyKind): kind is BatchKind {
  return (BATCH_KINDS as readonly string[]).includes(kind);
}
