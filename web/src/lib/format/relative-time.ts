import { locale as ofReader, texts } from '../../texts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const STEPS: ReadonlyArray<{ below: number; unit: Intl.RelativeTimeFormatUnit; seconds: number }> = [
  { below: HOUR, unit: 'minute', seconds: MINUTE },
  { below: DAY, unit: 'hour', seconds: HOUR },
  { below: 30 * DAY, unit: 'day', seconds: DAY },
  { below: 365 * DAY, unit: 'month', seconds: 30 * DAY },
  { below: Number.POSITIVE_INFINITY, unit: 'year', seconds: 365 * DAY },
];

/**
 * How long ago, or how far ahead, in the largest fitting unit: `just now`, `4 minutes ago`, `any moment`, `in 3 days`.
 * Rounds towards the present, so that nothing looks older than it is.
 */
export function formatRelativeTime(instant: string, now: Date, locale = ofReader ?? 'en'): string {
  const seconds = (new Date(instant).getTime() - now.getTime()) / 1000;
  const distance = Math.abs(seconds);
  if (distance < MINUTE) return seconds > 0 ? texts.common.anyMoment : texts.common.justNow;
  const step = STEPS.find(({ below }) => distance < below) ?? { unit: 'year' as const, seconds: 365 * DAY };
  const amount = Math.trunc(seconds / step.seconds);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'always' }).format(amount, step.unit);
}
