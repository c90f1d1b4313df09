import { Button } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { formatCount } from '../../../lib/format/number';
import { texts } from '../../../texts';
import type { Selection } from '../hooks/use-selection';
import classes from './selection-bar.module.css';

/** How many are chosen and what may be done with them. It stays in view at the list's end; Escape lets go of them. */
export function SelectionBar({ selection, children }: { selection: Selection; children: ReactNode }) {
  const told = texts.employees.selection;
  const { ids, clear } = selection;
  const any = ids.size > 0;

  useEffect(() => {
    if (!any) return undefined;
    const letGo = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !isAtWorkElsewhere(event.target)) clear();
    };
    document.addEventListener('keydown', letGo);
    return () => document.removeEventListener('keydown', letGo);
  });

  return (
    <div className={classes.place} role="status">
      {any ? (
        <div className={classes.bar} role="group" aria-label={told.label}>
          <span className={classes.count}>{told.count(formatCount(ids.size), ids.size === 1)}</span>
          {children}
          <Button variant="subtle" color="gray" onClick={clear}>
            {told.clear}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** Where Escape means something of its own: closes a dialog or a menu, gives up what is typed. */
function isAtWorkElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"], input:not([type="checkbox"]), textarea') !== null;
}
