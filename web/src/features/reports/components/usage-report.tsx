import { Table } from '@mantine/core';
import { lazy } from 'react';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import { formatDuration } from '../../../lib/format/duration';
import { formatExactMoney } from '../../../lib/format/money';
import { formatCount, formatPercent } from '../../../lib/format/number';
import { texts } from '../../../texts';
import { useUsageReport } from '../api/get-report';
import type { Narrowed, UsageReport as Report } from '../api/report-types';
import { axisName, groupName } from '../hooks/group-name';
import type { Group, ReportState } from '../hooks/report-address';
import { ReportFrame } from './report-frame';

const BarFigure = lazy(() => import('../../../components/bar-figure'));

const SECONDS_PER_HOUR = 3_600;
/** More bars than these are read in the table. */
const MOST_BARS = 40;

type Row = Report['rows'][number];

interface UsageReportProps {
  state: ReportState & { report: 'hours' | 'activity' };
  narrowed: Narrowed;
}

/** Hours, or the active part of them. */
export function UsageReport({ state, narrowed }: UsageReportProps) {
  const group = state.group === 'item' || state.group === null ? 'day' : state.group;
  const asked = useUsageReport(state.report, { ...narrowed, groupBy: group });
  const report = asked.data;
  const told = texts.reports;
  const shown =
    report === undefined
      ? null
      : {
          isEmpty: report.rows.length === 0,
          summary: summaryOf(report),
          chart: state.report === 'hours' ? <HoursChart report={report} group={group} /> : <ActivityChart report={report} group={group} />,
          table: <UsageTable report={report} group={group} title={told.tabs[state.report]} />,
          ...(state.report === 'hours' ? { legend: [{ label: told.active, color: 'var(--ept-active)' }, { label: told.idle, color: 'var(--ept-idle)' }] } : {}),
        };
  const costs = report?.costs;
  return <ReportFrame state={state} asked={asked} shown={shown} {...(costs?.leftOut === true ? { note: texts.costs.leftOut(costs.currency) } : {})} definition={costs === undefined ? undefined : `${told.definitions.hours} ${texts.costs.title}: ${texts.costs.definition}`} />;
}

function summaryOf({ totals, costs }: Report): string {
  const worked = texts.reports.summary.usage(formatDuration(totals.workedSeconds), formatDuration(totals.activeSeconds));
  return costs === undefined ? worked : `${worked} ${texts.costs.summary(money(costs.amount, costs.currency))}`;
}

const money = (amount: number | null | undefined, currency: string): string => (amount === null || amount === undefined ? texts.common.none : formatExactMoney({ amount, currency }));

function HoursChart({ report, group }: { report: Report; group: Group }) {
  const told = texts.reports;
  const data = barsOf(report, group, (row) => ({ active: row.activeSeconds / SECONDS_PER_HOUR, idle: row.idleSeconds / SECONDS_PER_HOUR }));
  const series = [
    { name: 'active', label: told.active, color: 'var(--ept-active)' },
    { name: 'idle', label: told.idle, color: 'var(--ept-idle)' },
  ];
  return <BarFigure data={data} series={series} format={(hours) => formatDuration(hours * SECONDS_PER_HOUR)} unit="hours" lying={group === 'employee'} />;
}

function ActivityChart({ report, group }: { report: Report; group: Group }) {
  const data = barsOf(report, group, (row) => ({ activity: row.activityPercent ?? 0 }));
  return (
    <BarFigure
      data={data}
      series={[{ name: 'activity', label: texts.reports.columns.activity, color: 'var(--ept-active)' }]}
      format={(percent) => formatPercent(percent / 100)}
      lying={group === 'employee'}
    />
  );
}

function barsOf(report: Report, group: Group, values: (row: Row) => Record<string, number>) {
  const rows = group === 'employee' ? report.rows.slice(0, MOST_BARS) : report.rows;
  return rows.map((row) => ({ name: axisName(group, row.key, row.name), ...values(row) })) as (Record<string, number | string | null> & { name: string })[];
}

const share = (percent: number | null): string => (percent === null ? texts.common.none : formatPercent(percent / 100));

function UsageTable({ report, group, title }: { report: Report; group: Group; title: string }) {
  const told = texts.reports;
  const { totals, costs } = report;
  const columns: ReadonlyArray<Column<Row>> = [
    { key: 'name', header: told.group[group], cell: (row) => groupName(group, row.key, row.name) },
    { key: 'worked', header: told.worked, numeric: true, cell: (row) => formatDuration(row.workedSeconds) },
    { key: 'active', header: told.active, numeric: true, cell: (row) => formatDuration(row.activeSeconds) },
    { key: 'idle', header: told.idle, numeric: true, cell: (row) => formatDuration(row.idleSeconds) },
    { key: 'activity', header: told.columns.activity, numeric: true, cell: (row) => share(row.activityPercent) },
    { key: 'days', header: told.columns.days, numeric: true, cell: (row) => formatCount(row.days) },
    { key: 'sessions', header: told.columns.sessions, numeric: true, cell: (row) => formatCount(row.sessions) },
    ...(costs === undefined ? [] : [{ key: 'cost', header: texts.costs.title, numeric: true, cell: (row: Row) => money(row.cost, costs.currency) }]),
  ];
  const cells = [
    formatDuration(totals.workedSeconds), formatDuration(totals.activeSeconds), formatDuration(totals.idleSeconds), share(totals.activityPercent),
    formatCount(totals.days), formatCount(totals.sessions), ...(costs === undefined ? [] : [money(costs.amount, costs.currency)]),
  ];
  return (
    <DataTable
      label={title}
      columns={columns}
      rows={report.rows}
      rowKey={(row) => row.key}
      minWidth={costs === undefined ? 760 : 860}
      footer={
        <Table.Tr>
          <Table.Th scope="row">{told.total}</Table.Th>
          {cells.map((cell, at) => (
            <Table.Td key={at} data-numeric>
              {cell}
            </Table.Td>
          ))}
        </Table.Tr>
      }
    />
  );
}
