import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconEraser, IconHourglass, IconMail, IconPlayerPause, IconSearchOff, IconUserPlus, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import { EmptyState } from '../../../components/empty-state';
import { ErrorPanel } from '../../../components/error-panel';
import { Pager } from '../../../components/pager';
import { Panel } from '../../../components/panel';
import { SearchField } from '../../../components/search-field';
import { StaleNote } from '../../../components/stale-note';
import { StatusBadge } from '../../../components/status-badge';
import { useAddress } from '../../../lib/address/use-address';
import type { Employee } from '../../../lib/api/types';
import { formatInstantDay } from '../../../lib/format/date';
import { formatCount } from '../../../lib/format/number';
import { texts } from '../../../texts';
import { useEmployees } from '../api/get-employees';
import { readEmployeeList, toEmployeeQuery } from '../hooks/employee-list-address';
import { type Selection, useSelection } from '../hooks/use-selection';
import classes from './employees-table.module.css';
import { PersonMenu } from './person-menu';
import { SelectableName, SelectAll } from './selectable-name';
import { SelectionBar } from './selection-bar';
import { StatusFilter } from './status-filter';

const told = texts.employees;
/** Names are cut before the table scrolls sideways. */
const TABLE_MIN_WIDTH = 420;

const STATUS_LOOKS = {
  ACTIVE: { tone: 'good', icon: IconCircleCheck },
  INVITED: { tone: 'pending', icon: IconMail },
  SUSPENDED: { tone: 'trouble', icon: IconPlayerPause },
  REMOVED: { tone: 'over', icon: IconCircleX },
} as const;

function columnsFor(mayChange: boolean, people: readonly Employee[], selection: Selection): ReadonlyArray<Column<Employee>> {
  if (!mayChange) return COLUMNS;
  const columns = COLUMNS.map((column) => (column.key === 'name' ? selectable(column, people, selection) : column));
  return [...columns, { key: 'actions', header: '', width: 48, cell: (person) => <PersonMenu person={person} /> }];
}

function selectable(column: Column<Employee>, people: readonly Employee[], selection: Selection): Column<Employee> {
  return {
    ...column,
    head: (
      <SelectAll people={people} selection={selection}>
        {column.header}
      </SelectAll>
    ),
    cell: (person) => (
      <SelectableName person={person} selection={selection}>
        {column.cell(person)}
      </SelectableName>
    ),
  };
}

const COLUMNS: ReadonlyArray<Column<Employee>> = [
  {
    key: 'name',
    header: told.columns.name,
    width: '45%',
    cell: ({ id, name, email, status, erasure }) => (
      <span className={classes.person}>
        {status === 'INVITED' || isErased(erasure) ? (
          <span className={classes.name} title={isErased(erasure) ? told.nobody : name}>
            {isErased(erasure) ? told.nobody : name}
          </span>
        ) : (
          <Link className={classes.name ?? ''} to={employeeHref(id)} title={name}>
            {name}
          </Link>
        )}
        {isErased(erasure) ? null : (
          <span className={classes.email} title={email}>
            {email}
          </span>
        )}
      </span>
    ),
  },
  { key: 'team', header: told.columns.team, cell: ({ team }) => team?.name ?? texts.common.none },
  { key: 'role', header: told.columns.role, cell: ({ role }) => texts.common.roles[role] },
  {
    key: 'status',
    header: told.columns.status,
    cell: ({ status, erasure }) => <Standing status={status} erasure={erasure} />,
  },
];

type Erasure = Employee['erasure'] | undefined;

function isErased(erasure: Erasure): boolean {
  return erasure !== undefined && erasure.doneAt !== null;
}

function Standing({ status, erasure }: { status: Employee['status']; erasure: Erasure }) {
  if (erasure === undefined) return <StatusBadge {...STATUS_LOOKS[status]}>{told.status[status]}</StatusBadge>;
  if (erasure.doneAt === null) {
    return (
      <StatusBadge tone="pending" icon={IconHourglass}>
        {told.beingErased}
      </StatusBadge>
    );
  }
  return (
    <StatusBadge tone="over" icon={IconEraser}>
      {told.erasedOn(formatInstantDay(erasure.doneAt))}
    </StatusBadge>
  );
}

export function employeeHref(id: string): string {
  return `/dashboard/admin/employees/${id}`;
}

interface EmployeesTableProps {
  mayInvite: boolean;
  onInvite: () => void;
  /** Beside the search: what narrows the list otherwise. */
  filters: ReactNode;
  /** Beside the number of people, and what follows from it in a line of its own. */
  seats: ReactNode;
  seatsNote: ReactNode;
  /** What may be done with several people at once; `onDone` lets go of them. */
  bulk: (employeeIds: readonly string[], onDone: () => void) => ReactNode;
}

export function EmployeesTable({ mayInvite, onInvite, filters, seats, seatsNote, bulk }: EmployeesTableProps) {
  const { parameters, change } = useAddress();
  const state = readEmployeeList(parameters);
  const selection = useSelection();
  const employees = useEmployees(toEmployeeQuery(state));
  const { data } = employees;

  function content() {
    if (data === undefined && employees.isError) {
      return (
        <ErrorPanel
          what={told.what}
          error={employees.error}
          onRetry={() => void employees.refetch()}
          retrying={employees.isFetching}
        />
      );
    }
    if (data?.total === 0 && (state.search !== '' || state.team !== null || state.status !== null)) {
      const showAll = (
        <Button variant="default" onClick={() => change({ search: null, team: null, status: null, page: null })}>
          {told.noMatch.action}
        </Button>
      );
      return <EmptyState icon={IconSearchOff} title={told.noMatch.title} text={told.noMatch.text} action={showAll} />;
    }
    if (data?.total === 0) {
      const invite = mayInvite ? (
        <Button leftSection={<IconUserPlus size={16} />} onClick={onInvite}>
          {told.empty.action}
        </Button>
      ) : null;
      return <EmptyState icon={IconUsers} title={told.empty.title} text={told.empty.text} action={invite} />;
    }
    return (
      <DataTable label={told.title} columns={columnsFor(mayInvite, data?.items ?? [], selection)} rows={data?.items} rowKey={(row) => row.id} minWidth={TABLE_MIN_WIDTH} />
    );
  }

  return (
    <div className={classes.root}>
      <div className={classes.bar}>
        <div className={classes.search}>
          <SearchField
            label={told.search}
            value={state.search}
            onSearch={(search) => change({ search, page: null }, { replace: true })}
          />
        </div>
        <StatusFilter />
        {filters}
        <span className={classes.counts}>
          <span className={classes.count}>{data === undefined ? null : told.count(formatCount(data.total), data.total === 1)}</span>
          {seats}
        </span>
      </div>
      {seatsNote}
      {mayInvite ? null : <p className={classes.count}>{told.readOnly}</p>}
      {data !== undefined && employees.isError ? (
        <StaleNote error={employees.error} onRetry={() => void employees.refetch()} />
      ) : null}
      <Panel flush>
        {content()}
        {data === undefined ? null : (
          <Pager
            page={data.page}
            pageSize={data.limit}
            total={data.total}
            onPage={(page) => change({ page: page === 1 ? null : String(page) })}
          />
        )}
      </Panel>
      {mayInvite ? <SelectionBar selection={selection}>{bulk([...selection.ids], selection.clear)}</SelectionBar> : null}
    </div>
  );
}
