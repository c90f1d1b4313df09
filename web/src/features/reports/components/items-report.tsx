import { lazy } from 'react';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import { formatDuration } from '../../../lib/format/duration';
import { formatCount, formatPercent } from '../../../lib/format/number';
import { texts } from '../../../texts';
import { useItemReport } from '../api/get-report';
import type { ItemReport, Narrowed } from '../api/report-types';
import type { ReportState } from '../hooks/report-address';
import { ReportFrame } from './report-frame';

const BarFigure = lazy(() => import('../../../components/bar-figure'));

const SECONDS_PER_HOUR = 3_600;
const MOST_BARS = 15;

type Row = ItemReport['rows'][number];

interface ItemsReportProps {
  state: ReportState & { report: 'applications' | 'websites' };
  narrowed: Narrowed;
}

/** Time by application or by website. */
export function ItemsReport({ state, narrowed }: ItemsReportProps) {
  const asked = useItemReport(state.report, narrowed);
  const report = asked.data;
  const told = texts.reports;
  const columns: ReadonlyArray<Column<Row>> = [
    { key: 'name', header: state.report === 'applications' ? told.columns.application : told.columns.website, cell: (row) => row.name },
    { key: 'time', header: told.columns.time, numeric: true, cell: (row) => formatDuration(row.seconds) },
    { key: 'share', header: told.columns.share, numeric: true, cell: (row) => (row.percent === null ? texts.common.none : formatPercent(row.percent / 100)) },
  ];
  const shown =
    report === undefined
      ? null
      : {
          isEmpty: report.rows.length === 0,
          summary: told.summary.items(formatCount(report.count), formatDuration(report.totalSeconds)),
          chart: (
            <BarFigure
              data={report.rows.slice(0, MOST_BARS).map(({ name, seconds }) => ({ name, time: seconds / SECONDS_PER_HOUR }))}
              series={[{ name: 'time', label: told.columns.time, color: 'var(--ept-active)' }]}
              format={(hours) => formatDuration(hours * SECONDS_PER_HOUR)}
              lying
              unit="hours"
            />
          ),
          table: <DataTable label={told.tabs[state.report]} columns={columns} rows={report.rows} rowKey={(row) => row.name} minWidth={420} />,
        };
  const bars = report === undefined ? 0 : Math.min(report.rows.length, state.asTable ? report.rows.length : MOST_BARS);
  const note = report !== undefined && bars < report.count ? told.shownOf(formatCount(bars), formatCount(report.count)) : undefined;
  return <ReportFrame state={state} asked={asked} shown={shown} {...(note === undefined ? {} : { note })} />;
}
