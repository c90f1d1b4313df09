import type { AuditLine } from '../lib/audit/audit-lines';
import { texts } from '../texts';
import classes from './audit-details.module.css';

/** Field by field: what it was and what it is. */
export function AuditDetails({ lines }: { lines: readonly AuditLine[] }) {
  if (lines.length === 0) return <>{texts.common.none}</>;
  return (
    <ul className={classes.root}>
      {lines.map(({ field, from, to }) => (
        <li key={field}>
          <span className={classes.field}>{field}:</span> {from === null ? to : texts.audit.fromTo(from, to)}
        </li>
      ))}
    </ul>
  );
}
