import { Definition } from '../../../components/definition';
import { formatTimeZone } from '../../../lib/format/time-zone';
import type { Timesheet } from '../../../lib/api/types';
import { texts } from '../../../texts';
import classes from './sheet-key.module.css';

/** Below a sheet: what its marks mean, and where its days begin. */
export function SheetKey({ timeZone, note, costs }: { timeZone: string; note?: string; costs?: Timesheet['costs'] }) {
  const told = texts.timesheet;
  return (
    <p className={classes.root}>
      <span className={classes.entry}>
        <span className={classes.corner} aria-hidden="true" /> {told.withManual}
        <Definition of={told.times.manual}>{told.definitions.manual}</Definition>
      </span>
      <span className={classes.entry}>
        <span className={classes.weekend} aria-hidden="true" /> {told.weekend}
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
