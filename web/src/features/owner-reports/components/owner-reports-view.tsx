import { Stack } from '@mantine/core';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { StaleNote } from '../../../components/stale-note';
import { Waiting } from '../../../components/waiting';
import { texts } from '../../../texts';
import { type ReportPeriod, useReports } from '../api/get-reports';
import { KeyFigures } from './key-figures';
import classes from './owner-reports-view.module.css';
import { ReportCharts } from './report-charts';

/** What is of now stands first; the period moves the rest. */
export function OwnerReportsView({ period }: { period: ReportPeriod }) {
  const reports = useReports(period);
  const { data } = reports;
  if (data === undefined) {
    if (!reports.isError) {
      return (
        <Stack gap={20}>
          <Waiting h={196} radius="lg" />
          <Waiting h={320} radius="lg" />
          <Waiting h={380} radius="lg" />
        </Stack>
      );
    }
    return (
      <Panel>
        <ErrorPanel
          what={texts.ownerReports.what}
          error={reports.error}
          onRetry={() => void reports.refetch()}
          retrying={reports.isFetching}
        />
      </Panel>
    );
  }
  return (
    <div className={classes.root} data-leaving={reports.isPlaceholderData || undefined}>
      {reports.isError ? <StaleNote error={reports.error} onRetry={() => void reports.refetch()} /> : null}
      <KeyFigures reports={data} />
      <ReportCharts reports={data} />
    </div>
  );
}
