import { describe, expect, it } from 'vitest';
import { isNarrowed, nextSort, readTasks, toTasksQuery } from './task-address';

const read = (address: string) => readTasks(new URLSearchParams(address));
const PERSON = '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a12';

describe('readTasks', () => {
  it('is the board of everything where the address says nothing, or nonsense', () => {
    const everything = { view: 'board', status: null, priority: null, due: null, employeeId: null, search: '', sort: 'dueOn', page: 1 };
    expect(read('')).toEqual(everything);
    expect(read('view=cards&status=LOST&priority=MOST&due=SOON&employee=me&sort=colour&page=-2')).toEqual(everything);
    expect(isNarrowed(read(''))).toBe(false);
  });

  it('reads what is chosen', () => {
    const state = read(`view=list&status=DONE&priority=HIGH&due=OVERDUE&employee=${PERSON}&search=+offer+&sort=-updatedAt&page=3`);
    expect(toTasksQuery(state)).toEqual({ status: 'DONE', priority: 'HIGH', due: 'OVERDUE', employeeId: PERSON, search: 'offer', sort: '-updatedAt', page: 3, limit: 50 });
    expect(isNarrowed(state)).toBe(true);
  });

  it('has neither a status nor a page on the board, which shows all of them', () => {
    expect(toTasksQuery(read('status=DONE&page=3&priority=LOW'))).toEqual({ priority: 'LOW', sort: 'dueOn' });
    expect(isNarrowed(read('status=DONE'))).toBe(false);
  });
});

describe('nextSort', () => {
  it('turns round on the second click, and needs no words for what is due first', () => {
    expect(nextSort('dueOn', 'title')).toBe('title');
    expect(nextSort('title', 'title')).toBe('-title');
    expect(nextSort('dueOn', 'dueOn')).toBe('-dueOn');
    expect(nextSort('-dueOn', 'dueOn')).toBeNull();
  });
});
