import { describe, expect, it } from 'vitest';
import type { TaskStatus } from '#contracts';
import type { Task } from '../api/task-types';
import { movedInList, movedOnBoard, type TaskBoard } from './task-moves';

const task = (id: string, status: TaskStatus): Task => ({
  id, status, title: id, description: null, dueOn: null, priority: 'NORMAL', comments: 0, createdBy: null, createdAt: '', updatedAt: '', completedAt: null,
});
const board: TaskBoard = {
  TODO: { items: [task('a', 'TODO'), task('b', 'TODO')], total: 12 },
  IN_PROGRESS: { items: [task('c', 'IN_PROGRESS')], total: 1 },
  DONE: { items: [], total: 0 },
};
const shape = (of: TaskBoard) => Object.fromEntries(Object.entries(of).map(([status, { items, total }]) => [status, `${items.map(({ id, status: at }) => `${id}:${at}`).join(' ')} of ${total}`]));

describe('movedOnBoard', () => {
  it('puts a task first into its new column and counts both anew', () => {
    expect(shape(movedOnBoard(board, 'b', 'IN_PROGRESS'))).toEqual({ TODO: 'a:TODO of 11', IN_PROGRESS: 'b:IN_PROGRESS c:IN_PROGRESS of 2', DONE: ' of 0' });
    expect(shape(board)['TODO']).toBe('a:TODO b:TODO of 12');
  });

  it('leaves the board alone where the task is there already, or not on it', () => {
    expect(movedOnBoard(board, 'a', 'TODO')).toBe(board);
    expect(movedOnBoard(board, 'x', 'DONE')).toBe(board);
  });
});

describe('movedInList', () => {
  it('changes only the one, where it stands', () => {
    const moved = movedInList(board.TODO, 'b', 'DONE');
    expect(moved.items.map(({ id, status }) => `${id}:${status}`)).toEqual(['a:TODO', 'b:DONE']);
    expect(moved.total).toBe(12);
  });
});
