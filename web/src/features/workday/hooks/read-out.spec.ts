import { describe, expect, it } from 'vitest';
import { type DayFacts, readOutAt } from './read-out';

const at = (clock: string) => Date.parse(`2026-11-20T${clock}Z`);
const iso = (clock: string) => new Date(at(clock)).toISOString();
const facts: DayFacts = {
  sessions: [{ startedAt: iso('09:00'), endedAt: null, lastActivityAt: iso('10:43') }],
  activity: [{ minute: iso('10:42'), activeSeconds: 48, idleSeconds: 12 }, { minute: iso('10:43'), activeSeconds: 40, idleSeconds: 0 }, { minute: iso('10:43'), activeSeconds: 40, idleSeconds: 10 }],
  screenshots: [{ capturedAt: iso('10:42:59') }],
  applications: [{ name: 'Terminal', start: at('10:41'), end: at('10:42:10') }, { name: 'Visual Studio Code', start: at('10:42:10'), end: at('10:42:50') }],
  websites: [{ name: 'github.com', start: at('10:42:50'), end: at('10:45') }],
};

describe('readOutAt', () => {
  it('reads all lanes of the minute', () => {
    expect(readOutAt(facts, at('10:42:30'))).toEqual({ session: true, activeSeconds: 48, idleSeconds: 12, application: 'Visual Studio Code', website: 'github.com', screenshot: true });
  });

  it('counts two devices together, up to a minute', () => {
    expect(readOutAt(facts, at('10:43'))).toMatchObject({ session: false, activeSeconds: 60, idleSeconds: 0, application: null, screenshot: false });
  });

  it('says where nothing is', () => {
    expect(readOutAt(facts, at('08:00'))).toEqual({ session: false, activeSeconds: null, idleSeconds: null, application: null, website: null, screenshot: false });
  });
});
