import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { ROLE_PERMISSIONS } from '#contracts';
import { Page } from '../../components/page';
import { NewTaskDrawer } from '../../features/tasks/components/new-task-drawer';
import { TaskDrawer } from '../../features/tasks/components/task-drawer';
import { TasksView } from '../../features/tasks/components/tasks-view';
import { useMove } from '../../features/tasks/components/use-move';
import { ViewSwitch } from '../../features/tasks/components/view-switch';
import { useAddress } from '../../lib/address/use-address';
import { roleOf } from '../../lib/session/home';
import { useSession } from '../../lib/session/use-session';
import { texts } from '../../texts';
import { useCompanyZone } from '../use-company-zone';

export function Component() {
  const { change } = useAddress();
  const role = roleOf(useSession());
  const zone = useCompanyZone();
  const move = useMove('company');
  const mayWrite = role !== null && ROLE_PERMISSIONS[role].includes('company:write');
  const told = texts.tasks;
  if (zone === null) return <Page title={told.title}>{null}</Page>;
  const setting = { whose: 'company', mayWrite, mayWork: mayWrite, ...zone } as const;
  return (
    <Page
      title={told.title}
      controls={
        <>
          <ViewSwitch />
          {mayWrite ? (
            <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => change({ drawer: 'task' })}>
              {told.create}
            </Button>
          ) : null}
        </>
      }
    >
      <TasksView setting={setting} onMove={move} />
      <TaskDrawer setting={setting} onMove={move} />
      {mayWrite ? <NewTaskDrawer /> : null}
    </Page>
  );
}
