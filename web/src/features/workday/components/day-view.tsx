import { SimpleGrid, Stack } from '@mantine/core';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { StaleNote } from '../../../components/stale-note';
import { Waiting } from '../../../components/waiting';
import { useAddress } from '../../../lib/address/use-address';
import { texts } from '../../../texts';
import { useActivity } from '../api/get-activity';
import { useApplications } from '../api/get-applications';
import { useIntervals } from '../api/get-intervals';
import { useScreenshots } from '../api/get-screenshots';
import { useSessions } from '../api/get-sessions';
import { useWebsites } from '../api/get-websites';
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
  const sessions = useSessions(whose, date);
  const activity = useActivity(whose, date);
  const screenshots = useScreenshots(whose, date);
  const applications = useApplications(whose, date);
  const websites = useWebsites(whose, date);
  const intervals = useIntervals(whose, date);
  const day = [sessions, activity, screenshots];
  const failed = day.find(({ isError }) => isError);
  const retry = () => void Promise.all(day.map(({ refetch }) => refetch()));
  const open = (id: string) => change({ screenshot: id });

  if (sessions.data === undefined || activity.data === undefined || screenshots.data === undefined) {
    return (
      <Panel>
        {failed === undefined ? (
          <Waiting h={420} />
        ) : (
          <ErrorPanel what={told.what} error={failed.error} onRetry={retry} retrying={failed.isFetching} />
        )}
      </Panel>
    );
  }
  if (sessions.data.length + activity.data.length + screenshots.data.length === 0) {
    return <EmptyDay whose={whose} date={date} />;
  }
  const lanes = { sessions: sessions.data, activity: activity.data, screenshots: screenshots.data };
  return (
    <Stack gap="lg">
      {failed === undefined ? null : <StaleNote error={failed.error} onRetry={retry} />}
      <Panel>
        <DayFigures {...lanes} />
        <CategoryFigures whose={whose} from={date} to={date} />
      </Panel>
      <DayTimeline {...lanes} key={date} whose={whose} date={date} timeZone={timeZone} intervals={intervals.data} onOpen={open} />
      {intervals.isError ? (
        <ErrorPanel what={told.intervalsFailed} error={intervals.error} onRetry={() => void intervals.refetch()} retrying={intervals.isFetching} />
      ) : null}
      <SimpleGrid cols={{ base: 1, lg: 3 }} spacing="lg">
        <SessionsPanel sessions={sessions.data} timeZone={timeZone} />
        <TotalsPanel title={told.applications} column={told.application} totals={applications} />
        <TotalsPanel title={told.websites} column={told.website} totals={websites} />
      </SimpleGrid>
      <ScreenshotsGallery whose={whose} screenshots={screenshots.data} timeZone={timeZone} onOpen={open} />
      <ScreenshotDialog
        whose={whose}
        screenshots={screenshots.data}
        timeZone={timeZone}
        mayDelete={mayDelete}
        id={parameters.get('screenshot')}
        onOpen={(id) => change({ screenshot: id }, { replace: true })}
        onClose={() => change({ screenshot: null }, { replace: true })}
      />
    </Stack>
  );
}
