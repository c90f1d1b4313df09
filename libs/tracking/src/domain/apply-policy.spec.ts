import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RecordingSettings, TITLE_POLICIES, WEBSITE_POLICIES } from '#contracts';
import { applyPolicy } from './apply-policy.js';
import type { CheckedBatch } from './check-batch.js';
import type { ActivityRow, ApplicationRow, SessionRow, WebsiteRow } from './recorded-items.js';
import { recordingPolicy, screenshotRefusal } from './recording-policy.js';
import { workingTime } from './working-hours.js';

const OFFICE = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' };
const NIGHT = { days: [5, 6], from: '22:00', to: '06:00' };

const policies = fc.record({
  screenshots: fc.record({ enabled: fc.boolean(), intervalSeconds: fc.constant(600), blur: fc.boolean() }),
  titles: fc.constantFrom(...TITLE_POLICIES),
  websites: fc.constantFrom(...WEBSITE_POLICIES),
  idleAfterSeconds: fc.constant(180),
  uploadEverySeconds: fc.constant(60),
  workingHours: fc.constantFrom(null, OFFICE, NIGHT),
});

const MONDAY = Date.parse('2026-11-02T00:00:00.000Z');
const timed = {
  startedAt: fc.integer({ min: 0, max: 14 * 24 * 60 }).map((minute) => MONDAY + minute * 60_000),
  sessionId: fc.option(fc.uuid()),
};
const title = fc.option(fc.string());
const seconds = fc.integer({ min: 0, max: 86_400 });
type Unplaced<R> = Omit<R, 'index' | 'endedAt'> & { durationSeconds?: number };
const placed = <R extends { index: number; startedAt: number; endedAt: number }>(one: fc.Arbitrary<Unplaced<R>>): fc.Arbitrary<R[]> =>
  fc.array(one, { maxLength: 8 }).map((rows) => rows.map((row, index) => ({ ...row, index, endedAt: (row as unknown as ApplicationRow).startedAt + (row.durationSeconds ?? 60) * 1_000 }) as unknown as R));

const batches: fc.Arbitrary<CheckedBatch> = fc.record({
  clientSentAt: fc.constant(MONDAY),
  sessions: fc.array(fc.record({ id: fc.uuid(), startedAt: timed.startedAt }), { maxLength: 3 }).map((rows): SessionRow[] => rows.map((row, index) => ({ ...row, index, endedAt: null }))),
  activity: placed<ActivityRow>(fc.record({ ...timed, activeSeconds: fc.nat(60), idleSeconds: fc.constant(0), keystrokes: fc.nat(), clicks: fc.nat() })),
  applications: placed<ApplicationRow>(fc.record({ ...timed, id: fc.uuid(), durationSeconds: seconds, app: fc.string({ minLength: 1 }), title })),
  websites: placed<WebsiteRow>(fc.record({ ...timed, id: fc.uuid(), durationSeconds: seconds, domain: fc.domain(), url: fc.webUrl(), title })),
  rejected: fc.constant([{ kind: 'activity' as const, index: 99, code: 'INVALID' as const, message: '' }]),
});

const ZONE = 'America/New_York';
const KINDS = ['activity', 'applications', 'websites'] as const;
const applied = (batch: CheckedBatch, settings: RecordingSettings): CheckedBatch => applyPolicy(batch, recordingPolicy(settings, ZONE));

/** What may be stored of a row, said once more and otherwise. */
function allowed(kind: (typeof KINDS)[number], row: ActivityRow | ApplicationRow | WebsiteRow, { titles, websites, workingHours }: RecordingSettings): object | null {
  if (workingHours && !workingTime(workingHours, ZONE)(row.startedAt)) return null;
  if (kind === 'websites' && websites === 'NONE') return null;
  return {
    ...row,
    ...('title' in row && titles === 'NONE' ? { title: null } : {}),
    ...('url' in row && websites === 'DOMAIN' ? { url: null } : {}),
  };
}

describe('applyPolicy', () => {
  it('leaves what is allowed as it is, reduces what is to be reduced, and names everything else', () => {
    fc.assert(
      fc.property(batches, policies, (batch, settings) => {
        const left = applied(batch, settings);
        const refused = [];
        for (const kind of KINDS) {
          const rows: (ActivityRow | ApplicationRow | WebsiteRow)[] = batch[kind];
          expect(left[kind]).toEqual(rows.map((row) => allowed(kind, row, settings)).filter((row) => row !== null));
          refused.push(...rows.filter((row) => !allowed(kind, row, settings)).map((row) => `${kind} ${row.index}`));
        }
        expect(left.sessions).toBe(batch.sessions);
        expect(left.rejected.slice(0, 1)).toEqual(batch.rejected);
        expect(left.rejected.slice(1).map(({ kind, index }) => `${kind} ${index}`)).toEqual(refused);
        expect(left.rejected.slice(1).every(({ code }) => code === 'NOT_RECORDED')).toBe(true);
      }),
    );
  });

  it('does the same whatever the order, and nothing more the second time', () => {
    const turned = (batch: CheckedBatch): CheckedBatch => ({ ...batch, activity: batch.activity.toReversed(), applications: batch.applications.toReversed(), websites: batch.websites.toReversed() });
    fc.assert(
      fc.property(batches, policies, (batch, settings) => {
        const left = applied(batch, settings);
        const other = turned(applied(turned(batch), settings));
        for (const kind of KINDS) expect(other[kind]).toEqual(left[kind]);
        const names = (one: CheckedBatch): string[] => one.rejected.map(({ kind, index }) => `${kind} ${index}`).sort();
        expect(names(other)).toEqual(names(left));
        expect(applied(left, settings)).toEqual(left);
      }),
    );
  });

  it('of a policy that records everything costs nothing', () => {
    const everything = { titles: 'FULL', websites: 'FULL', workingHours: null } as RecordingSettings;
    fc.assert(fc.property(batches, policies, (batch, { screenshots }) => applied(batch, { ...everything, screenshots }) === batch));
  });
});

describe('a screenshot', () => {
  it('is recorded while it is enabled, within the working hours', () => {
    const settings = (enabled: boolean): RecordingSettings => ({ screenshots: { enabled, intervalSeconds: 600, blur: false }, titles: 'FULL', websites: 'FULL', idleAfterSeconds: 180, uploadEverySeconds: 60, workingHours: OFFICE });
    const [on, off] = [recordingPolicy(settings(true), 'UTC'), recordingPolicy(settings(false), 'UTC')];
    expect(screenshotRefusal(on, Date.parse('2026-11-02T09:00:00.000Z'))).toBeNull();
    expect(screenshotRefusal(on, Date.parse('2026-11-02T17:00:00.000Z'))).toBe('OUTSIDE_WORKING_HOURS');
    expect(screenshotRefusal(off, Date.parse('2026-11-02T09:00:00.000Z'))).toBe('DISABLED');
  });
});
