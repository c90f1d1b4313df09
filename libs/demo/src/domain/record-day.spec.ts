import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar.js';
import { DEMO_COMPANIES, recordedPeople } from './cast.js';
import { type Recording, recordDay } from './record-day.js';
import { isAtWork } from './work-hours.js';
import { instantAt, localDate } from './zoned-time.js';

const PEOPLE = recordedPeople();
const LATER = Date.parse('2100-01-01T00:00:00.000Z');
const someone = fc.constantFrom(...PEOPLE);
const someDate = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays('2025-01-01', days));

const record = ({ company, person, habits }: (typeof PEOPLE)[number], date: string, now = LATER): Recording[] =>
  recordDay(company, person, habits, date, { now, screenshots: true });
const span = (start: string, seconds: number): [number, number] => [Date.parse(start), Date.parse(start) + seconds * 1_000];
const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Where everything of a recording lies in time. */
function instants({ session, activity, applications, websites, screenshots }: Recording): [number, number][] {
  return [
    ...(session.endedAt ? [[Date.parse(session.startedAt), Date.parse(session.endedAt)] as [number, number]] : []),
    ...activity.map(({ minute }) => span(minute, 60)),
    ...[...applications, ...websites].map(({ startedAt, durationSeconds }) => span(startedAt, durationSeconds)),
    ...screenshots.map(({ at }) => [at, at] as [number, number]),
  ];
}

describe('the day of somebody', () => {
  it('is the same for everybody', () => {
    fc.assert(
      fc.property(someone, someDate, (who, date) => {
        expect(record(who, date)).toEqual(record(who, date));
      }),
      { numRuns: 30 },
    );
  });

  it('lies on its date where the company is, and in the sessions', () => {
    fc.assert(
      fc.property(someone, someDate, (who, date) => {
        for (const recording of record(who, date)) {
          const [start, end] = [Date.parse(recording.session.startedAt), Date.parse(recording.session.endedAt ?? '')];
          expect([start, end].map((instant) => localDate(instant, who.company.timezone))).toEqual([date, date]);
          expect(instants(recording).filter(([from, to]) => from < start || to < from || to > end)).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has windows, sites, minutes and sessions that never overlap their kind', () => {
    fc.assert(
      fc.property(someone, someDate, (who, date) => {
        const day = record(who, date);
        const kinds = [
          day.map(({ session }): [number, number] => [Date.parse(session.startedAt), Date.parse(session.endedAt ?? '')]),
          day.flatMap(({ activity }) => activity.map(({ minute }) => span(minute, 60))),
          day.flatMap(({ applications }) => applications.map((item) => span(item.startedAt, item.durationSeconds))),
          day.flatMap(({ websites }) => websites.map((item) => span(item.startedAt, item.durationSeconds))),
        ];
        for (const spans of kinds) expect(spans.filter(([start], place) => start < (spans[place - 1]?.[1] ?? 0))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('never reaches into the future, and what is told at one moment is told at every later one', () => {
    fc.assert(
      fc.property(someone, someDate, fc.integer({ min: 0, max: 24 * 60 * 60 }), (who, date, seconds) => {
        const now = instantAt(date, 0, who.company.timezone) + seconds * 1_000;
        const whole = record(who, date);
        for (const [place, part] of record(who, date, now).entries()) {
          expect(instants(part).filter(([, to]) => to > now)).toEqual([]);
          const later = whole[place];
          expect(later?.session.id).toBe(part.session.id);
          for (const kind of ['activity', 'applications', 'websites', 'screenshots'] as const) {
            expect(later?.[kind].slice(0, part[kind].length)).toEqual(part[kind]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('goes on without an end while it is working time', () => {
    const who = PEOPLE[0]!;
    const date = '2026-11-03';
    const [first] = record(who, date, instantAt(date, 10 * 60, who.company.timezone));
    expect(first).toMatchObject({ session: { endedAt: null } });
    expect(first?.activity.length).toBeGreaterThan(30);
  });

  it('amounts to a plausible day of work', () => {
    for (const who of PEOPLE) {
      const days = Array.from({ length: 40 }, (_, day) => record(who, addDays('2026-02-01', day))).filter((day) => day.length > 0);
      for (const day of days) {
        const recorded = sum(day.map(({ activity }) => activity.length)) / 60;
        expect(recorded).toBeGreaterThan(who.habits.hours - 0.8);
        expect(recorded).toBeLessThan(who.habits.hours + 2);
        expect(new Set(day.flatMap(({ applications }) => applications.map(({ app }) => app))).size).toBeGreaterThan(2);
      }
      const minutes = days.flatMap((day) => day.flatMap(({ activity }) => activity));
      expect(minutes.every(({ activeSeconds, idleSeconds }) => activeSeconds + idleSeconds === 60)).toBe(true);
      const active = sum(minutes.map(({ activeSeconds }) => activeSeconds)) / (60 * minutes.length);
      expect(active).toBeGreaterThan(0.4);
      expect(active).toBeLessThan(0.85);
    }
  });

  it('is the same length where clocks change that night, and begins at the same time by them', () => {
    const nightShift = { ...PEOPLE[0]!, habits: { ...PEOPLE[0]!.habits, begins: 0, hours: 5, days: [7] } };
    for (const date of ['2026-03-29', '2026-10-25']) {
      const [recording] = record(nightShift, date);
      const { startedAt = '', endedAt } = recording?.session ?? {};
      const hours = (Date.parse(endedAt ?? '') - Date.parse(startedAt)) / 3_600_000;
      expect(hours).toBeGreaterThan(4);
      expect(hours).toBeLessThan(6);
      const minutes = recording?.activity.map(({ minute }) => Date.parse(minute)) ?? [];
      expect(minutes.every((minute, place) => place === 0 || minute === (minutes[place - 1] ?? 0) + 60_000)).toBe(true);
      expect(minutes.length).toBeGreaterThanOrEqual(Math.floor(hours * 60) - 1);
    }
  });

  it('uses both devices of somebody who has two', () => {
    const who = PEOPLE.find(({ habits }) => habits.devices.length === 2)!;
    const devices = record(who, '2026-11-03').map(({ device }) => device.name);
    expect(devices).toEqual(['Desktop', 'Laptop']);
  });
});

describe('who is at work', () => {
  it('is nobody on holidays, few on weekends, some are ill or away', () => {
    const at = (date: string): number => PEOPLE.filter(({ company, person, habits }) => isAtWork(company, person, habits, date)).length;
    expect(at('2026-12-25')).toBe(0);
    expect(at('2026-11-08')).toBe(0);
    expect(at('2026-11-07')).toBeLessThan(4);
    const weekdays = Array.from({ length: 90 }, (_, day) => addDays('2026-07-06', day)).filter((date) => new Date(date).getUTCDay() % 6 !== 0);
    const attendance = sum(weekdays.map(at)) / (weekdays.length * PEOPLE.length);
    expect(attendance).toBeGreaterThan(0.7);
    expect(attendance).toBeLessThan(0.96);
  });
});

describe('the cast', () => {
  it('fits into the plans, with every role in both companies', () => {
    const seats = { FREE: 5, PRO: 50, ENTERPRISE: 999 };
    for (const { people, plan } of DEMO_COMPANIES) {
      expect(people.filter(({ role }) => role !== 'VIEWER').length).toBeLessThanOrEqual(seats[plan]);
      expect(new Set(people.map(({ role }) => role))).toEqual(new Set(['ADMIN', 'EMPLOYEE', 'VIEWER']));
      expect(people[0]?.role).toBe('ADMIN');
    }
    const emails = DEMO_COMPANIES.flatMap(({ people }) => people.map(({ email }) => email));
    expect(new Set(emails).size).toBe(emails.length);
    expect(emails.every((email) => email.endsWith('.example.test'))).toBe(true);
  });
});
