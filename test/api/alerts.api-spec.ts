import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Jobs } from '#platform';
import { type Api, startApi } from '../support/api.js';
import { REPOSITORY } from '../support/repository.js';
import { application, minute, trackedCompany, upload } from '../support/tracking.js';
import { picture } from '../support/pictures.js';

interface Rule {
  readonly name: string;
  readonly expr: string;
  readonly text: string;
}

/** One line of the text format: `name{label="value",…} number`. */
interface Sample {
  readonly name: string;
  readonly labels: Record<string, string>;
  readonly value: number;
}

const LABELS = /([a-z_]+)(=~|!=|=)"([^"]*)"/g;

function rulesOf(yaml: string): Rule[] {
  return yaml.split(/^ {6}- alert: /m).slice(1).map((text) => ({ name: /^\w+/.exec(text)?.[0] ?? '', expr: /^ {8}expr: (.+)$/m.exec(text)?.[1] ?? '', text }));
}

function samplesOf(exposition: string): Sample[] {
  return exposition.split('\n').flatMap((line) => {
    const [, name = '', labels = '', value] = /^([a-z_]+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    return name ? [{ name, labels: Object.fromEntries([...labels.matchAll(LABELS)].map(([, label, , text]) => [label, text])), value: Number(value) }] : [];
  });
}

describe('the alert rules', () => {
  let api: Api;
  let rules: Rule[];
  let exposed: Sample[];
  const read = async (): Promise<Sample[]> => samplesOf((await api.http.get<string>('/metrics')).body);
  const value = (samples: Sample[], name: string, labels: Record<string, string> = {}): number | undefined =>
    samples.find((sample) => sample.name === name && Object.entries(labels).every(([label, text]) => sample.labels[label] === text))?.value;

  beforeAll(async () => {
    api = await startApi();
    await api.app.get(Jobs).runByHand('partitions-ahead');
    await api.http.get('/health/live');
    rules = rulesOf(await readFile(join(REPOSITORY, 'docs/alerts.prometheus.yml'), 'utf8'));
    exposed = await read();
  });
  afterAll(() => api.close());

  it('are well formed: an expression, a severity, a summary, each name once', () => {
    expect(rules.length).toBeGreaterThan(10);
    expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length);
    for (const { name, expr, text } of rules) {
      expect(expr, name).not.toBe('');
      expect(text, name).toMatch(/^ {8}labels: \{ severity: (page|ticket) \}$/m);
      expect(text, name).toMatch(/^ {10}summary: \S/m);
    }
  });

  it('name only metrics that are exposed', () => {
    const names = new Set(exposed.map((sample) => sample.name));
    const asked = new Set(rules.flatMap((rule) => rule.expr.match(/ept_\w+/g) ?? []));
    expect(asked.size).toBeGreaterThan(10);
    expect([...asked].filter((name) => !names.has(name))).toEqual([]);
  });

  it('ask for labels that are there, with values that exist', () => {
    for (const { name: rule, expr } of rules) {
      for (const [, metric = '', matchers = ''] of expr.matchAll(/(ept_\w+)\{([^}]*)\}/g)) {
        for (const [, label = '', operator, text = ''] of matchers.matchAll(LABELS)) {
          const values = new Set(exposed.filter((sample) => sample.name === metric).map((sample) => sample.labels[label]));
          for (const wanted of operator === '=~' ? text.split('|') : [text]) expect([...values], `${rule}: ${metric}.${label}`).toContain(wanted);
        }
      }
    }
  });

  it('look at numbers that move: what was accepted, repeated, refused, and sign-ins that fail', async () => {
    const before = await read();
    const company = await trackedCompany(api);
    const items = { activity: [minute()], applications: [application(), application({ durationSeconds: -1 })] };
    await upload(api, company.tracker(), items);
    await upload(api, company.tracker(), { activity: items.activity });
    const form = new FormData();
    form.set('id', randomUUID());
    form.set('capturedAt', new Date().toISOString());
    form.set('image', new Blob([new Uint8Array(await picture())], { type: 'image/png' }), 'screen.png');
    for (let i = 0; i < 2; i++) await api.http.post('/api/screenshot/upload', form, company.tracker());
    await api.http.post('/api/auth/login', { email: 'nobody@example.test', password: 'not the password' });
    await api.http.get('/api/nothing-here');
    const after = await read();
    const moved = (name: string, labels: Record<string, string> = {}): number => (value(after, name, labels) ?? 0) - (value(before, name, labels) ?? 0);
    expect({
      activity: moved('ept_ingest_accepted_total', { kind: 'activity' }),
      applications: moved('ept_ingest_accepted_total', { kind: 'applications' }),
      screenshots: moved('ept_ingest_accepted_total', { kind: 'screenshots' }),
      duplicates: moved('ept_ingest_duplicates_total'),
      refused: moved('ept_ingest_refused_total', { code: 'NEGATIVE_DURATION' }),
      signIns: moved('ept_http_errors_total', { code: 'INVALID_CREDENTIALS' }),
      notFound: moved('ept_http_errors_total', { code: 'NOT_FOUND' }),
    }).toEqual({ activity: 1, applications: 1, screenshots: 1, duplicates: 2, refused: 1, signIns: 1, notFound: 1 });
  });

  it('see every pool: used, idle and waiting', async () => {
    const samples = await read();
    for (const pool of ['tenant', 'owner', 'identity', 'jobs', 'ingest']) {
      for (const state of ['used', 'idle', 'waiting']) expect(value(samples, 'ept_database_connections', { pool, state }), `${pool} ${state}`).toBeGreaterThanOrEqual(0);
    }
    expect(value(samples, 'ept_database_connections', { pool: 'ingest', state: 'idle' })).toBeGreaterThan(0);
  });
});
