import { describe, expect, it } from 'vitest';
import { draftOf, draftProblems, editOf, newTaskOf, type TaskDraft } from './task-draft';

const draft: TaskDraft = { title: ' Prepare the offer ', description: ' ', employeeId: 'p', dueOn: '', priority: 'NORMAL', status: 'TODO' };

describe('a task’s draft', () => {
  it('says what is missing', () => {
    expect(draftProblems(draftOf(null))).toEqual(['title', 'assignee']);
    expect(draftProblems({ ...draft, dueOn: '2026-02-30' })).toEqual(['due']);
    expect(draftProblems(draft)).toEqual([]);
  });

  it('becomes a new task, trimmed, with nothing for what is empty', () => {
    expect(newTaskOf(draft)).toEqual({ title: 'Prepare the offer', description: null, employeeId: 'p', dueOn: null, priority: 'NORMAL', status: 'TODO' });
    expect(newTaskOf({ ...draft, employeeId: null })).toBeNull();
  });

  it('sends of a change only what is another', () => {
    const began: TaskDraft = { title: 'Prepare the offer', description: 'With prices', employeeId: 'p', dueOn: '2026-11-09', priority: 'HIGH', status: 'TODO' };
    expect(editOf({ ...began, title: ' Prepare the offer' }, began)).toEqual({});
    expect(editOf({ ...began, description: '', dueOn: '', priority: 'URGENT' }, began)).toEqual({ description: null, dueOn: null, priority: 'URGENT' });
    expect(editOf({ ...began, title: 'Another', employeeId: 'q', status: 'DONE' }, began)).toEqual({ title: 'Another', employeeId: 'q', status: 'DONE' });
    // Nobody is no assignee: the field says so, and nothing is sent of it.
    expect(editOf({ ...began, employeeId: null }, began)).toEqual({});
  });
});
