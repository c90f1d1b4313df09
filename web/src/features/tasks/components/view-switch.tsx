import { SegmentedControl } from '@mantine/core';
import { useAddress } from '../../../lib/address/use-address';
import { texts } from '../../../texts';
import { readTasks, TASK_VIEWS } from '../hooks/task-address';

/** `?view=list`; the board needs no words. */
export function ViewSwitch() {
  const { parameters, change } = useAddress();
  const told = texts.tasks.views;
  return (
    <SegmentedControl
      aria-label={told.label}
      data={TASK_VIEWS.map((view) => ({ value: view, label: told[view] }))}
      value={readTasks(parameters).view}
      onChange={(view) => change({ view: view === 'board' ? null : view, status: null, page: null })}
    />
  );
}
