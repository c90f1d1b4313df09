import { texts } from '../texts';
import classes from './holiday-name.module.css';

/** Beside a day, what it is called where it is a holiday. */
export function HolidayName({ name }: { name: string }) {
  return (
    <small className={classes.root} title={texts.common.holiday(name)}>
      <i className={classes.mark} aria-hidden="true" />
      <span className={classes.name}>{name}</span>
    </small>
  );
}
