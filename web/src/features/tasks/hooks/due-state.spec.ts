import { describe, expect, it } from 'vitest';
import { dueState } from './due-state';

describe('dueState', () => {
  it.each([
    [null, 'TODO', null],
    ['2026-11-08', 'TODO', 'overdue'],
    ['2026-11-08', 'IN_PROGRESS', 'overdue'],
    ['2026-11-08', 'DONE', 'done'],
    ['2026-11-09', 'TODO', 'today'],
    ['2026-11-10', 'TODO', 'later'],
    ['2027-01-01', 'TODO', 'later'],
  ] as const)('%s, %s: %s', (dueOn, status, expected) => {
    expect(dueState({ dueOn, status }, '2026-11-09')).toBe(expected);
  });
});
