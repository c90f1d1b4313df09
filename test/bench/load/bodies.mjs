import { randomUUID } from 'node:crypto';

const MINUTE_MS = 60_000;
const APPS = ['Visual Studio Code', 'Firefox', 'Slack', 'Terminal', 'LibreOffice Calc', 'Thunderbird'];
const TITLES = ['main.ts — employee-progress-tracker', 'Pull requests · review', '#general', 'Quarterly figures.ods', 'Übersicht – Jahresplanung'];
const SITES = ['https://github.com/search?q=row+security', 'https://docs.example.com/guide/a', 'https://news.example.org/2026/11/02', 'https://mail.example.net/inbox'];

/** Of ten items four are activity minutes, four applications, two websites: what a tracker sees in ten minutes or so. */
const SHARES = { activity: 0.4, applications: 0.4 };

/**
 * Whole requests, made ahead: the tracker's headers and a body of `items` items none of which was ever sent. Each
 * tracker goes forward in time, as real ones do; `tracker.at` is moved on.
 */
export function makeRequests({ trackers, count, items, host }) {
  const activity = Math.round(items * SHARES.activity);
  const applications = Math.round(items * SHARES.applications);
  return Array.from({ length: count }, (_, index) => {
    const tracker = trackers[index % trackers.length];
    const body = JSON.stringify({
      clientSentAt: new Date().toISOString(),
      activity: times(activity, (i) => activityItem(tracker, tracker.at + i * MINUTE_MS, index + i)),
      applications: times(applications, (i) => intervalItem(tracker, i, { app: pick(APPS, index + i), title: pick(TITLES, i) })),
      websites: times(items - activity - applications, (i) => intervalItem(tracker, i, { url: pick(SITES, index + i), title: pick(TITLES, i) })),
    });
    tracker.at += activity * MINUTE_MS;
    return asHttp(host, tracker, body);
  });
}

function activityItem({ sessionId }, at, seed) {
  const activeSeconds = 10 + ((seed * 7) % 51);
  return { minute: new Date(at).toISOString(), sessionId, activeSeconds, idleSeconds: 60 - activeSeconds, keystrokes: (seed * 13) % 300, clicks: seed % 40 };
}

function intervalItem({ sessionId, at }, i, what) {
  return { id: randomUUID(), sessionId, ...what, startedAt: new Date(at + i * 41_113).toISOString(), durationSeconds: 5 + ((i * 17) % 55) };
}

function asHttp(host, { key, token }, body) {
  const head = [
    'POST /api/upload/batch HTTP/1.1',
    `Host: ${host}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Company-Key: ${key}`,
    `Authorization: Token ${token}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

const times = (count, make) => Array.from({ length: count }, (_, i) => make(i));
const pick = (list, index) => list[index % list.length];
