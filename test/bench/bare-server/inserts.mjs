/** One insert for each kind of item, as the product does it: arrays in parallel, what is known is left out. `$1` to `$3`: company, employee, device. */
export const INSERTS = [
  {
    kind: 'activity',
    text: `INSERT INTO activity_minute (company_id, employee_id, device_id, minute, session_id, active_seconds, idle_seconds, keystrokes, clicks)
      SELECT $1, $2, $3, * FROM unnest($4::timestamptz[], $5::uuid[], $6::smallint[], $7::smallint[], $8::integer[], $9::integer[])
      ON CONFLICT DO NOTHING`,
    columns: (items) => [
      items.map((item) => item.minute),
      items.map((item) => item.sessionId ?? null),
      items.map((item) => item.activeSeconds),
      items.map((item) => item.idleSeconds),
      items.map((item) => item.keystrokes),
      items.map((item) => item.clicks),
    ],
  },
  {
    kind: 'applications',
    text: `INSERT INTO application_usage (company_id, employee_id, device_id, started_at, id, session_id, app, title, duration_seconds)
      SELECT $1, $2, $3, * FROM unnest($4::timestamptz[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::integer[])
      ON CONFLICT DO NOTHING`,
    columns: (items) => [
      items.map((item) => item.startedAt),
      items.map((item) => item.id),
      items.map((item) => item.sessionId ?? null),
      items.map((item) => item.app),
      items.map((item) => item.title ?? null),
      items.map((item) => item.durationSeconds),
    ],
  },
  {
    kind: 'websites',
    text: `INSERT INTO website_usage (company_id, employee_id, device_id, started_at, id, session_id, domain, url, title, duration_seconds)
      SELECT $1, $2, $3, * FROM unnest($4::timestamptz[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::integer[])
      ON CONFLICT DO NOTHING`,
    columns: (items) => [
      items.map((item) => item.startedAt),
      items.map((item) => item.id),
      items.map((item) => item.sessionId ?? null),
      items.map((item) => item.url.split('/', 3)[2]),
      items.map((item) => item.url),
      items.map((item) => item.title ?? null),
      items.map((item) => item.durationSeconds),
    ],
  },
];
