import type { ActivityMinute, WorkSession } from '../../../lib/api/types';
import { texts } from '../../../texts';
import type { DayAxis } from '../hooks/day-axis';
import { namePaths, shadedMinutes, SHADES, stretchPath } from '../hooks/lane-paths';
import type { Block } from '../hooks/merge-blocks';
import { Tone } from './tone';
import classes from './day-timeline.module.css';

const MOST_NAMES_SAID = 5;

interface TimelineLanesProps {
  axis: DayAxis;
  /** Pixels. */
  width: number;
  sessions: readonly WorkSession[];
  activity: readonly ActivityMinute[];
  applications: readonly Block[];
  websites: readonly Block[];
}

/** What is drawn: one picture a lane, a path for each shade or name. The totals say the same as tables. */
export function TimelineLanes({ axis, width, sessions, activity, applications, websites }: TimelineLanesProps) {
  const told = texts.workday;
  const lane = (height: number) => ({ axis, width, height });
  const picture = (height: number) => ({ className: classes.lane, height, viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', role: 'img' });
  const stretches = sessions.map(({ startedAt, endedAt, lastActivityAt }) => ({ start: Date.parse(startedAt), end: Date.parse(endedAt ?? lastActivityAt) }));
  const shades = shadedMinutes(activity);
  const active = shades.slice(1);
  return (
    <>
      <svg {...picture(12)} aria-label={told.sessionsSummary(sessions.length)}>
        <path className={classes.session} d={stretchPath(stretches, lane(12))} />
      </svg>
      <svg {...picture(28)} aria-label={told.activitySummary(activity.length)}>
        <path className={classes.idle} d={stretchPath(shades.flat(), lane(28))} />
        {active.map((minutes, shade) => (
          <path key={shade} className={classes.active} opacity={(shade + 1) / SHADES} d={stretchPath(minutes, lane(28))} />
        ))}
      </svg>
      {[applications, websites].map((blocks, index) => (
        <svg key={index} {...picture(24)} aria-label={namesSummary(blocks)}>
          {namePaths(blocks, lane(24)).map(({ name, d }) => (
            <Tone key={name} of={name}>
              <path d={d} />
            </Tone>
          ))}
        </svg>
      ))}
    </>
  );
}

function namesSummary(blocks: readonly Block[]): string {
  const times = new Map<string, number>();
  for (const { name, start, end } of blocks) times.set(name, (times.get(name) ?? 0) + end - start);
  const longest = [...times].toSorted(([, one], [, other]) => other - one).map(([name]) => name);
  return texts.workday.namesSummary(longest.length, longest.slice(0, MOST_NAMES_SAID).join(', '));
}
