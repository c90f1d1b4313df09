import { Definition } from '../../../components/definition';
import { formatShortDay } from '../../../lib/format/date';
import { formatTimeZone } from '../../../lib/format/time-zone';
import type { Timesheet } from '../../../lib/api/types';
import { texts } from '../../../texts';
import type { DayColumn } from '../hooks/sheet-days';
import classes from './sheet-key.module.css';

interface SheetKeyProps {
  timeZone: string;
  /** The days of the sheet, of which the holidays are named. */
  columns: readonly DayColumn[];
  note?: string;
  costs?: Timesheet['costs'];
}

/** Below a sheet: what its marks mean, and where its days begin. On paper and where nothing hovers, holidays have their names here. */
export function SheetKey({ timeZone, columns, note, costs }: SheetKeyProps) {
  const told = texts.timesheet;
  const named = columns.flatMap(({ day, holiday }) => (holiday === null ? [] : [`${formatShortDay(day)} ${holiday}`]));
  return (
    <p className={classes.root}>
      <span className={classes.entry}>
        <span className={classes.corner} aria-hidden="true" /> {told.withManual}
        <Definition of={told.times.manual}>{told.definitions.manual}</Definition>
      </span>
      <span className={classes.entry}>
        <span className={classes.weekend} aria-hidden="true" /> {told.weekend}
      </span>
      <span className={classes.entry}>
        <span className={classes.holiday} aria-hidden="true" /> {named.length === 0 ? told.holiday : told.holidays(named.join('; '))}
      </span>
      <span>{told.zone(formatTimeZone(timeZone))}</span>
      {note === undefined ? null : <span>{note}</span>}
      {costs === undefined ? null : (
        <span className={`${classes.entry ?? ''} ${classes.costs ?? ''}`}>
          {costs.leftOut ? texts.costs.leftOut(costs.currency) : texts.costs.title}
          <Definition of={texts.costs.title}>{texts.costs.definition}</Definition>
        </span>
      )}
    </p>
  );
}
