import { describe, expect, it } from 'vitest';
import type { LivePerson } from '../../../lib/api/types';
import { afterEvent, inOrder } from './live-state';

const person = (id: string, status: LivePerson['status'], team: string | null = null): LivePerson => ({
  id, name: id.toUpperCase(), team: team === null ? null : { id: team, name: team }, status, since: '', sessionStartedAt: '', activeSeconds: 0, idleSeconds: 0,
});

describe('afterEvent', () => {
  it('is all of a snapshot, whatever was known', () => {
    const known = afterEvent(null, 'snapshot', { people: [person('a', 'WORKING')], gone: [] });
    expect([...(afterEvent(known, 'snapshot', { people: [person('b', 'IDLE')], gone: [] }) ?? [])].map(([id]) => id)).toEqual(['b']);
  });
  it('takes over who has changed and leaves out who has gone', () => {
    const known = afterEvent(null, 'snapshot', { people: [person('a', 'WORKING'), person('b', 'WORKING')], gone: [] });
    const after = afterEvent(known, 'change', { people: [person('a', 'IDLE'), person('c', 'AWAY')], gone: ['b'] });
    expect([...(after?.values() ?? [])].map(({ id, status }) => [id, status])).toEqual([['a', 'IDLE'], ['c', 'AWAY']]);
  });
  it('knows nothing from a change alone, nor from an event that it does not know', () => {
    expect(afterEvent(null, 'change', { people: [person('a', 'IDLE')], gone: [] })).toBeNull();
    const known = afterEvent(null, 'snapshot', { people: [], gone: [] });
    expect(afterEvent(known, 'other', { people: [person('a', 'IDLE')], gone: [] })).toBe(known);
  });
});

describe('inOrder', () => {
  it('puts who works first, and narrows to a team', () => {
    const people = [person('d', 'LAPSED'), person('c', 'IDLE', 't'), person('b', 'WORKING'), person('a', 'WORKING', 't')];
    expect(inOrder(people, null).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(inOrder(people, 't').map(({ id }) => id)).toEqual(['a', 'c']);
  });
});
