import type { ReactNode } from 'react';
import { formatDate, formatInstant } from '../../../lib/format/date';
import { formatTimeZone } from '../../../lib/format/time-zone';
import { texts } from '../../../texts';
import classes from './printed-frame.module.css';

interface PrintedFrameProps {
  company: string;
  title: string;
  period: { from: string; to: string };
  timeZone: string;
  /** Where the sheet goes over several pages of the screen. */
  page?: string | undefined;
  /** Lines to sign on: the company's, and the employee's where it is one person's sheet. */
  signedByEmployee: boolean;
  /** More columns than paper that stands has room for. */
  lying?: boolean;
  children: ReactNode;
}

/** Around a sheet, on paper only: whose it is, of when, and where to sign. */
export function PrintedFrame({ company, title, period, timeZone, page, signedByEmployee, lying = false, children }: PrintedFrameProps) {
  const told = texts.timesheet.printed;
  return (
    <div className={classes.sheet} data-lying={lying || undefined}>
      <header className={classes.head} aria-hidden="true">
        <p className={classes.company}>{company}</p>
        <p className={classes.title}>{title}</p>
        <p>
          {told.period}: {formatDate(period.from)} – {formatDate(period.to)} · {told.zone} {formatTimeZone(timeZone)} · {told.madeAt}{' '}
          {formatInstant(new Date().toISOString(), timeZone)}
          {page === undefined ? null : ` · ${page}`}
        </p>
      </header>
      {children}
      <footer className={classes.foot} aria-hidden="true">
        {signedByEmployee ? <p>{told.employee}</p> : null}
        <p>{told.company}</p>
      </footer>
    </div>
  );
}
