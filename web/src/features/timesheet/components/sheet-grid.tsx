import { memo } from 'react';
import { Link } from 'react-router-dom';
import type { Timesheet, TimesheetLine, TimesheetTimes } from '../../../lib/api/types';
import { formatDateWithWeekday } from '../../../lib/format/date';
import { locale, texts } from '../../../texts';
import type { Measure } from '../hooks/sheet-address';
import { clockTime, compactTime, type DayColumn, dayInWords, measured } from '../hooks/sheet-days';
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
            {columns.map((column) => (
              <th key={column.day} scope="col" {...marks(column)} data-today={column.day === today || undefined} title={dayInWords(column)}>
                <span aria-hidden="true">{weekdayLetter(column.day)}</span>
                <span aria-hidden="true">{Number(column.day.slice(8))}</span>
                <span className={classes.unseen}>{dayInWords(column)}</span>
              </th>
            ))}
            <th scope="col" className={classes.sum}>
              {told.total}
              {sheet.costs === undefined ? null : <small>{texts.costs.titleIn(sheet.costs.currency)}</small>}
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
            {columns.map((column) => {
              const { day } = column;
              const times = sums.get(day);
              return (
                <td key={day} {...marks(column)}>
                  {times === undefined ? null : <Sum times={times} measure={measure} day={day} />}
                </td>
              );
            })}
            <td className={classes.sum}>
              <Sum times={sheet.totals} measure={measure} />
              {sheet.costs === undefined ? null : (
                <small>
                  <CostOf amount={sheet.costs.amount} currency={sheet.costs.currency} bare />
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
      {columns.map((column) => {
        const { day } = column;
        const times = days.get(day);
        return (
          <td key={day} {...marks(column)} title={times === undefined && column.holiday !== null ? dayInWords(column) : undefined}>
            {times === undefined ? null : (
              <Link
                to={dayHref(id, day)}
                aria-label={`${compactTime(measured(times, measure))} ${cellLabel(name, column, times, measure)}`}
                title={cellLabel(name, column, times, measure)}
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
            <CostOf amount={line.cost ?? null} currency={currency} bare />
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

const marks = ({ weekend, holiday }: DayColumn) => ({ 'data-weekend': weekend || undefined, 'data-holiday': holiday === null ? undefined : true });

function cellLabel(name: string, column: DayColumn, times: TimesheetTimes, measure: Measure): string {
  const manual = hasManual(times, measure) ? signedDuration(times.manualSeconds) : null;
  return texts.timesheet.cell(name, dayInWords(column), signedDuration(measured(times, measure)), manual);
}

function weekdayLetter(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { weekday: 'narrow', timeZone: 'UTC' });
}
