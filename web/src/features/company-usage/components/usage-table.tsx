import { Table } from '@mantine/core';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import type { Usage, UsageDay } from '../../../lib/api/types';
import { formatDateWithWeekday } from '../../../lib/format/date';
import { formatDuration } from '../../../lib/format/duration';
import { formatCount } from '../../../lib/format/number';
import { formatStorage } from '../../../lib/format/storage';
import { texts } from '../../../texts';
import classes from './usage-table.module.css';

function columnsOf(): ReadonlyArray<Column<UsageDay>> {
  const { columns } = texts.company.usage;
  return [
    { key: 'date', header: columns.date, cell: (day) => formatDateWithWeekday(day.date) },
    { key: 'active', header: columns.active, numeric: true, cell: (day) => formatDuration(day.activeSeconds) },
    { key: 'idle', header: columns.idle, numeric: true, cell: (day) => formatDuration(day.idleSeconds) },
    { key: 'employees', header: columns.employees, numeric: true, cell: (day) => formatCount(day.employeesActive) },
    { key: 'sessions', header: columns.sessions, numeric: true, cell: (day) => formatCount(day.sessions) },
    { key: 'screenshots', header: columns.screenshots, numeric: true, cell: (day) => formatCount(day.screenshots) },
    { key: 'storage', header: columns.storage, numeric: true, cell: (day) => formatStorage(day.storageMb) },
  ];
}

interface UsageTableProps {
  days: readonly UsageDay[];
  totals: Usage['totals'];
}

/** The chart's numbers, newest day first. Employees and storage are states of a day, so they have no sum. */
export function UsageTable({ days, totals }: UsageTableProps) {
  return (
    <div className={classes.root}>
      <DataTable
        label={texts.company.usage.title(days.length)}
        columns={columnsOf()}
        rows={days.toReversed()}
        rowKey={(day) => day.date}
        minWidth={720}
        footer={
          <Table.Tr>
            <Table.Th scope="row">{texts.company.usage.totals}</Table.Th>
            <Table.Td data-numeric>{formatDuration(totals.activeSeconds)}</Table.Td>
            <Table.Td data-numeric>{formatDuration(totals.idleSeconds)}</Table.Td>
            <Table.Td />
            <Table.Td data-numeric>{formatCount(totals.sessions)}</Table.Td>
            <Table.Td data-numeric>{formatCount(totals.screenshots)}</Table.Td>
            <Table.Td />
          </Table.Tr>
        }
      />
    </div>
  );
}
