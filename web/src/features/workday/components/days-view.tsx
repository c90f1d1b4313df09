import { Stack } from '@mantine/core';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { StaleNote } from '../../../components/stale-note';
import { Waiting } from '../../../components/waiting';
import { formatDate } from '../../../lib/format/date';
import { formatDuration } from '../../../lib/format/duration';
import { formatCount } from '../../../lib/format/number';
import { formatTimeZone } from '../../../lib/format/time-zone';
import { useHolidays } from '../../../lib/holidays/get-holidays';
import { texts } from '../../../texts';
import { useDays } from '../api/get-days';
import type { Whose } from '../api/whose';
import type { Span } from '../hooks/span-days';
import { CategoryFigures } from './category-figures';
import { MonthGrid } from './month-grid';
import { WeekStrips } from './week-strips';
import figures from './day-figures.module.css';

interface DaysViewProps {
  whose: Whose;
  span: Exclude<Span, 'day'>;
  from: string;
  to: string;
  today: string;
  timeZone: string;
}

/** A week or a month from the sums of its days. Each day leads to itself. */
export function DaysView({ whose, span, from, to, today, timeZone }: DaysViewProps) {
  const told = texts.workday.days;
  const sums = useDays(whose, from, to);
  const holidays = useHolidays(from, to);
  const retry = () => void sums.refetch();
  if (sums.data === undefined) {
    return (
      <Panel>
        {sums.isError ? <ErrorPanel what={told.what} error={sums.error} onRetry={retry} retrying={sums.isFetching} /> : <Waiting h={480} />}
      </Panel>
    );
  }
  const { days, totals } = sums.data;
  const shown = { from, to, today, days: new Map(days.map((day) => [day.day, day])), holidays, label: told.label(formatDate(from), formatDate(to)) };
  const said = [
    [told.worked, formatDuration(totals.workedSeconds)],
    [told.active, formatDuration(totals.activeSeconds)],
    [told.idle, formatDuration(totals.idleSeconds)],
    [told.daysWorked, formatCount(days.filter(({ workedSeconds }) => workedSeconds > 0).length)],
  ] as const;
  return (
    <Stack gap="lg">
      {sums.isError ? <StaleNote error={sums.error} onRetry={retry} /> : null}
      <Panel>
        <dl className={figures.root}>
          {said.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <CategoryFigures whose={whose} from={from} to={to} />
      </Panel>
      <Panel title={texts.workday.fromTo(formatDate(from), formatDate(to))} note={texts.workday.zone(formatTimeZone(timeZone))}>
        {span === 'week' ? <WeekStrips {...shown} /> : <MonthGrid {...shown} />}
        {days.length === 0 ? <p className={figures.none}>{told.none}</p> : null}
      </Panel>
    </Stack>
  );
}
