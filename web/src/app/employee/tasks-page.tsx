import { Page } from '../../components/page';
import { TaskDrawer } from '../../features/tasks/components/task-drawer';
import { TasksView } from '../../features/tasks/components/tasks-view';
import { useMove } from '../../features/tasks/components/use-move';
import { ViewSwitch } from '../../features/tasks/components/view-switch';
import { texts } from '../../texts';
import { useCompanyZone } from '../use-company-zone';

/** One's own tasks: they are moved and talked about here, and given by admins. */
export function Component() {
  const zone = useCompanyZone();
  const move = useMove('me');
  const told = texts.tasks;
  if (zone === null) return <Page title={told.ownTitle}>{null}</Page>;
  const setting = { whose: 'me', mayWrite: false, mayWork: true, ...zone } as const;
  return (
    <Page title={told.ownTitle} controls={<ViewSwitch />}>
      <TasksView setting={setting} onMove={move} />
      <TaskDrawer setting={setting} onMove={move} />
    </Page>
  );
}
