import { describe, expect, it } from 'vitest';
import type { SessionRow } from './recorded-items.js';
import { mergedSessions, sessionVerdicts, type StoredSession } from './session-verdicts.js';

const row = (startedAt: number, endedAt: number | null, id = 'a', index = 0): SessionRow => ({ index, id, startedAt, endedAt });
const verdict = (sent: SessionRow, stored?: StoredSession) => sessionVerdicts([sent], new Map(stored ? [['a', stored]] : []))[0];
const stored = (endedAt: number | null, endEstimated = false): StoredSession => ({ startedAt: 10, endedAt, endEstimated });

describe('a session that is sent', () => {
  it.each([
    ['is new', row(10, null), undefined, 'ACCEPTED'],
    ['is known as it is', row(10, 20), stored(20), 'DUPLICATE'],
    ['ends one that runs', row(10, 20), stored(null), 'ACCEPTED'],
    ['does not reopen with a null end', row(10, null), stored(20), 'DUPLICATE'],
    ['has another start', row(11, 20), stored(20), 'CONFLICT'],
    ['has another end than the client’s', row(10, 21), stored(20), 'CONFLICT'],
    ['has another end than the server’s guess', row(10, 21), stored(20, true), 'ACCEPTED'],
  ])('%s', (_, sent, before, expected) => expect(verdict(sent, before)).toBe(expected));

  it('twice in one batch is judged in order', () => {
    expect(sessionVerdicts([row(10, null), row(10, 20), row(10, 20), row(10, 21), row(9, 20)], new Map())).toEqual(['ACCEPTED', 'ACCEPTED', 'DUPLICATE', 'CONFLICT', 'CONFLICT']);
  });

  it('twice in one batch is stored once, with the first end', () => {
    expect(mergedSessions([row(10, null, 'b', 0), row(10, 20, 'b', 1), row(10, 21, 'b', 2), row(11, 5, 'a', 3)])).toEqual([row(11, 5, 'a', 3), row(10, 20, 'b', 0)]);
  });
});
