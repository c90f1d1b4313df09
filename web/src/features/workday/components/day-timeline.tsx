import { ActionIcon, Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Panel } from '../../../components/panel';
import { useAddress } from '../../../lib/address/use-address';
import type { ActivityMinute, DayIntervals, Screenshot, WorkSession } from '../../../lib/api/types';
import { formatTimeZone } from '../../../lib/format/time-zone';
import { texts } from '../../../texts';
import type { Whose } from '../api/whose';
import { around, axisOf, type DayAxis, marksOn, placeOn } from '../hooks/day-axis';
import { clockIn } from '../hooks/clock-in';
import { blocksOf } from '../hooks/merge-blocks';
import { readOutAt } from '../hooks/read-out';
import { sayReadOut } from '../hooks/say-read-out';
import { LEAST_MS, readWindow, writeWindow, zoomIn, zoomOut } from '../hooks/zoom-window';
import { ScreenshotDots } from './screenshot-dots';
import { TimelineCursor } from './timeline-cursor';
import { TimelineLanes } from './timeline-lanes';
import classes from './day-timeline.module.css';

/** Percent of the axis at either end where the label of an hour would not fit around its mark. */
const EDGE = 4;
const WIDTH_BEFORE_MEASURED = 1_000;

interface DayTimelineProps {
  whose: Whose;
  date: string;
  timeZone: string;
  sessions: readonly WorkSession[];
  activity: readonly ActivityMinute[];
  screenshots: readonly Screenshot[];
  /** Their lanes are empty until they are there. */
  intervals: DayIntervals | undefined;
  onOpen: (id: string) => void;
}

/** One axis of the day in the company's zone, `?from=09:00&to=11:30` a part of it; the same facts stand below as tables. */
export function DayTimeline({ whose, date, timeZone, sessions, activity, screenshots, intervals, onOpen }: DayTimelineProps) {
  const told = texts.workday;
  const { parameters, change } = useAddress();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [pointed, setPointed] = useState<number | null>(null);
  const blocks = useMemo(
    () => ({
      applications: blocksOf((intervals?.applications ?? []).map(({ app, ...rest }) => ({ name: app, ...rest }))),
      websites: blocksOf((intervals?.websites ?? []).map(({ domain, ...rest }) => ({ name: domain, ...rest }))),
    }),
    [intervals],
  );

  const clock = clockIn(timeZone);
  const day = axisOf(date, timeZone);
  const window = readWindow(parameters, day, timeZone);
  const shown = window ?? around(day, instantsOf({ sessions, activity, screenshots }));
  const at = pointed !== null && pointed >= shown.start && pointed < shown.end ? pointed : null;
  const middle = at ?? (shown.start + shown.end) / 2;
  const zoom = (next: DayAxis | null) => change(writeWindow(next, day, timeZone));
  const said = at === null ? told.keysHint : `${clock(at)} · ${sayReadOut(readOutAt({ sessions, activity, screenshots, ...blocks }, at))}`;
  const percent = (instant: number) => placeOn(shown, instant) * 100;

  return (
    <Panel
      title={told.timeline}
      note={told.zone(formatTimeZone(timeZone))}
      controls={
        <>
          <ActionIcon variant="default" size={32} aria-label={told.zoomOut} disabled={shown.start <= day.start && shown.end >= day.end} onClick={() => zoom(zoomOut(shown, middle, day))}>
            <IconZoomOut size={18} />
          </ActionIcon>
          <ActionIcon variant="default" size={32} aria-label={told.zoomIn} disabled={shown.end - shown.start <= LEAST_MS} onClick={() => zoom(zoomIn(shown, middle))}>
            <IconZoomIn size={18} />
          </ActionIcon>
          <Button size="xs" h={32} variant="default" disabled={window === null} onClick={() => zoom(null)}>
            {told.wholeDay}
          </Button>
        </>
      }
    >
      <p className={classes.readOut} data-hint={at === null || undefined}>
        {said}
      </p>
      <div className={classes.frame}>
        <div className={classes.names}>
          {[told.sessions, told.activity, told.applications, told.websites, told.screenshots].map((name) => (
            <span key={name}>{name}</span>
          ))}
        </div>
        <div className={classes.scroller}>
          <div ref={ref} className={classes.tracks}>
            <TimelineLanes axis={shown} width={width || WIDTH_BEFORE_MEASURED} sessions={sessions} activity={activity} {...blocks} />
            <TimelineCursor day={day} shown={shown} at={at} said={said} onMove={setPointed} onZoom={zoom} />
            <ScreenshotDots whose={whose} axis={shown} screenshots={screenshots} clock={clock} onOpen={onOpen} />
            <div className={classes.hours} aria-hidden="true">
              {marksOn(shown, day.start).map((mark) => (
                <span key={mark} style={{ left: `${percent(mark)}%` }} data-edge={percent(mark) < EDGE ? 'start' : percent(mark) > 100 - EDGE ? 'end' : undefined}>
                  {clock(mark)}
                </span>
              ))}
            </div>
          </div>
        </div>
      </div>
      <p className={classes.legend}>
        <i className={classes.activeKey} /> {told.activeKey} <i className={classes.idleKey} /> {told.idleKey}
      </p>
      {intervals?.truncated === true ? <p className={classes.legend}>{told.truncated}</p> : null}
    </Panel>
  );
}

function instantsOf({ sessions, activity, screenshots }: Pick<DayTimelineProps, 'sessions' | 'activity' | 'screenshots'>): number[] {
  return [
    ...sessions.flatMap(({ startedAt, endedAt, lastActivityAt }) => [Date.parse(startedAt), Date.parse(endedAt ?? lastActivityAt)]),
    ...activity.map(({ minute }) => Date.parse(minute)),
    ...screenshots.map(({ capturedAt }) => Date.parse(capturedAt)),
  ];
}
