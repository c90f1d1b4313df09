import { formatDuration } from '../../../lib/format/duration';
import { formatTimeZone } from '../../../lib/format/time-zone';
import type { RecordingPolicy } from '../../../lib/api/types';
import { texts } from '../../../texts';

export interface PolicySentence {
  key: 'hours' | 'activity' | 'applications' | 'titles' | 'websites' | 'screenshots';
  /** Whether this is recorded at all. */
  recorded: boolean;
  text: string;
}

/** The policy as those whom it meets read it. `timeZone` is the company's. */
export function policyInWords(policy: RecordingPolicy, timeZone: string): PolicySentence[] {
  const told = texts.policy.words;
  const { screenshots, titles, websites, workingHours, idleAfterSeconds } = policy;
  const every = formatDuration(screenshots.intervalSeconds);
  return [
    {
      key: 'hours',
      recorded: true,
      text:
        workingHours === null
          ? told.anyHour
          : told.hours(daysInWords(workingHours.days), workingHours.from, workingHours.to, formatTimeZone(timeZone)),
    },
    { key: 'activity', recorded: true, text: told.activity(formatDuration(idleAfterSeconds)) },
    { key: 'applications', recorded: true, text: told.applications },
    { key: 'titles', recorded: titles === 'FULL', text: told.titles[titles] },
    { key: 'websites', recorded: websites !== 'NONE', text: told.websites[websites] },
    {
      key: 'screenshots',
      recorded: screenshots.enabled,
      text: screenshots.enabled ? (screenshots.blur ? told.blurred(every) : told.sharp(every)) : told.noScreenshots,
    },
  ];
}

/** `Mon–Fri` where days follow each other, else each by name. */
export function daysInWords(days: readonly number[]): string {
  const names = texts.policy.days;
  const sorted = [...new Set(days)].toSorted((a, b) => a - b);
  const [first, last] = [sorted.at(0), sorted.at(-1)];
  if (first === undefined || last === undefined) return texts.policy.noDay;
  if (sorted.length > 2 && last - first === sorted.length - 1) return `${names[first - 1]}–${names[last - 1]}`;
  return sorted.map((day) => names[day - 1]).join(', ');
}
