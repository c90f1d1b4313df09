import { Button } from '@mantine/core';
import { IconChecklist, IconPlus, IconSearchOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { ErrorPanel } from '../../../components/error-panel';
import { Pager } from '../../../components/pager';
import { Panel } from '../../../components/panel';
import { StaleNote } from '../../../components/stale-note';
import { writePage } from '../../../lib/address/page-number';
import { useAddress } from '../../../lib/address/use-address';
import { formatCount } from '../../../lib/format/number';
import { texts } from '../../../texts';
import { useBoard } from '../api/get-board';
import { useTasks } from '../api/get-tasks';
import { isNarrowed, NOT_NARROWED, PAGE_SIZE, readTasks, toTasksQuery } from '../hooks/task-address';
import type { OnMove, TasksSetting } from '../hooks/tasks-setting';
import { TaskBoard } from './task-board';
import { TaskFilters } from './task-filters';
import { TaskTable } from './task-table';
import classes from './tasks-view.module.css';

/** The board or the list, as the address says. */
export function TasksView({ setting, onMove }: { setting: TasksSetting; onMove: OnMove }) {
  const { parameters, change } = useAddress();
  const told = texts.tasks;
  const state = readTasks(parameters);
  const query = toTasksQuery(state);
  const onBoard = state.view === 'board';
  const board = useBoard(setting.whose, query, onBoard);
  const list = useTasks(setting.whose, query, !onBoard);
  const shown = onBoard ? board : list;
  const total = onBoard ? board.data && board.data.TODO.total + board.data.IN_PROGRESS.total + board.data.DONE.total : list.data?.total;

  function content(): ReactNode {
    if (shown.data === undefined && shown.isError) {
      return (
        <Panel>
          <ErrorPanel what={told.what} error={shown.error} onRetry={() => void shown.refetch()} retrying={shown.isFetching} />
        </Panel>
      );
    }
    if (total === 0) return <Panel>{isNarrowed(state) ? <NoMatch /> : <NoTasks setting={setting} />}</Panel>;
    if (onBoard) return <TaskBoard board={board.data} setting={setting} onMove={onMove} />;
    return (
      <Panel flush>
        <TaskTable rows={list.data?.items} sort={state.sort} setting={setting} onMove={onMove} />
        <Pager page={state.page} pageSize={PAGE_SIZE} total={total ?? 0} onPage={(page) => change({ page: writePage(page) })} />
      </Panel>
    );
  }

  return (
    <div className={classes.root}>
      <TaskFilters state={state} whose={setting.whose} count={total === undefined ? null : told.count(formatCount(total), total === 1)} />
      {setting.mayWork ? null : <p className={classes.note}>{told.readOnly}</p>}
      {shown.data !== undefined && shown.isError ? <StaleNote error={shown.error} onRetry={() => void shown.refetch()} /> : null}
      {content()}
    </div>
  );
}

function NoMatch() {
  const { change } = useAddress();
  const told = texts.tasks.noMatch;
  return (
    <EmptyState
      icon={IconSearchOff}
      title={told.title}
      text={told.text}
      action={
        <Button variant="default" onClick={() => change(NOT_NARROWED)}>
          {told.action}
        </Button>
      }
    />
  );
}

function NoTasks({ setting: { whose, mayWrite } }: { setting: TasksSetting }) {
  const { change } = useAddress();
  const told = texts.tasks.empty;
  if (whose === 'me') return <EmptyState icon={IconChecklist} {...told.own} />;
  if (!mayWrite) return <EmptyState icon={IconChecklist} {...told.viewer} />;
  return (
    <EmptyState
      icon={IconChecklist}
      title={told.company.title}
      text={told.company.text}
      action={
        <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => change({ drawer: 'task' })}>
          {told.company.action}
        </Button>
      }
    />
  );
}
