import { describe, expect, it } from 'vitest';
import { presenceChanges } from './presence-changes.js';

const known = new Map([['a', { id: 'a', status: 'WORKING' }], ['b', { id: 'b', status: 'IDLE' }]]);

describe('presenceChanges', () => {
  it('is empty where nothing is another', () => expect(presenceChanges(known, [...known.values()])).toEqual({ people: [], gone: [] }));
  it('names who is new or another, and who has gone', () => {
    expect(presenceChanges(known, [{ id: 'b', status: 'WORKING' }, { id: 'c', status: 'AWAY' }])).toEqual({
      people: [{ id: 'b', status: 'WORKING' }, { id: 'c', status: 'AWAY' }],
      gone: ['a'],
    });
  });
});
