import { Table, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { texts } from '../texts';
import type { Column, Sorting } from './table-column';
import classes from './data-table.module.css';

interface TableHeadCellProps<Row> {
  column: Column<Row>;
  sorting: Sorting | undefined;
  onSort: ((key: string) => void) | undefined;
}

export function TableHeadCell<Row>({ column, sorting, onSort }: TableHeadCellProps<Row>) {
  const sorted = sorting?.key === column.key ? (sorting.descending ? 'descending' : 'ascending') : undefined;
  const Arrow = sorted === 'descending' ? IconArrowDown : IconArrowUp;
  const sortable = column.sortable === true && onSort !== undefined;
  return (
    <Table.Th
      scope="col"
      data-numeric={column.numeric || undefined}
      w={column.width}
      {...(sorted === undefined ? {} : { 'aria-sort': sorted })}
    >
      {sortable ? (
        <UnstyledButton className={classes.sort ?? ''} onClick={() => onSort(column.key)} data-sorted={sorted !== undefined || undefined}>
          <span>{column.header}</span>
          <Arrow size={13} aria-hidden="true" />
        </UnstyledButton>
      ) : column.header === '' ? (
        <VisuallyHidden>{texts.common.actions}</VisuallyHidden>
      ) : (
        (column.head ?? column.header)
      )}
    </Table.Th>
  );
}
