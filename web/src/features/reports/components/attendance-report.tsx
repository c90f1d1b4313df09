import { lazy } from 'react';
import type { BarSeries } from '../../../components/bar-figure';
import { DataTable } from '../../../components/data-table';
import { Pager } from '../../../components/pager';
import type { Column } from '../../../components/table-column';
import { readPage, writePage } from '../../../lib/address/page-number';
import { useAddress } from '../../../lib/address/use-address';
import { formatDateWithWeekday } from '../../../lib/format/date';
import { formatDuration, formatMinutes } from '../../../lib/format/duration';
import { formatCount } from '../../../lib/format/number';
import { texts } from '../../../texts';
import { useAttendanceReport } from '../api/get-report';
import type { AttendanceReport as Report, Narrowed } from '../api/report-types';
import type { ReportState } from '../hooks/report-address';
import { ReportFrame } from './report-frame';

const BarFigure = lazy(() => import('../../../components/bar-figure'));

const MOST_BARS = 30;

interface AttendanceReportProps {
  state: ReportState;
  narrowed: Narrowed;
}

/** When people began and ended. By day there are too many lines for a chart: they are a table. */
export function AttendanceReport({ state, narrowed }: AttendanceReportProps) {
  const { parameters, change } = useAddress();
  const page = readPage(parameters, 'page');
  const byDay = state.group === 'day';
  const asked = useAttendanceReport({ ...narrowed, groupBy: byDay ? 'day' : 'employee', page: byDay ? page : 1 });
  const report = asked.data;
  const told = texts.reports;
  const note = report === undefined ? undefined : report.lateAfter === null ? told.nobodyLate : told.lateAfter(report.lateAfter);
  const series = report === undefined ? [] : seriesOf(report);
  const days = report === undefined || !byDay ? null : (
    <>
      <DayTable report={report} />
      <Pager page={report.page} pageSize={report.limit} total={report.total} onPage={(next) => change({ page: writePage(next) })} />
    </>
  );
  const shown =
    report === undefined
      ? null
      : {
          isEmpty: report.total === 0,
          summary: told.summary.attendance(formatCount(report.employees.length), report.employees.length === 1),
          chart: byDay ? null : <LateChart report={report} series={series} />,
          table: days ?? <EmployeeTable report={report} />,
          legend: series,
        };
  return <ReportFrame state={state} asked={asked} shown={shown} {...(note === undefined ? {} : { note })} />;
}

type Person = Report['employees'][number];

const isLate = ({ lateDays }: Person): boolean => (lateDays ?? 0) > 0;
const dayCount = (days: number): string => texts.reports.dayCount(formatCount(days), days === 1);

/** Where somebody was late, the days of the bars are parted. */
function seriesOf({ employees }: Report): readonly BarSeries[] {
  const told = texts.reports.columns;
  const days = { name: 'inTime', color: 'var(--ept-active)' };
  if (!employees.some(isLate)) return [{ ...days, label: told.presentDays }];
  return [
    { ...days, label: told.daysInTime },
    { name: 'late', label: told.lateDays, color: 'var(--ept-unproductive)' },
  ];
}

/** Late days of those who had any; where there are none, everybody's days. */
function LateChart({ report, series }: { report: Report; series: readonly BarSeries[] }) {
  const late = report.employees.filter(isLate).toSorted((a, b) => (b.lateDays ?? 0) - (a.lateDays ?? 0));
  const rows = (late.length > 0 ? late : report.employees).slice(0, MOST_BARS);
  const data = rows.map(({ name, days, lateDays }) => ({ name, late: lateDays ?? 0, inTime: days - (lateDays ?? 0) }));
  return <BarFigure data={data} series={series} format={dayCount} lying />;
}

const late = (minutes: number | null): string =>
  minutes === null ? texts.common.none : minutes === 0 ? texts.reports.inTime : formatMinutes(minutes);

function EmployeeTable({ report }: { report: Report }) {
  const told = texts.reports.columns;
  const columns: ReadonlyArray<Column<Person>> = [
    { key: 'name', header: told.person, cell: (row) => row.name },
    { key: 'days', header: told.presentDays, numeric: true, cell: (row) => formatCount(row.days) },
    { key: 'first', header: told.meanFirst, numeric: true, cell: (row) => row.first },
    { key: 'last', header: told.meanLast, numeric: true, cell: (row) => row.last },
    { key: 'lateDays', header: told.lateDays, numeric: true, cell: (row) => (row.lateDays === null ? texts.common.none : formatCount(row.lateDays)) },
    { key: 'late', header: told.late, numeric: true, cell: (row) => late(row.lateMinutes) },
  ];
  return <DataTable label={texts.reports.tabs.attendance} columns={columns} rows={report.employees} rowKey={(row) => row.employeeId} minWidth={720} />;
}

function DayTable({ report }: { report: Report }) {
  const told = texts.reports.columns;
  const columns: ReadonlyArray<Column<Report['days'][number]>> = [
    { key: 'day', header: told.day, cell: (row) => formatDateWithWeekday(row.day) },
    { key: 'name', header: told.person, cell: (row) => row.name },
    { key: 'first', header: told.first, numeric: true, cell: (row) => row.first },
    { key: 'last', header: told.last, numeric: true, cell: (row) => row.last },
    { key: 'active', header: texts.reports.active, numeric: true, cell: (row) => formatDuration(row.activeSeconds) },
    { key: 'late', header: told.late, numeric: true, cell: (row) => (row.holiday === null ? late(row.lateMinutes) : <span title={texts.common.holiday(row.holiday)}>{texts.reports.holiday}</span>) },
  ];
  return <DataTable label={texts.reports.tabs.attendance} columns={columns} rows={report.days} rowKey={(row) => `${row.day} ${row.employeeId}`} minWidth={720} />;
}
