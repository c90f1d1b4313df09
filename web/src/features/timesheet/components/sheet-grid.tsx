import { memo } from 'react';
import { Link } from 'react-router-dom';
import type { Timesheet, TimesheetLine, TimesheetTimes } from '../../../lib/api/types';
import { formatDateWithWeekday } from '../../../lib/format/date';
import { locale, texts } from '../../../texts';
import type { Measure } from '../hooks/sheet-address';
import { clockTime, compactTime, type DayColumn, measured } from '../hooks/sheet-days';
import { signedDuration } from '../hooks/signed-duration';
import { CostOf } from './cost-of';
import classes from './sheet-grid.module.css';

interface SheetGridProps {
  sheet: Timesheet;
  columns: readonly DayColumn[];
  measure: Measure;
  today: string;
  label: string;
  dayHref: (employeeId: string, day: string) => string;
}

/** Employees down, days across, sums at both ends, costs below the sums: a month has no room for a column of theirs. Header and names stay in view. */
export function SheetGrid({ sheet, columns, measure, today, label, dayHref }: SheetGridProps) {
  const told = texts.timesheet;
  const sums = new Map(sheet.days.map((day) => [day.day, day]));
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={label}>
      <table className={classes.table} aria-label={label} data-costs={sheet.costs !== undefined || undefined}>
        <thead>
          <tr>
            <th scope="col" className={classes.name}>
              {told.employee}
            </th>
            {columns.map(({ day, weekend }) => (
              <th key={day} scope="col" data-weekend={weekend || undefined} data-today={day === today || undefined} title={formatDateWithWeekday(day)}>
                <span aria-hidden="true">{weekdayLetter(day)}</span>
                <span aria-hidden="true">{Number(day.slice(8))}</span>
                <span className={classes.unseen}>{formatDateWithWeekday(day)}</span>
              </th>
            ))}
            <th scope="col" className={classes.sum}>
              {told.total}
              {sheet.costs === undefined ? null : <small>{texts.costs.title}</small>}
            </th>
          </tr>
        </thead>
        <tbody>
          {sheet.items.map((line) => (
            <GridRow key={line.employee.id} line={line} columns={columns} measure={measure} currency={sheet.costs?.currency} dayHref={dayHref} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={classes.name}>
              {told.total}
            </th>
            {columns.map(({ day, weekend }) => {
              const times = sums.get(day);
              return (
                <td key={day} data-weekend={weekend || undefined}>
                  {times === undefined ? null : <Sum times={times} measure={measure} day={day} />}
                </td>
              );
            })}
            <td className={classes.sum}>
              <Sum times={sheet.totals} measure={measure} />
              {sheet.costs === undefined ? null : (
                <small>
                  <CostOf amount={sheet.costs.amount} currency={sheet.costs.currency} />
                </small>
              )}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface GridRowProps {
  line: TimesheetLine;
  columns: readonly DayColumn[];
  measure: Measure;
  /** Undefined: without costs. */
  currency: string | undefined;
  dayHref: (employeeId: string, day: string) => string;
}

/** Remembered: with a hundred people a period has thousands of cells. */
const GridRow = memo(function GridRow({ line, columns, measure, currency, dayHref }: GridRowProps) {
  const told = texts.timesheet;
  const { id, name, status } = line.employee;
  const days = new Map(line.days.map((day) => [day.day, day]));
  return (
    <tr>
      <th scope="row" className={classes.name} title={name}>
        <span>{name}</span>
        {status === 'REMOVED' ? <small>{told.former}</small> : null}
      </th>
      {columns.map(({ day, weekend }) => {
        const times = days.get(day);
        return (
          <td key={day} data-weekend={weekend || undefined}>
            {times === undefined ? null : (
              <Link
                to={dayHref(id, day)}
                aria-label={`${compactTime(measured(times, measure))} ${cellLabel(name, day, times, measure)}`}
                title={cellLabel(name, day, times, measure)}
                data-manual={hasManual(times, measure) || undefined}
              >
                {compactTime(measured(times, measure))}
              </Link>
            )}
          </td>
        );
      })}
      <td className={classes.sum}>
        <Sum times={line.totals} measure={measure} />
        {currency === undefined ? null : (
          <small>
            <CostOf amount={line.cost ?? null} currency={currency} />
          </small>
        )}
      </td>
    </tr>
  );
});

function Sum({ times, measure, day }: { times: TimesheetTimes; measure: Measure; day?: string }) {
  const exact = signedDuration(measured(times, measure));
  return (
    <span title={day === undefined ? exact : texts.timesheet.dayTime(formatDateWithWeekday(day), exact)} data-manual={hasManual(times, measure) || undefined}>
      {(day === undefined ? clockTime : compactTime)(measured(times, measure))}
    </span>
  );
}

const hasManual = ({ manualSeconds }: TimesheetTimes, measure: Measure): boolean => measure === 'worked' && manualSeconds !== 0;

function cellLabel(name: string, day: string, times: TimesheetTimes, measure: Measure): string {
  const manual = hasManual(times, measure) ? signedDuration(times.manualSeconds) : null;
  return texts.timesheet.cell(name, formatDateWithWeekday(day), signedDuration(measured(times, measure)), manual);
}

function weekdayLetter(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { weekday: 'narrow', timeZone: 'UTC' });
}
