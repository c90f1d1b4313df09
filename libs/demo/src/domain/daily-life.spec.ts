import { describe, expect, it } from 'vitest';
import { TASK_PRIORITIES, TASK_STATUSES } from '#contracts';
import { addDays } from './calendar.js';
import { DEMO_COMPANIES, type DemoCompany } from './cast.js';
import { DAILY_LIFE } from './daily-life.js';
import { lastWorkday } from './last-workday.js';
import { stretches } from './work-hours.js';
import { instantAt } from './zoned-time.js';

const YEAR = Array.from({ length: 365 }, (_, day) => addDays('2026-01-01', day));

describe.each(DEMO_COMPANIES.map((company) => [company.name, company] as const))('the daily life of %s', (name, company: DemoCompany) => {
  const life = DAILY_LIFE[name]!;
  const recorded = company.people.filter(({ habits }) => habits).map((person) => person.name);
  const admin = company.people.find(({ role }) => role === 'ADMIN')!.name;

  it('is about people who work there', () => {
    const named = [...Object.values(life.teams).flat(), ...life.tasks.map(({ of }) => of), ...life.corrections.map(({ of }) => of)];
    expect(named.filter((one) => !recorded.includes(one))).toEqual([]);
    for (const { of, comments = [] } of life.tasks) for (const [by] of comments) expect([of, admin]).toContain(by);
  });

  it('has everybody who is recorded in one team, and no team of one', () => {
    expect(Object.values(life.teams).flat().sort()).toEqual([...recorded].sort());
    expect(Object.values(life.teams).filter((people) => people.length < 2)).toEqual([]);
  });

  it('has tasks in every column, of every priority, overdue, due and not due at all, and says something about some', () => {
    expect(new Set(life.tasks.map(({ status }) => status))).toEqual(new Set(TASK_STATUSES));
    expect(new Set(life.tasks.map(({ priority }) => priority))).toEqual(new Set(TASK_PRIORITIES));
    expect(life.tasks.some(({ due, status }) => due !== null && due < 0 && status !== 'DONE')).toBe(true);
    expect(life.tasks.some(({ due }) => due === null)).toBe(true);
    expect(life.tasks.some(({ comments }) => comments)).toBe(true);
    expect(new Set(life.tasks.map(({ title }) => title)).size).toBe(life.tasks.length);
  });

  it('shows the first employee a task in every column', () => {
    const first = company.people.find(({ role }) => role === 'EMPLOYEE')!.name;
    expect(new Set(life.tasks.filter(({ of }) => of === first).map(({ status }) => status))).toEqual(new Set(TASK_STATUSES));
  });

  it('has a correction that waits, one that was approved and one that was refused', () => {
    expect(life.corrections.map(({ decided }) => decided?.as ?? 'PENDING').sort()).toEqual(['APPROVED', 'PENDING', 'REFUSED']);
    expect(new Set(life.corrections.map(({ reason }) => reason)).size).toBe(life.corrections.length);
  });

  it('adds time at which no tracker ran, on any day of a year', () => {
    for (const { of, from, minutes } of life.corrections) {
      const person = company.people.find((one) => one.name === of)!;
      for (const date of YEAR) {
        const start = instantAt(date, from, company.timezone);
        const shared = stretches(company, person, person.habits!, date).filter((stretch) => stretch.start < start + minutes * 60_000 && start < stretch.end);
        expect([of, date, shared]).toEqual([of, date, []]);
      }
    }
  });

  it('has a day for each correction that may still be corrected, whatever the day', () => {
    for (const { of, workday } of life.corrections) {
      const person = company.people.find((one) => one.name === of)!;
      for (const today of YEAR) {
        const date = lastWorkday(company, person, today, workday);
        expect(date).not.toBeNull();
        expect(date! < today && date! > addDays(today, -58)).toBe(true);
      }
    }
  });

  it('keeps its patterns as they are kept, each once, and those of teams that exist', () => {
    const keys = life.rules.map(({ kind, pattern, team = '' }) => `${kind} ${pattern} ${team}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { pattern, team } of life.rules) {
      expect(pattern).toBe(pattern.trim().toLowerCase());
      if (team !== undefined) expect(Object.keys(life.teams)).toContain(team);
    }
  });
});
