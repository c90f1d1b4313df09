import { Panel } from '../../../components/panel';
import type { ActivityMinute, Screenshot, WorkSession } from '../../../lib/api/types';
import { formatTimeZone } from '../../../lib/format/time-zone';
import { texts } from '../../../texts';
import { around, axisOf, hourMarks, placeOn } from '../hooks/day-axis';
import { clockIn } from '../hooks/clock-in';
import classes from './day-timeline.module.css';

const MINUTE_MS = 60_000;
/** Percent of the axis at either end where the label of an hour would not fit around its mark. */
const EDGE = 4;

interface DayTimelineProps {
  date: string;
  timeZone: string;
  sessions: readonly WorkSession[];
  activity: readonly ActivityMinute[];
  screenshots: readonly Screenshot[];
  onOpen: (id: string) => void;
}

/** One axis of the day in the company's zone; the same facts stand below as tables, for those who do not see it. */
export function DayTimeline({ date, timeZone, sessions, activity, screenshots, onOpen }: DayTimelineProps) {
  const told = texts.workday;
  const clock = clockIn(timeZone);
  const axis = around(axisOf(date, timeZone), [
    ...sessions.flatMap(({ startedAt, endedAt, lastActivityAt }) => [Date.parse(startedAt), Date.parse(endedAt ?? lastActivityAt)]),
    ...activity.map(({ minute }) => Date.parse(minute)),
    ...screenshots.map(({ capturedAt }) => Date.parse(capturedAt)),
  ]);
  const x = (instant: string | number) => placeOn(axis, instant) * 100;
  const minuteWidth = (MINUTE_MS / (axis.end - axis.start)) * 100;
  const percent = (value: number) => `${value}%`;

  return (
    <Panel title={told.timeline} note={told.zone(formatTimeZone(timeZone))}>
      <div className={classes.lanes}>
        <span className={classes.name}>{told.sessions}</span>
        <svg className={classes.lane} width="100%" height="18" role="img" aria-label={told.sessionsSummary(sessions.length)}>
          {sessions.map(({ id, startedAt, endedAt, lastActivityAt }) => {
            const end = endedAt ?? lastActivityAt;
            return (
              <rect key={id} className={classes.session} x={percent(x(startedAt))} width={percent(Math.max(0.2, x(end) - x(startedAt)))} y="4" height="10" rx="2">
                <title>{told.fromTo(clock(startedAt), endedAt === null ? told.stillOpen : clock(end))}</title>
              </rect>
            );
          })}
        </svg>
        <span className={classes.name}>{told.activity}</span>
        <svg className={classes.lane} width="100%" height="26" role="img" aria-label={told.activitySummary(activity.length)}>
          {activity.map(({ minute, deviceId, activeSeconds, idleSeconds }) => (
            <g key={minute + deviceId}>
              <rect className={classes.idle} x={percent(x(minute))} width={percent(minuteWidth)} y="1" height="24" opacity={idleSeconds > 0 ? 0.45 : 0} />
              <rect className={classes.active} x={percent(x(minute))} width={percent(minuteWidth)} y="1" height="24" opacity={Math.min(1, activeSeconds / 60)} />
            </g>
          ))}
        </svg>
        <span className={classes.name}>{told.screenshots}</span>
        <div className={classes.lane} data-dots>
          {screenshots.map(({ id, capturedAt }) => (
            <button
              key={id}
              type="button"
              className={classes.dot}
              style={{ left: percent(x(capturedAt)) }}
              onClick={() => onOpen(id)}
              title={clock(capturedAt)}
              aria-label={told.screenshotAt(clock(capturedAt))}
            />
          ))}
        </div>
        <span />
        <div className={classes.hours} aria-hidden="true">
          {hourMarks(axis).map((at) => (
            <span key={at} style={{ left: percent(x(at)) }} data-edge={x(at) < EDGE ? 'start' : x(at) > 100 - EDGE ? 'end' : undefined}>
              {clock(at)}
            </span>
          ))}
        </div>
      </div>
      <p className={classes.legend}>
        <i className={classes.activeKey} /> {told.activeKey} <i className={classes.idleKey} /> {told.idleKey}
      </p>
    </Panel>
  );
}
