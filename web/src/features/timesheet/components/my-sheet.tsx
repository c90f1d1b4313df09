import { IconCalendarTime } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { EmptyState } from '../../../components/empty-state';
import { ErrorPanel } from '../../../components/error-panel';
import { HolidayName } from '../../../components/holiday-name';
import { Panel } from '../../../components/panel';
import { StaleNote } from '../../../components/stale-note';
import { Waiting } from '../../../components/waiting';
import type { MyTimesheet, TimesheetTimes } from '../../../lib/api/types';
import { formatDate, formatShortDay } from '../../../lib/format/date';
import { useHolidays } from '../../../lib/holidays/get-holidays';
import { texts } from '../../../texts';
import { useMyTimesheet } from '../api/get-my-timesheet';
import type { SheetPeriod } from '../hooks/sheet-address';
import { type DayColumn, dayColumns } from '../hooks/sheet-days';
import { signedDuration } from '../hooks/signed-duration';
import { SheetKey } from './sheet-key';
import classes from './my-sheet.module.css';

interface MySheetProps {
  period: SheetPeriod;
  timeZone: string;
  today: string;
  dayHref: (day: string) => string;
}

/** One's own days under each other, with all kinds of time and their sums. */
export function MySheet({ period, timeZone, today, dayHref }: MySheetProps) {
  const told = texts.timesheet;
  const { from, to } = period;
  const sheet = useMyTimesheet({ from, to });
  const columns = dayColumns(period, useHolidays(from, to));
  const label = told.ownDays(told.corrections.fromTo(formatDate(from), formatDate(to)));
  if (sheet.data === undefined) {
    return (
      <Panel>
        {sheet.isError ? (
          <ErrorPanel what={told.what} error={sheet.error} onRetry={() => void sheet.refetch()} retrying={sheet.isFetching} />
        ) : (
          <Waiting h={480} />
        )}
      </Panel>
    );
  }
  return (
    <>
      {sheet.isError ? <StaleNote error={sheet.error} onRetry={() => void sheet.refetch()} /> : null}
      {sheet.data.days.length === 0 ? (
        <Panel>
          <EmptyState icon={IconCalendarTime} {...told.ownEmpty} />
        </Panel>
      ) : (
        <Panel flush>
          <Days sheet={sheet.data} columns={columns} today={today} label={label} dayHref={dayHref} />
        </Panel>
      )}
      <SheetKey timeZone={timeZone} columns={columns} />
    </>
  );
}

interface DaysProps {
  sheet: MyTimesheet;
  columns: readonly DayColumn[];
  today: string;
  label: string;
  dayHref: (day: string) => string;
}

function Days({ sheet, columns, today, label, dayHref }: DaysProps) {
  const told = texts.timesheet;
  const byDay = new Map(sheet.days.map((day) => [day.day, day]));
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{told.day}</th>
          <th scope="col" data-optional>
            {told.times.active}
          </th>
          <th scope="col" data-optional>
            {told.times.idle}
          </th>
          <th scope="col">{told.times.recorded}</th>
          <th scope="col">{told.times.manual}</th>
          <th scope="col">{told.times.worked}</th>
        </tr>
      </thead>
      <tbody>
        {columns
          .filter(({ day }) => day <= today || byDay.has(day))
          .map(({ day, weekend, holiday }) => {
            const times = byDay.get(day);
            return (
              <tr key={day} data-weekend={weekend || undefined} data-holiday={holiday === null ? undefined : true}>
                <th scope="row">
                  {times === undefined ? formatShortDay(day) : <Link to={dayHref(day)}>{formatShortDay(day)}</Link>}
                  {holiday === null ? null : <HolidayName name={holiday} />}
                </th>
                {times === undefined ? <td colSpan={5} className={classes.none}>{texts.common.none}</td> : <Times times={times} />}
              </tr>
            );
          })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{told.total}</th>
          <Times times={sheet.totals} />
        </tr>
      </tfoot>
    </table>
  );
}

function Times({ times }: { times: TimesheetTimes }) {
  return (
    <>
      <td data-optional>{signedDuration(times.activeSeconds)}</td>
      <td data-optional>{signedDuration(times.idleSeconds)}</td>
      <td>{signedDuration(times.recordedSeconds)}</td>
      <td data-manual={times.manualSeconds === 0 ? undefined : true}>{times.manualSeconds === 0 ? texts.common.none : signedDuration(times.manualSeconds)}</td>
      <td className={classes.worked}>{signedDuration(times.workedSeconds)}</td>
    </>
  );
}
