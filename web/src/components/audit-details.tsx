import { UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { AuditLine } from '../lib/audit/audit-lines';
import { texts } from '../texts';
import classes from './audit-details.module.css';

/** An entry of many fields takes no more room than others until somebody wants to read it. */
const LINES = 3;

/** Field by field: what it was and what it is. */
export function AuditDetails({ lines }: { lines: readonly AuditLine[] }) {
  const [whole, { toggle }] = useDisclosure(false);
  if (lines.length === 0) return <>{texts.common.none}</>;
  const cut = lines.length > LINES + 1;
  const shown = cut && !whole ? lines.slice(0, LINES) : lines;
  return (
    <div className={classes.root}>
      <ul className={classes.lines}>
        {shown.map(({ field, from, to }) => (
          <li key={field}>
            <span className={classes.field}>{field}:</span> {from === null ? to : texts.audit.fromTo(from, to)}
          </li>
        ))}
      </ul>
      {cut ? (
        <UnstyledButton className={classes.more ?? ''} aria-expanded={whole} onClick={toggle}>
          {whole ? texts.audit.fewerLines : texts.audit.moreLines(lines.length - LINES)}
        </UnstyledButton>
      ) : null}
    </div>
  );
}
