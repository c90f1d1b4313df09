import { randomUUID } from 'node:crypto';
import type { Hands } from './database.js';

export interface Minute {
  at: string;
  active: number;
  idle?: number;
  device?: string;
}

/** An interval in an application, or on the website of a domain. */
export interface Used {
  at: string;
  name: string;
  seconds: number;
}

export interface Recorded {
  minutes?: Minute[];
  applications?: Used[];
  websites?: Used[];
  /** Instants at which sessions start. */
  sessions?: string[];
  /** Instants at which screenshots are captured. */
  screenshots?: string[];
  /** The instants that the outbox row names, where they are not the first and the last of the above; null writes none. */
  announced?: [string, string] | null;
}

export const DEVICE = '0d000000-0000-4000-8000-000000000001';

/** A company with employees whose recorded rows are written by SQL, as `ept_tenant`: what tracking leaves behind, without tracking. */
export class RecordedCompany {
  private constructor(
    private readonly hands: Hands,
    readonly id: string,
  ) {}

  static async create(hands: Hands, options: { timezone?: string; plan?: string } = {}): Promise<RecordedCompany> {
    const id = randomUUID();
    await hands.sql(
      `INSERT INTO company (company_id, name, name_key, email, timezone, plan_code, trial_ends_at)
       VALUES ($1, $2, lower($2), 'office@example.test', $3, $4, now() + interval '30 days')`,
      [id, `Company ${id}`, options.timezone ?? 'UTC', options.plan ?? 'ENTERPRISE'],
    );
    return new RecordedCompany(hands, id);
  }

  async employee(): Promise<string> {
    const [account, employee] = [randomUUID(), randomUUID()];
    await this.hands.sql(`INSERT INTO account (id, email, name, password_hash) VALUES ($1, $2, 'Somebody', '-')`, [account, `${account}@example.test`]);
    await this.hands.sql(
      `INSERT INTO membership (company_id, id, account_id, name, email, role)
       VALUES ($1, $2, $3, 'Somebody', $4, 'EMPLOYEE')`,
      [this.id, employee, account, `${account}@example.test`],
    );
    return employee;
  }

  async store(bytes: number): Promise<void> {
    await this.hands.as('ept_tenant', this.enter(), [
      `INSERT INTO company_storage (company_id, used_bytes) VALUES ($1, $2)
       ON CONFLICT (company_id) DO UPDATE SET used_bytes = excluded.used_bytes`,
      [this.id, bytes],
    ]);
  }

  /** Rows and the outbox row that announces them, in one transaction, as an upload writes them. */
  async record(employee: string, { minutes = [], applications = [], websites = [], sessions = [], screenshots = [], announced }: Recorded): Promise<void> {
    const instants = [...[...minutes, ...applications, ...websites].map((item) => item.at), ...sessions, ...screenshots].sort();
    const range = announced === undefined ? [instants[0], instants.at(-1)] : announced;
    await this.hands.as(
      'ept_tenant',
      this.enter(),
      [
        `INSERT INTO activity_minute (company_id, employee_id, minute, device_id, active_seconds, idle_seconds, keystrokes, clicks)
         SELECT $1, $2, m.at, m.device, m.active, m.idle, 0, 0
         FROM unnest($3::timestamptz[], $4::uuid[], $5::int[], $6::int[]) AS m (at, device, active, idle)
         ON CONFLICT DO NOTHING`,
        [this.id, employee, minutes.map((m) => m.at), minutes.map((m) => m.device ?? DEVICE), minutes.map((m) => m.active), minutes.map((m) => m.idle ?? 0)],
      ],
      [
        `INSERT INTO work_session (company_id, employee_id, id, device_id, started_at, ended_at, last_activity_at)
         SELECT $1, $2, gen_random_uuid(), $3, at, at + interval '8 hours', at FROM unnest($4::timestamptz[]) AS at
         ON CONFLICT DO NOTHING`,
        [this.id, employee, DEVICE, sessions],
      ],
      [
        `INSERT INTO screenshot (company_id, employee_id, captured_at, id, device_id, storage_key, content_hash, content_type, width, height, bytes)
         SELECT $1, $2, at, gen_random_uuid(), $3, 'none', '', 'image/png', 1, 1, 1 FROM unnest($4::timestamptz[]) AS at
         ON CONFLICT DO NOTHING`,
        [this.id, employee, DEVICE, screenshots],
      ],
      this.usedRows(['application_usage', 'app'], employee, applications),
      this.usedRows(['website_usage', 'domain'], employee, websites),
      ...(range === null ? [] : [this.outboxRow(employee, range)]),
    );
  }

  /** Announces without recording: what a retry of something known may do. */
  async announce(employee: string, from: string, to: string): Promise<void> {
    await this.hands.as('ept_tenant', this.enter(), this.outboxRow(employee, [from, to]));
  }

  employeeDays(): Promise<Record<string, unknown>[]> {
    return this.hands.sql(
      `SELECT employee_id AS employee, day::text, active_seconds AS active, idle_seconds AS idle, sessions, screenshots
       FROM employee_usage_daily WHERE company_id = $1 ORDER BY day, employee_id`,
      [this.id],
    );
  }

  applicationDays(): Promise<Record<string, unknown>[]> {
    return this.itemDays('employee_application_daily', 'app');
  }

  websiteDays(): Promise<Record<string, unknown>[]> {
    return this.itemDays('employee_website_daily', 'domain');
  }

  /** As its admin does. */
  async changeZone(timezone: string): Promise<void> {
    await this.hands.as('ept_tenant', this.enter(), ['UPDATE company SET timezone = $2 WHERE company_id = $1', [this.id, timezone]]);
  }

  companyDays(): Promise<Record<string, unknown>[]> {
    return this.hands.sql(
      `SELECT day::text, active_seconds::int AS active, idle_seconds::int AS idle, employees_active AS employees,
         sessions, screenshots, storage_mb::float AS mb
       FROM company_usage_daily WHERE company_id = $1 ORDER BY day`,
      [this.id],
    );
  }

  async waiting(): Promise<number> {
    return (await this.hands.sql<{ rows: number }>(`SELECT count(*)::int AS rows FROM outbox WHERE company_id = $1`, [this.id]))[0]?.rows ?? 0;
  }

  private itemDays(table: string, column: string): Promise<Record<string, unknown>[]> {
    return this.hands.sql(
      `SELECT employee_id AS employee, day::text, ${column} AS name, seconds::float8 FROM ${table} WHERE company_id = $1 ORDER BY employee_id, day, ${column} COLLATE "C"`,
      [this.id],
    );
  }

  private usedRows([table, column]: readonly [string, string], employee: string, used: Used[]): [string, unknown[]] {
    return [
      `INSERT INTO ${table} (company_id, employee_id, started_at, id, device_id, ${column}, duration_seconds)
       SELECT $1, $2, u.at, gen_random_uuid(), $3, u.name, u.seconds FROM unnest($4::timestamptz[], $5::text[], $6::int[]) AS u (at, name, seconds)`,
      [this.id, employee, DEVICE, used.map((u) => u.at), used.map((u) => u.name), used.map((u) => u.seconds)],
    ];
  }

  private enter(): [string, unknown[]] {
    return ['SELECT app_set_company($1)', [this.id]];
  }

  private outboxRow(employee: string, [from, to]: readonly (string | undefined)[]): [string, unknown[]] {
    return [
      `INSERT INTO outbox (company_id, id, employee_id, from_at, to_at) VALUES ($1, gen_random_uuid(), $2, $3, $4)`,
      [this.id, employee, from, to],
    ];
  }
}

/** Months of the past or the future in which a test records, beyond those that the product keeps ready. */
export async function ensureMonths(hands: Hands, months: readonly string[]): Promise<void> {
  for (const table of ['activity_minute', 'application_usage', 'website_usage', 'screenshot']) {
    for (const month of months) {
      await hands.sql(
        `CREATE TABLE IF NOT EXISTS ${table}_p${month.replace('-', '')} PARTITION OF ${table}
         FOR VALUES FROM ('${month}-01 00:00:00+00') TO ('${nextMonth(month)}-01 00:00:00+00')`,
      );
    }
  }
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}
