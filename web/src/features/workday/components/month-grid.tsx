import { Link } from 'react-router-dom';
import type { DaySums } from '../../../lib/api/types';
import { formatDateWithWeekday } from '../../../lib/format/date';
import { formatDuration } from '../../../lib/format/duration';
import { weekdayNames } from '../../../lib/time/week';
import { texts } from '../../../texts';
import { calendarWeeks, shadeOf, shortTime } from '../hooks/span-days';
import type { DaysShown } from './week-strips';
import classes from './month-grid.module.css';

const SHADES = [0, 1, 2, 3, 4];

/** A calendar: worked time in each day, shaded by how much of it was active. */
export function MonthGrid({ from, to, today, days, holidays, label }: DaysShown) {
  const told = texts.workday.days;
  const weeks = calendarWeeks(from, to);
  return (
    <>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {weekdayNames().map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, index) => (
                <td key={day ?? index}>{day === null ? null : <DayCell day={day} ahead={day > today} sums={days.get(day)} holiday={holidays.get(day) ?? null} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.key}>
        {told.heat}: {told.less}
        {SHADES.map((shade) => (
          <i key={shade} data-shade={shade} />
        ))}
        {told.more}
        {holidays.size === 0 ? null : (
          <span className={classes.holidays}>
            <i data-holiday /> {told.holiday}
          </span>
        )}
      </p>
    </>
  );
}

interface DayCellProps {
  day: string;
  ahead: boolean;
  sums: DaySums | undefined;
  holiday: string | null;
}

function DayCell({ day, ahead, sums, holiday }: DayCellProps) {
  const told = texts.workday.days;
  const number = Number(day.slice(-2));
  const marked = holiday === null ? {} : { 'data-holiday': true };
  const called = holiday === null ? '' : texts.common.holiday(holiday);
  const head = (
    <span className={classes.head}>
      {number} {holiday === null ? null : <small>{holiday}</small>}
    </span>
  );
  if (ahead) {
    return (
      <span className={classes.day} {...marked} title={called}>
        {head}
      </span>
    );
  }
  const name = holiday === null ? formatDateWithWeekday(day) : `${formatDateWithWeekday(day)} · ${called}`;
  const said = sums === undefined ? told.nothing(name) : told.cell(name, formatDuration(sums.workedSeconds), formatDuration(sums.activeSeconds));
  const worked = sums === undefined ? '' : shortTime(sums.workedSeconds);
  // What is seen comes first in what is said, for those who speak to their computer.
  return (
    <Link className={classes.day} to={`?date=${day}`} aria-label={`${number} ${holiday ?? ''} ${worked} ${said}`} title={said} {...marked} data-shade={shadeOf(sums?.activeSeconds ?? 0)}>
      {head} {worked === '' ? null : <b>{worked}</b>}
    </Link>
  );
}
