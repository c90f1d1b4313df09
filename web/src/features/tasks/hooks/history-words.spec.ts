import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../lib/format/date';
import { changeInWords, valueInWords } from './history-words';

describe('changeInWords', () => {
  it.each([
    [{ field: 'STATUS', from: 'TODO', to: 'IN_PROGRESS' }, 'moved it from To do to In progress'],
    [{ field: 'PRIORITY', from: 'NORMAL', to: 'URGENT' }, 'changed the priority from Normal to Urgent'],
    [{ field: 'ASSIGNEE', from: 'Ada Byron', to: 'Grace Hopper' }, 'handed it over from Ada Byron to Grace Hopper'],
    [{ field: 'TITLE', from: 'One', to: 'Two' }, 'changed the title from “One” to “Two”'],
    [{ field: 'DUE_ON', from: '2026-11-09', to: null }, `changed the due date from ${formatDate('2026-11-09')} to nothing`],
    [{ field: 'DESCRIPTION', from: null, to: 'A long one' }, 'changed the description'],
  ] as const)('%j', (change, words) => {
    expect(changeInWords(change)).toBe(words);
  });

  it('keeps a word that it does not know', () => {
    expect(valueInWords('STATUS', 'WAITING')).toBe('WAITING');
  });
});
