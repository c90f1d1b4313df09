import { Button, Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCalendarTime, IconSearchOff } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { EmptyState } from '../../../components/empty-state';
import { ErrorPanel } from '../../../components/error-panel';
import { Pager } from '../../../components/pager';
import { Panel } from '../../../components/panel';
import { SaveButton } from '../../../components/save-button';
import { SearchField } from '../../../components/search-field';
import { StaleNote } from '../../../components/stale-note';
import { Waiting } from '../../../components/waiting';
import { writePage } from '../../../lib/address/page-number';
import { useAddress } from '../../../lib/address/use-address';
import type { Timesheet, TimesheetFileQuery } from '../../../lib/api/types';
import { formatDate } from '../../../lib/format/date';
import { formatCount } from '../../../lib/format/number';
import { useHolidays } from '../../../lib/holidays/get-holidays';
import { texts } from '../../../texts';
import { useTeams } from '../api/get-teams';
import { getTimesheetFile } from '../api/get-timesheet-file';
import { useTimesheet } from '../api/get-timesheet';
import type { SheetState } from '../hooks/sheet-address';
import { type DayColumn, dayColumns } from '../hooks/sheet-days';
import { PrintedFrame } from './printed-frame';
import { SheetGrid } from './sheet-grid';
import { SheetKey } from './sheet-key';
import { SheetList } from './sheet-list';
import { SheetTools } from './sheet-tools';

const PAGE_SIZE = 100;
/** So many days across fit on paper that stands. */
const STANDING_DAYS = 14;
const NARROW = '(max-width: 39.99em)';
const dayHref = (employeeId: string, day: string): string => `/dashboard/admin/employees/${employeeId}?date=${day}`;

interface CompanySheetProps {
  state: SheetState;
  company: string;
  timeZone: string;
  today: string;
  mayInvite: boolean;
}

export function CompanySheet({ state, company, timeZone, today, mayInvite }: CompanySheetProps) {
  const { change } = useAddress();
  const told = texts.timesheet;
  const { period, measure, search, team, page } = state;
  const { from, to } = period;
  const narrowed: TimesheetFileQuery = { from, to, ...(search === '' ? {} : { search }), ...(team === null ? {} : { team }) };
  const sheet = useTimesheet({ ...narrowed, page, limit: PAGE_SIZE });
  const columns = dayColumns(period, useHolidays(from, to));
  const file = `timesheet-${from}-${to}`;
  return (
    <>
      <SheetTools
        measure={measure}
        filters={
          <>
            <SearchField label={told.search} value={search} onSearch={(value) => change({ search: value, page: null }, { replace: true })} />
            <TeamSelect team={team} onChange={(next) => change({ team: next, page: null })} />
          </>
        }
        files={
          <>
            <SaveButton label={told.saveCsv} file={`${file}.csv`} content={() => getTimesheetFile('csv', narrowed)}>
              {told.csv}
            </SaveButton>
            <SaveButton label={told.saveXlsx} file={`${file}.xlsx`} content={() => getTimesheetFile('xlsx', narrowed)}>
              {told.xlsx}
            </SaveButton>
          </>
        }
      />
      {sheet.isError && sheet.data !== undefined ? <StaleNote error={sheet.error} onRetry={() => void sheet.refetch()} /> : null}
      {sheet.data === undefined ? (
        <Panel>
          {sheet.isError ? (
            <ErrorPanel what={told.what} error={sheet.error} onRetry={() => void sheet.refetch()} retrying={sheet.isFetching} />
          ) : (
            <Waiting h={520} />
          )}
        </Panel>
      ) : sheet.data.total === 0 ? (
        <Panel>
          <NobodyThere narrowed={search !== '' || team !== null} mayInvite={mayInvite} />
        </Panel>
      ) : (
        <PrintedFrame
          company={company}
          title={`${told.title}: ${told.measure[measure]}`}
          period={period}
          timeZone={timeZone}
          page={sheet.data.total > PAGE_SIZE ? told.printed.page(page, Math.ceil(sheet.data.total / PAGE_SIZE)) : undefined}
          signedByEmployee={sheet.data.total === 1}
          lying={columns.length > STANDING_DAYS}
        >
          <Panel flush>
            <Sheet sheet={sheet.data} state={state} columns={columns} today={today} />
            <Pager page={page} pageSize={PAGE_SIZE} total={sheet.data.total} onPage={(next) => change({ page: writePage(next) })} />
          </Panel>
          <SheetKey timeZone={timeZone} columns={columns} note={told.people(formatCount(sheet.data.total), sheet.data.total === 1)} costs={sheet.data.costs} />
        </PrintedFrame>
      )}
    </>
  );
}

interface SheetProps {
  sheet: Timesheet;
  state: SheetState;
  columns: readonly DayColumn[];
  today: string;
}

function Sheet({ sheet, state: { period, measure }, columns, today }: SheetProps) {
  const narrow = useMediaQuery(NARROW) === true;
  const told = texts.timesheet;
  const label = told.grid(told.corrections.fromTo(formatDate(period.from), formatDate(period.to)));
  if (narrow) return <SheetList sheet={sheet} columns={columns} measure={measure} label={label} dayHref={dayHref} />;
  return <SheetGrid sheet={sheet} columns={columns} measure={measure} today={today} label={label} dayHref={dayHref} />;
}

function NobodyThere({ narrowed, mayInvite }: { narrowed: boolean; mayInvite: boolean }) {
  const { change } = useAddress();
  const told = texts.timesheet;
  if (narrowed) {
    return (
      <EmptyState
        icon={IconSearchOff}
        title={told.noMatch.title}
        text={told.noMatch.text}
        action={
          <Button variant="default" onClick={() => change({ search: null, team: null, page: null })}>
            {told.noMatch.action}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={IconCalendarTime}
      title={told.empty.title}
      text={told.empty.text}
      action={
        mayInvite ? (
          <Button component={Link} to="/dashboard/admin/employees?drawer=invite">
            {told.empty.action}
          </Button>
        ) : null
      }
    />
  );
}

/** Nothing where the company has no teams. */
function TeamSelect({ team, onChange }: { team: string | null; onChange: (team: string | null) => void }) {
  const told = texts.timesheet;
  const teams = useTeams().data ?? [];
  if (teams.length === 0) return null;
  return (
    <Select
      aria-label={told.team}
      w={180}
      data={[{ value: '', label: told.everyTeam }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
      value={team ?? ''}
      allowDeselect={false}
      onChange={(value) => onChange(value === '' ? null : value)}
    />
  );
}
