import { Link } from 'react-router-dom';
import { HolidayName } from '../../../components/holiday-name';
import type { DaySums } from '../../../lib/api/types';
import { formatDateWithWeekday } from '../../../lib/format/date';
import { formatDuration } from '../../../lib/format/duration';
import type { Holidays } from '../../../lib/holidays/get-holidays';
import { texts } from '../../../texts';
import { daysOf } from '../hooks/span-days';
import { WorkedBar } from './worked-bar';
import classes from './week-strips.module.css';

/** The strips of a week have one scale, on which a working day is most of it, and a longer one all. */
const LEAST_SCALE_SECONDS = 10 * 3600;

const KINDS = ['active', 'idle', 'manual'] as const;

export interface DaysShown {
  from: string;
  to: string;
  today: string;
  days: ReadonlyMap<string, DaySums>;
  holidays: Holidays;
  label: string;
}

export function WeekStrips({ from, to, today, days, holidays, label }: DaysShown) {
  const told = texts.workday.days;
  const scale = Math.max(LEAST_SCALE_SECONDS, ...[...days.values()].map(({ workedSeconds, recordedSeconds }) => Math.max(workedSeconds, recordedSeconds)));
  return (
    <>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{told.day}</th>
            <td className={classes.bar} />
            <th scope="col">{told.worked}</th>
            <th scope="col" data-optional>
              {told.active}
            </th>
            <th scope="col" data-optional>
              {told.idle}
            </th>
          </tr>
        </thead>
        <tbody>
          {daysOf(from, to).map((day) => {
            const sums = days.get(day);
            const holiday = holidays.get(day);
            return (
              <tr key={day}>
                <th scope="row">
                  {day > today ? formatDateWithWeekday(day) : <Link to={`?date=${day}`}>{formatDateWithWeekday(day)}</Link>}
                  {holiday === undefined ? null : <HolidayName name={holiday} />}
                </th>
                <td className={classes.bar}>
                  <WorkedBar sums={sums} scale={scale} />
                </td>
                <td>{sums === undefined ? texts.common.none : formatDuration(sums.workedSeconds)}</td>
                <td data-optional>{sums === undefined ? texts.common.none : formatDuration(sums.activeSeconds)}</td>
                <td data-optional>{sums === undefined ? texts.common.none : formatDuration(sums.idleSeconds)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={classes.key}>
        {KINDS.map((kind) => (
          <span key={kind}>
            <i data-kind={kind} /> {told[kind]}
          </span>
        ))}
      </p>
    </>
  );
}
