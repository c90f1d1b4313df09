import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Employee } from '../../../lib/api/types';
import { texts } from '../../../texts';
import type { Selection } from '../hooks/use-selection';
import classes from './employees-table.module.css';

/** Before a name, in the same cell: the first column is the one that stays when a narrow table scrolls sideways. */
export function SelectableName({ person, selection, children }: { person: Employee; selection: Selection; children: ReactNode }) {
  return (
    <span className={classes.selectable}>
      <Checkbox
        size="xs"
        aria-label={texts.employees.selection.one(person.name)}
        disabled={!isSelectable(person)}
        checked={selection.ids.has(person.id)}
        onChange={({ currentTarget }) => selection.set([person.id], currentTarget.checked)}
      />
      {children}
    </span>
  );
}

/** Over the names: everybody on this page, or nobody. */
export function SelectAll({ people, selection, children }: { people: readonly Employee[]; selection: Selection; children: ReactNode }) {
  const possible = people.filter(isSelectable);
  const chosen = possible.filter(({ id }) => selection.ids.has(id)).length;
  const all = possible.length > 0 && chosen === possible.length;
  return (
    <span className={classes.selectable}>
      <Checkbox
        size="xs"
        aria-label={texts.employees.selection.all}
        disabled={possible.length === 0}
        checked={all}
        indeterminate={chosen > 0 && !all}
        onChange={() => selection.set(possible.map(({ id }) => id), !all)}
      />
      {children}
    </span>
  );
}

/** Who has left is in no team. */
const isSelectable = ({ status }: Employee): boolean => status !== 'REMOVED';
