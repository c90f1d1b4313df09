import { Anchor } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { EmptyState } from '../../../components/empty-state';
import { Panel } from '../../../components/panel';
import type { OwnerReports } from '../../../lib/api/types';
import { formatDate, formatMonth } from '../../../lib/format/date';
import { formatMinutes } from '../../../lib/format/duration';
import { formatCount, formatPercent } from '../../../lib/format/number';
import { texts } from '../../../texts';
import { ReportChart } from './report-chart';
import classes from './report-charts.module.css';

const MINUTES_PER_HOUR = 60;
const COUNTED = 'var(--ept-count)';
const ACTIVE = 'var(--ept-active)';
const TRIAL = 'var(--ept-idle)';

/** The charts, each of one kind of figure. */
export function ReportCharts({ reports }: { reports: OwnerReports }) {
  const { period } = reports;
  return (
    <div className={classes.root}>
      <StatusChart reports={reports} />
      <PlansChart reports={reports} />
      <div className={classes.wide}>
        <TopCompanies reports={reports} note={texts.ownerReports.inPeriod(formatDate(period.from), formatDate(period.to))} />
      </div>
      <MonthCharts reports={reports} />
    </div>
  );
}

function StatusChart({ reports: { status, period } }: { reports: OwnerReports }) {
  const told = texts.ownerReports;
  const rows = (['ACTIVE', 'TRIAL', 'EXPIRED', 'SUSPENDED', 'CANCELLED'] as const).map((standing) => ({
    name: texts.companies.status[standing],
    companies: status[standing.toLowerCase() as Lowercase<typeof standing>],
  }));
  return (
    <ReportChart
      name="status"
      section="status"
      period={period}
      title={told.status.title}
      note={told.now}
      definition={told.definitions.status}
      rows={rows}
      series={[{ name: 'companies', label: told.status.companies, color: COUNTED }]}
      format={formatCount}
      lying
      columns={[
        { key: 'name', header: told.status.status, cell: ({ name }) => name },
        { key: 'companies', header: told.status.companies, numeric: true, cell: (row) => formatCount(Number(row['companies'])) },
      ]}
    />
  );
}

function PlansChart({ reports: { plans, period } }: { reports: OwnerReports }) {
  const told = texts.ownerReports;
  const count = (key: string) => (row: Record<string, unknown>) => formatCount(Number(row[key]));
  return (
    <ReportChart
      name="plans"
      section="plans"
      period={period}
      title={told.plans.title}
      note={told.now}
      definition={told.definitions.plans}
      rows={plans.map(({ plan, name, trial, active, companies, percent }) => ({ key: plan, name, trial, active, companies, percent }))}
      series={[
        { name: 'active', label: told.plans.active, color: ACTIVE },
        { name: 'trial', label: told.plans.trial, color: TRIAL },
      ]}
      format={formatCount}
      lying
      columns={[
        { key: 'name', header: told.plans.plan, cell: ({ name }) => name },
        { key: 'active', header: told.plans.active, numeric: true, cell: count('active') },
        { key: 'trial', header: told.plans.trial, numeric: true, cell: count('trial') },
        { key: 'companies', header: told.plans.companies, numeric: true, cell: count('companies') },
        { key: 'share', header: told.plans.share, numeric: true, cell: ({ percent }) => share(percent ?? null) },
      ]}
    />
  );
}

function TopCompanies({ reports: { topCompanies, period }, note }: { reports: OwnerReports; note: string }) {
  const told = texts.ownerReports;
  if (topCompanies.length === 0) {
    return (
      <Panel title={told.topCompanies.title} note={note}>
        <EmptyState icon={IconChartBar} title={told.topCompanies.none} text={told.definitions.topCompanies} />
      </Panel>
    );
  }
  return (
    <ReportChart
      name="top"
      section="top-companies"
      period={period}
      title={told.topCompanies.title}
      note={note}
      definition={told.definitions.topCompanies}
      rows={topCompanies.map(({ id, name, activeMinutes }) => ({ key: id, name, hours: activeMinutes / MINUTES_PER_HOUR }))}
      series={[{ name: 'hours', label: told.topCompanies.active, color: ACTIVE }]}
      format={hours}
      lying
      columns={[
        {
          key: 'name',
          header: told.topCompanies.company,
          cell: (row) => (
            <Anchor component={Link} to={`/owner/company/${String(row['key'])}`} size="sm">
              {row.name}
            </Anchor>
          ),
        },
        { key: 'active', header: told.topCompanies.active, numeric: true, cell: (row) => exact(row['hours']) },
      ]}
    />
  );
}

function MonthCharts({ reports: { churnByMonth, growth, period } }: { reports: OwnerReports }) {
  const told = texts.ownerReports;
  const count = (key: string) => (row: Record<string, unknown>) => formatCount(Number(row[key]));
  const common = { period };
  const noneLost = churnByMonth.every(({ lost }) => lost === 0);
  const month = { key: 'name', header: told.growth.month, cell: ({ name }: { name: string }) => name };
  return (
    <>
      <ReportChart
        {...common}
        name="growth"
        section="growth"
        title={told.growth.title}
        definition={told.definitions.growth}
        rows={growth.map(({ month: at, companies, newCompanies }) => ({ key: at, name: formatMonth(at), companies, added: newCompanies }))}
        series={[{ name: 'companies', label: told.growth.companies, color: COUNTED }]}
        format={formatCount}
        columns={[
          month,
          { key: 'added', header: told.growth.added, numeric: true, cell: count('added') },
          { key: 'companies', header: told.growth.companies, numeric: true, cell: count('companies') },
        ]}
      />
      <ReportChart
        {...common}
        name="use"
        section="growth"
        title={told.use.title}
        definition={told.definitions.use}
        rows={growth.map(({ month: at, activeMinutes }) => ({ key: at, name: formatMonth(at), hours: activeMinutes / MINUTES_PER_HOUR }))}
        series={[{ name: 'hours', label: told.use.active, color: ACTIVE }]}
        format={hours}
        columns={[month, { key: 'active', header: told.use.active, numeric: true, cell: (row) => exact(row['hours']) }]}
      />
      <div className={classes.wide}>
        <ReportChart
          {...common}
          name="churn"
          section="churn"
          title={told.churn.title}
          definition={told.definitions.churn}
          {...(noneLost ? { note: told.churn.none } : {})}
          rows={churnByMonth.map(({ month: at, paying, lost, percent }) => ({ key: at, name: formatMonth(at), paying, lost, percent }))}
          series={[{ name: 'percent', label: told.churn.percent, color: COUNTED }]}
          format={(value) => formatPercent(value / 100)}
          columns={[
            month,
            { key: 'paying', header: told.churn.paying, numeric: true, cell: count('paying') },
            { key: 'lost', header: told.churn.lost, numeric: true, cell: count('lost') },
            { key: 'percent', header: told.churn.percent, numeric: true, cell: ({ percent }) => share(percent ?? null) },
          ]}
        />
      </div>
    </>
  );
}

function share(percent: number | string | null): string {
  return percent === null ? texts.common.none : formatPercent(Number(percent) / 100);
}

function hours(value: number): string {
  return texts.ownerReports.hours(formatCount(value));
}

function exact(value: number | string | null | undefined): string {
  return formatMinutes(Number(value ?? 0) * MINUTES_PER_HOUR);
}
