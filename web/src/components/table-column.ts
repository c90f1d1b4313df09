import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  /** Empty over a column of menus: seen by nobody, and read aloud as what it holds. */
  header: string;
  /** What stands there instead, if it is more than the word. */
  head?: ReactNode;
  /** Numbers stand at the right, with figures of one width. */
  numeric?: boolean;
  sortable?: boolean;
  width?: number | string;
  cell: (row: Row) => ReactNode;
}

export interface Sorting {
  key: string;
  descending: boolean;
}
