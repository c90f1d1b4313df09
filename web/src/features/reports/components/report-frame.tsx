import { Button } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { Suspense, type ReactNode } from 'react';
import { ChartPanel } from '../../../components/chart-panel';
import { EmptyState } from '../../../components/empty-state';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { StaleNote } from '../../../components/stale-note';
import { Waiting } from '../../../components/waiting';
import { useAddress } from '../../../lib/address/use-address';
import type { PictureLegend } from '../../../lib/download/chart-picture';
import { formatDate } from '../../../lib/format/date';
import { texts } from '../../../texts';
import type { ReportState } from '../hooks/report-address';
import classes from './report-frame.module.css';

const HEIGHT = 320;

interface Asked {
  readonly isError: boolean;
  readonly isFetching: boolean;
  readonly isPlaceholderData: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

interface ReportFrameProps {
  state: ReportState;
  asked: Asked;
  /** Null while the first answer is on its way. */
  shown: { readonly isEmpty: boolean; readonly summary: string; /** Null: there is none, only the table. */ readonly chart: ReactNode; readonly table: ReactNode; readonly legend?: readonly PictureLegend[] } | null;
  /** Under the title, after the days. */
  note?: string;
  /** Where it has more figures than its kind says. */
  definition?: string | undefined;
}

/** A report in each of its states: chart or table, on the way, empty, failed. */
export function ReportFrame({ state, asked, shown, note, definition }: ReportFrameProps) {
  const { change } = useAddress();
  const told = texts.reports;
  const title = told.tabs[state.report];
  const retry = () => void asked.refetch();
  if (shown === null) {
    return <Panel title={title}>{asked.isError ? <ErrorPanel what={told.what} error={asked.error} onRetry={retry} retrying={asked.isFetching} /> : <Waiting h={HEIGHT} />}</Panel>;
  }
  const narrowed = state.employee !== null || state.team !== null;
  if (shown.isEmpty) {
    const everybody = (
      <Button variant="default" onClick={() => change({ employee: null, team: null, page: null })}>
        {told.empty.action}
      </Button>
    );
    return (
      <Panel title={title}>
        <EmptyState icon={IconChartBar} title={told.empty.title} text={told.empty.text} action={narrowed ? everybody : undefined} />
      </Panel>
    );
  }
  return (
    <div className={classes.root} data-leaving={asked.isPlaceholderData || undefined}>
      {asked.isError ? <StaleNote error={asked.error} onRetry={retry} /> : null}
      <ChartPanel
        title={title}
        definition={definition ?? told.definitions[state.report]}
        note={[told.span(formatDate(state.from), formatDate(state.to)), ...(note === undefined ? [] : [note])].join(' · ')}
        summary={shown.summary}
        asTable={state.asTable}
        onAsTable={(asTable) => change({ view: asTable ? 'table' : null })}
        chart={shown.chart === null ? null : <Suspense fallback={<Waiting h={HEIGHT} />}>{shown.chart}</Suspense>}
        table={shown.table}
        legend={shown.legend ?? []}
      />
    </div>
  );
}
