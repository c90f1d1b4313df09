import { Table } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { MouseEvent, ReactNode } from 'react';
import classes from './data-table.module.css';
import type { Column, Sorting } from './table-column';
import { TableHeadCell } from './table-head-cell';
import { Waiting } from './waiting';

interface DataTableProps<Row> {
  /** What the table holds, for those who do not see it. */
  label: string;
  columns: ReadonlyArray<Column<Row>>;
  /** Undefined while the first answer is on its way: as many empty rows as `expectedRows` keep its place. */
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  expectedRows?: number;
  /** The table gets no narrower than this; where it does not fit it scrolls sideways under its first column. */
  minWidth: number;
  sorting?: Sorting | undefined;
  onSort?: (key: string) => void;
  /** What a click anywhere on a row opens; its first cell holds the link that keyboards use. */
  onOpen?: (row: Row) => void;
  footer?: ReactNode;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, minWidth, sorting, onSort, footer } = props;
  const { ref, width: room } = useElementSize();
  const { ref: tableRef, width } = useElementSize();
  const fits = width <= room + 1;
  return (
    <div ref={ref} className={classes.outer}>
      <div
        className={classes.scroll}
        data-fits={fits || undefined}
        {...(fits ? {} : { tabIndex: 0, role: 'region', 'aria-label': label })}
      >
        <Table
          ref={tableRef}
          className={classes.table ?? ''}
          style={{ minWidth }}
          aria-label={label}
          aria-busy={rows === undefined}
          withRowBorders={false}
        >
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <TableHeadCell key={column.key} column={column} sorting={sorting} onSort={onSort} />
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>{rows === undefined ? <EmptyRows {...props} /> : <FilledRows {...props} rows={rows} />}</Table.Tbody>
          {footer === undefined || rows === undefined ? null : <Table.Tfoot>{footer}</Table.Tfoot>}
        </Table>
      </div>
    </div>
  );
}

function FilledRows<Row>({ columns, rows, rowKey, onOpen }: DataTableProps<Row> & { rows: readonly Row[] }) {
  return rows.map((row) => (
    <Table.Tr
      key={rowKey(row)}
      data-opens={onOpen !== undefined || undefined}
      {...(onOpen === undefined ? {} : { onClick: (event: MouseEvent) => openUnlessOwnAction(event, () => onOpen(row)) })}
    >
      {columns.map((column) => (
        <Table.Td key={column.key} data-numeric={column.numeric || undefined}>
          {column.cell(row)}
        </Table.Td>
      ))}
    </Table.Tr>
  ));
}

function EmptyRows<Row>({ columns, expectedRows = 8 }: DataTableProps<Row>) {
  return Array.from({ length: expectedRows }, (_, index) => (
    <Table.Tr key={index}>
      {columns.map((column, at) => (
        <Table.Td key={column.key} data-numeric={column.numeric || undefined}>
          <Waiting h={10} w={at === 0 ? '70%' : 56} display="inline-block" />
        </Table.Td>
      ))}
    </Table.Tr>
  ));
}

/** Links and buttons in a row do their own thing, and selecting text is no click. */
function openUnlessOwnAction(event: MouseEvent, open: () => void): void {
  const target = event.target instanceof Element ? event.target : null;
  if (event.defaultPrevented || target?.closest('a, button') != null) return;
  if (window.getSelection()?.isCollapsed === false) return;
  open();
}
