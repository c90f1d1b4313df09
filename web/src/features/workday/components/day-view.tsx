import { SimpleGrid, Stack } from '@mantine/core';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { StaleNote } from '../../../components/stale-note';
import { Waiting } from '../../../components/waiting';
import { useAddress } from '../../../lib/address/use-address';
import { texts } from '../../../texts';
import { useDay } from '../api/get-day';
import { useIntervals } from '../api/get-intervals';
import type { Whose } from '../api/whose';
import { CategoryFigures } from './category-figures';
import { DayFigures } from './day-figures';
import { DayTimeline } from './day-timeline';
import { EmptyDay } from './empty-day';
import { ScreenshotDialog } from './screenshot-dialog';
import { ScreenshotsGallery } from './screenshots-gallery';
import { SessionsPanel } from './sessions-panel';
import { TotalsPanel } from './totals-panel';

interface DayViewProps {
  whose: Whose;
  date: string;
  timeZone: string;
  /** Whether whoever looks may delete screenshots. */
  mayDelete: boolean;
}

/** `?screenshot=<id>` opens one in full, `?from=09:00&to=11:30` a part of the day on its line. */
export function DayView({ whose, date, timeZone, mayDelete }: DayViewProps) {
  const told = texts.workday;
  const { parameters, change } = useAddress();
  const day = useDay(whose, date);
  const intervals = useIntervals(whose, date);
  const retry = () => void day.refetch();
  const open = (id: string) => change({ screenshot: id });

  if (day.data === undefined) {
    return (
      <Panel>
        {day.isError ? <ErrorPanel what={told.what} error={day.error} onRetry={retry} retrying={day.isFetching} /> : <Waiting h={420} />}
      </Panel>
    );
  }
  const { applications, websites, ...lanes } = day.data;
  const { sessions, activity, screenshots } = lanes;
  if (sessions.length + activity.length + screenshots.length === 0) {
    return <EmptyDay whose={whose} date={date} />;
  }
  return (
    <Stack gap="lg">
      {day.isError ? <StaleNote error={day.error} onRetry={retry} /> : null}
      <Panel>
        <DayFigures {...lanes} />
        <CategoryFigures whose={whose} from={date} to={date} />
      </Panel>
      <DayTimeline {...lanes} key={date} whose={whose} date={date} timeZone={timeZone} intervals={intervals.data} onOpen={open} />
      {intervals.isError ? (
        <ErrorPanel what={told.intervalsFailed} error={intervals.error} onRetry={() => void intervals.refetch()} retrying={intervals.isFetching} />
      ) : null}
      <SimpleGrid cols={{ base: 1, lg: 3 }} spacing="lg">
        <SessionsPanel sessions={sessions} timeZone={timeZone} />
        <TotalsPanel title={told.applications} column={told.application} totals={applications} />
        <TotalsPanel title={told.websites} column={told.website} totals={websites} />
      </SimpleGrid>
      <ScreenshotsGallery whose={whose} screenshots={screenshots} timeZone={timeZone} onOpen={open} />
      <ScreenshotDialog
        whose={whose}
        screenshots={screenshots}
        timeZone={timeZone}
        mayDelete={mayDelete}
        id={parameters.get('screenshot')}
        onOpen={(id) => change({ screenshot: id }, { replace: true })}
        onClose={() => change({ screenshot: null }, { replace: true })}
      />
    </Stack>
  );
}
