import { Link } from 'react-router-dom';
import { HolidayName } from '../../../components/holiday-name';
import type { Timesheet, TimesheetTimes } from '../../../lib/api/types';
import { formatDateWithWeekday } from '../../../lib/format/date';
import { texts } from '../../../texts';
import type { Measure } from '../hooks/sheet-address';
import { type DayColumn, measured } from '../hooks/sheet-days';
import { signedDuration } from '../hooks/signed-duration';
import { CostOf } from './cost-of';
import classes from './sheet-list.module.css';

interface SheetListProps {
  sheet: Timesheet;
  columns: readonly DayColumn[];
  measure: Measure;
  label: string;
  dayHref: (employeeId: string, day: string) => string;
}

/** The grid on a screen that is too narrow for one: days under each other, each opens to show who worked. */
export function SheetList({ sheet, columns, measure, label, dayHref }: SheetListProps) {
  const told = texts.timesheet;
  const sums = new Map(sheet.days.map((day) => [day.day, day]));
  return (
    <ul className={classes.root} aria-label={label}>
      <li className={classes.total}>
        <span>{told.total}</span>
        <Time times={sheet.totals} measure={measure} />
      </li>
      {sheet.costs === undefined ? null : (
        <li className={`${classes.total ?? ''} ${classes.cost ?? ''}`}>
          <span>{texts.costs.title}</span>
          <CostOf amount={sheet.costs.amount} currency={sheet.costs.currency} />
        </li>
      )}
      {columns.map(({ day, weekend, holiday }) => {
        const times = sums.get(day);
        return (
          <li key={day} data-weekend={weekend || undefined} data-holiday={holiday === null ? undefined : true}>
            {times === undefined ? (
              <div className={classes.day}>
                <DayName day={day} holiday={holiday} />
                <span className={classes.none}>{told.noTime}</span>
              </div>
            ) : (
              <details>
                <summary className={classes.day}>
                  <DayName day={day} holiday={holiday} />
                  <Time times={times} measure={measure} />
                </summary>
                <ul className={classes.people}>
                  {sheet.items.flatMap(({ employee, days }) => {
                    const own = days.find((one) => one.day === day);
                    return own === undefined
                      ? []
                      : [
                          <li key={employee.id}>
                            <Link className={classes.person ?? ''} to={dayHref(employee.id, day)}>
                              <span>{employee.name}</span>
                              <Time times={own} measure={measure} />
                            </Link>
                          </li>,
                        ];
                  })}
                </ul>
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function DayName({ day, holiday }: Pick<DayColumn, 'day' | 'holiday'>) {
  return (
    <span className={classes.name}>
      {formatDateWithWeekday(day)}
      {holiday === null ? null : <HolidayName name={holiday} />}
    </span>
  );
}

function Time({ times, measure }: { times: TimesheetTimes; measure: Measure }) {
  const manual = measure === 'worked' && times.manualSeconds !== 0;
  return (
    <span className={classes.time}>
      {signedDuration(measured(times, measure))}
      {manual ? <small>{texts.timesheet.withManual}</small> : null}
    </span>
  );
}
