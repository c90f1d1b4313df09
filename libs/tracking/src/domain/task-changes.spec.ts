import { describe, expect, it } from 'vitest';
import { taskChanges } from './task-changes.js';

const task = { employeeId: 'a', title: 'Write', description: null as string | null, status: 'TODO', priority: 'NORMAL', dueOn: '2026-11-02' as string | null };

describe('taskChanges', () => {
  it('is null where everything is there already, and where nothing is wanted', () => {
    expect(taskChanges(task, { ...task })).toBeNull();
    expect(taskChanges(task, {})).toBeNull();
    expect(taskChanges(task, { title: undefined })).toBeNull();
  });

  it('keeps what is not sent, clears what is null, and tells what was before', () => {
    expect(taskChanges(task, { status: 'DONE', priority: 'URGENT', dueOn: null })).toEqual({
      after: { ...task, status: 'DONE', priority: 'URGENT', dueOn: null },
      details: { status: { from: 'TODO', to: 'DONE' }, priority: { from: 'NORMAL', to: 'URGENT' }, dueOn: { from: '2026-11-02', to: null } },
      steps: [
        { field: 'STATUS', from: 'TODO', to: 'DONE' },
        { field: 'PRIORITY', from: 'NORMAL', to: 'URGENT' },
        { field: 'DUE_ON', from: '2026-11-02', to: null },
      ],
    });
  });

  it('tells the audit that a description was changed, and the history what it says', () => {
    const changes = taskChanges(task, { description: 'a long one' });
    expect(changes?.details).toEqual({ descriptionChanged: true });
    expect(changes?.steps).toEqual([{ field: 'DESCRIPTION', from: null, to: 'a long one' }]);
  });
});
