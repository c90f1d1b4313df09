import { describe, expect, it } from 'vitest';
import { tidyFields } from './legacy-rows.js';
import { mapRecord } from './map-record.js';
import { mapTask } from './map-task.js';
import { mapUser } from './map-user.js';

const user = (fields: Record<string, unknown>): ReturnType<typeof mapUser> => mapUser(tidyFields({ id: 1, email: 'ada@example.test', ...fields }), 'users[0]');
const makeId = (kind: string, reference: string): string => `${kind} ${reference}`;

describe('a user of the old installation', () => {
  it('is an active employee unless the file says otherwise, and is called by the e-mail where there is no name', () => {
    expect(user({ email: ' Ada@Example.test ' })).toEqual({ reference: '1', email: 'ada@example.test', name: 'ada', role: 'EMPLOYEE', active: true, place: 'users[0]' });
    expect(user({ name: 'Ada', role: 'admin', active: 'no' })).toMatchObject({ name: 'Ada', role: 'ADMIN', active: false });
    expect(user({ role: 'user' })).toMatchObject({ role: 'EMPLOYEE' });
  });

  it('is refused with the column that is wrong', () => {
    expect(user({ id: null })).toContain('id is missing');
    expect(user({ email: 'ada' })).toContain('no e-mail address');
    expect(user({ role: 'OWNER' })).toContain('role must be one of ADMIN');
    expect(user({ active: 'perhaps' })).toContain('active must be');
    expect(user({ name: 'A\u0000da' })).toContain('name must be');
  });
});

describe('a record of the old installation', () => {
  it('becomes what a tracker would send, by whatever style its columns are named', () => {
    const row = tidyFields({ id: 9, user_id: 1, session_id: 4, app: 'Editor', title: '', started_at: '2026-03-02 10:00:00+01:00', duration_seconds: '42', created_at: 'x' });
    expect(mapRecord('applications', row, makeId)).toEqual({
      user: '1',
      device: null,
      item: { id: 'application 9', sessionId: 'session 4', app: 'Editor', startedAt: '2026-03-02T09:00:00.000Z', durationSeconds: 42 },
    });
    const minute = tidyFields({ 'User Id': 'u1', minute: '2026-03-02T09:00:00Z', activeSeconds: '30', device: 'Laptop' });
    expect(mapRecord('activity', minute, makeId)).toEqual({
      user: 'u1',
      device: 'Laptop',
      item: { minute: '2026-03-02T09:00:00.000Z', activeSeconds: 30, idleSeconds: 0, keystrokes: 0, clicks: 0 },
    });
  });

  it('may be a session that has no end', () => {
    const row = { id: 4, userId: 1, startedAt: '2026-03-02T09:00:00Z' };
    expect(mapRecord('sessions', row, makeId)).toMatchObject({ item: { id: 'session 4', startedAt: '2026-03-02T09:00:00.000Z', endedAt: null } });
  });

  it('is refused with what is missing or cannot be understood', () => {
    expect(mapRecord('websites', { id: 1, userId: 1, startedAt: '2026-03-02T09:00:00Z', durationSeconds: 1 }, makeId)).toBe('url is missing');
    expect(mapRecord('sessions', { id: 1, userId: {}, startedAt: '2026-03-02T09:00:00Z' }, makeId)).toContain('userId is no text');
    expect(mapRecord('sessions', { id: 1, userId: 1, startedAt: '2026-03-02T09:00:00' }, makeId)).toContain('startedAt has no time zone');
  });
});

describe('a task of the old installation', () => {
  it('is still to be done unless the file says otherwise', () => {
    expect(mapTask({ id: 4, userId: 1, title: 'Report' })).toEqual({ reference: '4', user: '1', body: { title: 'Report', description: null, dueOn: null, status: 'TODO' } });
    expect(mapTask({ id: 4, userId: 1, title: 'Report', status: 'in progress', dueOn: '2026-03-09' })).toMatchObject({ body: { status: 'IN_PROGRESS', dueOn: '2026-03-09' } });
  });

  it('is somebody’s', () => {
    expect(mapTask({ id: 4, title: 'Report' })).toContain('userId is missing');
    expect(mapTask({ userId: 1, title: 'Report' })).toContain('id is missing');
  });
});
