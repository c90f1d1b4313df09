import { Injectable } from '@nestjs/common';
import type { QueryResult } from 'pg';
import { PipelinedPool, type Statement } from '#platform';
import type { ActivityRow, ApplicationRow, WebsiteRow } from '../domain/recorded-items.js';
import { applicationContent, intervalKey, minuteContent, minuteKey, type StoredContents, websiteContent } from '../domain/stored-comparison.js';
import type { Recorder } from '../recorder.js';
import { float8Array, uuidArray } from './pg-array.js';

/** The kinds of which fewer rows were stored than sent; the others are left out. */
export interface LeftOut {
  readonly activity?: readonly ActivityRow[];
  readonly applications?: readonly ApplicationRow[];
  readonly websites?: readonly WebsiteRow[];
}

export type StoredByKind = Readonly<Record<keyof LeftOut, StoredContents>>;

const SECOND_LOOK_ENTER = { name: 'second_look_enter', text: 'SELECT app_set_company($1)' };

const STORED_ACTIVITY = {
  name: 'second_look_activity',
  text: /* sql */ `
SELECT (extract(epoch FROM a.minute) * 1000)::float8 AS "startedAt",
  a.active_seconds AS "activeSeconds", a.idle_seconds AS "idleSeconds", a.keystrokes, a.clicks
FROM activity_minute a
WHERE a.company_id = $1 AND a.employee_id = $2 AND a.device_id = $3
  AND a.minute IN (SELECT to_timestamp(i.at / 1000) FROM unnest($4::float8[]) AS i (at))`,
};

const storedIntervals = (name: string, table: string, column: string): Omit<Statement, 'values'> => ({
  name,
  text: /* sql */ `
SELECT u.id, (extract(epoch FROM u.started_at) * 1000)::float8 AS "startedAt", u.duration_seconds AS "durationSeconds", u.${column}
FROM ${table} u JOIN unnest($3::float8[], $4::uuid[]) AS i (at, id) ON u.id = i.id AND u.started_at = to_timestamp(i.at / 1000)
WHERE u.company_id = $1 AND u.employee_id = $2`,
});
const STORED_APPLICATIONS = storedIntervals('second_look_applications', 'application_usage', 'app');
const STORED_WEBSITES = storedIntervals('second_look_websites', 'website_usage', 'domain');

/**
 * The rare second look: what is stored under the keys of rows that an insert left out. It comes after the commit and
 * reads the recorder's own rows only, so it does not ask again whether the company may be served: a suspension in
 * between must not make a refusal of what is already stored.
 */
@Injectable()
export class StoredItemsRepository {
  constructor(private readonly pool: PipelinedPool) {}

  async find({ companyId, employeeId, deviceId }: Recorder, left: LeftOut): Promise<StoredByKind> {
    const { activity = [], applications = [], websites = [] } = left;
    const [, minutes, apps, sites] = await this.pool.transaction([
      { ...SECOND_LOOK_ENTER, values: [companyId] },
      { ...STORED_ACTIVITY, values: [companyId, employeeId, deviceId, float8Array(activity, (row) => row.startedAt)] },
      { ...STORED_APPLICATIONS, values: [companyId, employeeId, ...keyColumns(applications)] },
      { ...STORED_WEBSITES, values: [companyId, employeeId, ...keyColumns(websites)] },
    ]);
    return {
      activity: contents<ActivityRow>(minutes, minuteKey, minuteContent),
      applications: contents<ApplicationRow>(apps, intervalKey, applicationContent),
      websites: contents<WebsiteRow>(sites, intervalKey, websiteContent),
    };
  }
}

function keyColumns(rows: readonly { startedAt: number; id: string }[]): Buffer[] {
  return [float8Array(rows, (row) => row.startedAt), uuidArray(rows, (row) => row.id)];
}

function contents<R>(result: QueryResult | undefined, key: (row: R) => string, content: (row: R) => string): StoredContents {
  return new Map((result?.rows as R[] | undefined)?.map((row) => [key(row), content(row)]));
}
