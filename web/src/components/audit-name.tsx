import type { ReactNode } from 'react';
import classes from './audit-name.module.css';

/** Who or what an entry is about: a long name goes on in the next line, so that the details stay in view. */
export function AuditName({ children }: { children: ReactNode }) {
  return <span className={classes.root}>{children}</span>;
}
