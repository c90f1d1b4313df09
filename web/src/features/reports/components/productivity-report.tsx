import { Table } from '@mantine/core';
import { lazy } from 'react';
import { CATEGORY_COLORS, CategoryMark } from '../../../components/category-mark';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import { formatDuration } from '../../../lib/format/duration';
import { formatPercent } from '../../../lib/format/number';
import { texts } from '../../../texts';
import { useProductivityReport } from '../api/get-report';
import type { Narrowed, ProductivityReport as Report } from '../api/report-types';
import { axisName, groupName } from '../hooks/group-name';
import type { ReportState } from '../hooks/report-address';
import { ReportFrame } from './report-frame';

const BarFigure = lazy(() => import('../../../components/bar-figure'));

const SECONDS_PER_HOUR = 3_600;
const MOST_BARS = 30;
const CATEGORIES = [
  { name: 'productive', category: 'PRODUCTIVE', seconds: 'productiveSeconds' },
  { name: 'neutral', category: 'NEUTRAL', seconds: 'neutralSeconds' },
  { name: 'unproductive', category: 'UNPRODUCTIVE', seconds: 'unproductiveSeconds' },
] as const;

type Row = Report['rows'][number];

interface ProductivityReportProps {
  state: ReportState;
  narrowed: Narrowed;
}

export function ProductivityReport({ state, narrowed }: ProductivityReportProps) {
  const group = state.group === 'day' || state.group === 'item' ? state.group : 'employee';
  const asked = useProductivityReport({ ...narrowed, groupBy: group });
  const report = asked.data;
  const told = texts.reports;
  const series = CATEGORIES.map(({ name, category }) => ({ name, label: told.columns[name], color: CATEGORY_COLORS[category] }));
  const [productive, neutral, unproductive] = CATEGORIES.map(({ seconds }) => formatDuration(report?.totals[seconds] ?? 0));
  const shown =
    report === undefined
      ? null
      : {
          isEmpty: report.rows.length === 0,
          summary: told.summary.productivity(productive ?? '', neutral ?? '', unproductive ?? ''),
          chart: (
            <BarFigure
              data={(group === 'day' ? report.rows : report.rows.slice(0, MOST_BARS)).map((row) => ({
                name: axisName(group, row.key, row.name),
                ...Object.fromEntries(CATEGORIES.map(({ name, seconds }) => [name, row[seconds] / SECONDS_PER_HOUR])),
              }))}
              series={series}
              format={(hours) => formatDuration(hours * SECONDS_PER_HOUR)}
              lying={group !== 'day'}
              unit="hours"
            />
          ),
          table: group === 'item' ? <ItemTable report={report} /> : <CategoryTable report={report} group={group} />,
          legend: series.map(({ label, color }) => ({ label, color })),
        };
  return <ReportFrame state={state} asked={asked} shown={shown} />;
}

const share = (percent: number | null): string => (percent === null ? texts.common.none : formatPercent(percent / 100));

function CategoryTable({ report, group }: { report: Report; group: 'employee' | 'day' }) {
  const told = texts.reports;
  const columns: ReadonlyArray<Column<Row>> = [
    { key: 'name', header: told.group[group], cell: (row) => groupName(group, row.key, row.name) },
    ...CATEGORIES.map(({ name, seconds }) => ({ key: name, header: told.columns[name], numeric: true, cell: (row: Row) => formatDuration(row[seconds]) })),
    { key: 'percent', header: told.columns.productivePercent, numeric: true, cell: (row) => share(row.productivePercent) },
  ];
  return (
    <DataTable
      label={told.tabs.productivity}
      columns={columns}
      rows={report.rows}
      rowKey={(row) => row.key}
      minWidth={640}
      footer={
        <Table.Tr>
          <Table.Th scope="row">{told.total}</Table.Th>
          {CATEGORIES.map(({ name, seconds }) => (
            <Table.Td key={name} data-numeric>
              {formatDuration(report.totals[seconds])}
            </Table.Td>
          ))}
          <Table.Td data-numeric>{share(report.totals.productivePercent)}</Table.Td>
        </Table.Tr>
      }
    />
  );
}

function ItemTable({ report }: { report: Report }) {
  const told = texts.reports;
  const words = texts.rules;
  const columns: ReadonlyArray<Column<Row>> = [
    { key: 'name', header: told.columns.item, cell: (row) => row.name },
    { key: 'kind', header: words.columns.kind, cell: (row) => (row.kind === null ? '' : words.kind[row.kind]) },
    { key: 'category', header: told.columns.category, cell: (row) => (row.category === null ? '' : <CategoryMark category={row.category}>{words.category[row.category]}</CategoryMark>) },
    { key: 'time', header: told.columns.time, numeric: true, cell: (row) => formatDuration(row.productiveSeconds + row.neutralSeconds + row.unproductiveSeconds) },
  ];
  return <DataTable label={told.tabs.productivity} columns={columns} rows={report.rows} rowKey={(row) => `${row.kind ?? ''} ${row.key}`} minWidth={560} />;
}
