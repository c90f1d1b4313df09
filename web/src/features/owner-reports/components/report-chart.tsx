import { lazy, Suspense } from 'react';
import type { BarSeries } from '../../../components/bar-figure';
import { ChartPanel } from '../../../components/chart-panel';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import { Waiting } from '../../../components/waiting';
import { useAddress } from '../../../lib/address/use-address';
import type { ReportSection } from '../../../lib/api/types';
import { texts } from '../../../texts';
import { getReportFile, type ReportPeriod } from '../api/get-reports';
import { readTables, writeTables } from '../hooks/shown-tables';

const BarFigure = lazy(() => import('../../../components/bar-figure'));

type Row = Record<string, number | string | null> & { name: string };

interface ReportChartProps {
  /** Its name in the address. */
  name: string;
  section: ReportSection;
  period: ReportPeriod;
  title: string;
  note?: string;
  definition: string;
  rows: readonly Row[];
  series: readonly BarSeries[];
  format: (value: number) => string;
  lying?: boolean;
  columns: ReadonlyArray<Column<Row>>;
}

/** One chart of the reports with its table and its files. */
export function ReportChart({ name, section, period, title, note, definition, rows, series, format, lying = false, columns }: ReportChartProps) {
  const { parameters, change } = useAddress();
  const tables = readTables(parameters);
  const values = rows.map((row) => `${row.name} ${series.map(({ name: key }) => format(Number(row[key] ?? 0))).join(', ')}`);
  return (
    <ChartPanel
      title={title}
      {...(note === undefined ? {} : { note })}
      definition={definition}
      summary={texts.ownerReports.summary(title, values)}
      asTable={tables.has(name)}
      onAsTable={(asTable) => change({ table: writeTables(tables, name, asTable) })}
      legend={series.length > 1 ? series : []}
      csv={() => getReportFile(section, period)}
      chart={
        <Suspense fallback={<Waiting h={240} />}>
          <BarFigure data={rows} series={series} format={format} lying={lying} />
        </Suspense>
      }
      table={<DataTable label={title} columns={columns} rows={rows} rowKey={(row) => String(row['key'] ?? row.name)} minWidth={320} />}
    />
  );
}
