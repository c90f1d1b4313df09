import { describe, expect, it } from 'vitest';
import { taskChanges } from './task-changes.js';

const task = { employeeId: 'a', title: 'Write', description: null as string | null, status: 'TODO', dueOn: '2026-11-02' as string | null };

describe('taskChanges', () => {
  it('is null where everything is there already, and where nothing is wanted', () => {
    expect(taskChanges(task, { ...task })).toBeNull();
    expect(taskChanges(task, {})).toBeNull();
    expect(taskChanges(task, { title: undefined })).toBeNull();
  });

  it('keeps what is not sent, clears what is null, and tells what was before', () => {
    expect(taskChanges(task, { status: 'DONE', dueOn: null })).toEqual({
      after: { ...task, status: 'DONE', dueOn: null },
      details: { status: { from: 'TODO', to: 'DONE' }, dueOn: { from: '2026-11-02', to: null } },
    });
  });

  it('says that a description was changed, not what it says', () => {
    expect(taskChanges(task, { description: 'a long one' })?.details).toEqual({ descriptionChanged: true });
  });
});
