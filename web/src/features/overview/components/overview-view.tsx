import { SegmentedControl } from '@mantine/core';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { StaleNote } from '../../../components/stale-note';
import { useAddress } from '../../../lib/address/use-address';
import { formatDate, formatDateWithWeekday } from '../../../lib/format/date';
import { formatTimeZone } from '../../../lib/format/time-zone';
import { texts } from '../../../texts';
import { useOverview } from '../api/get-overview';
import { OVERVIEW_PERIODS, useOverviewPeriod } from '../hooks/overview-period';
import { OverviewFigures } from './overview-figures';
import classes from './overview-view.module.css';
import { PeopleBars } from './people-bars';
import { TopsPanel } from './tops-panel';

interface OverviewViewProps {
  team: string | null;
  personHref: (id: string) => string;
}

/** `?period=today` or `week`; where it says nothing, what there is something of. */
export function OverviewView({ team, personHref }: OverviewViewProps) {
  const told = texts.overview;
  const { parameters, change } = useAddress();
  const overview = useOverview(team);
  const { data } = overview;
  const period = useOverviewPeriod(parameters, data);
  const retry = () => void overview.refetch();
  if (data === undefined && overview.isError) {
    return (
      <Panel>
        <ErrorPanel what={told.what} error={overview.error} onRetry={retry} retrying={overview.isFetching} />
      </Panel>
    );
  }
  const { from, to } = data?.[period] ?? { from: '', to: '' };
  return (
    <div className={classes.root}>
      {data !== undefined && overview.isError ? <StaleNote error={overview.error} onRetry={retry} /> : null}
      <div className={classes.bar}>
        <SegmentedControl
          aria-label={told.period}
          value={period}
          onChange={(value) => change({ period: value }, { replace: true })}
          data={OVERVIEW_PERIODS.map((value) => ({ value, label: told.periods[value] }))}
        />
        <span className={classes.zone}>
          {data === undefined ? null : told.days(period === 'today' ? formatDateWithWeekday(to) : told.between(formatDate(from), formatDate(to)), formatTimeZone(data.timezone))}
        </span>
      </div>
      <OverviewFigures figures={data?.[period]} people={data?.people.length} />
      <Panel title={told.people.title(told.periods[period])} flush>
        <PeopleBars people={data?.people} period={period} personHref={personHref} />
      </Panel>
      <div className={classes.columns}>
        <TopsPanel title={told.applications} items={data?.applications} period={period} />
        <TopsPanel title={told.websites} items={data?.websites} period={period} />
      </div>
    </div>
  );
}
