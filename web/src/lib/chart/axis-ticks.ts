/** What an axis counts: hours fall into minutes below one, anything else is whole. */
export type AxisUnit = 'hours' | 'whole';

const MINUTES_PER_HOUR = 60;
const STEPS_OF_MINUTES = [1, 2, 5, 10, 15, 30];
const STEPS_OF_TEN = [1, 2, 5, 10];
/** 0.1 + 0.2 is no reason for a further mark. */
const ROUNDING = 1e-9;

/**
 * Where an axis that begins at 0 has its marks: at most `steps` of a length that one counts in (1, 2, 5, 10, 20, 50 …; below
 * an hour 1, 2, 5, 10, 15 or 30 minutes), the last at `most` or just above it.
 */
export function axisTicks(most: number, unit: AxisUnit = 'whole', steps = 5): number[] {
  const step = stepOf(Math.max(0, most) / steps, unit);
  const count = Math.max(1, Math.ceil(most / step - ROUNDING));
  return Array.from({ length: count + 1 }, (_, mark) => mark * step);
}

/** Properties of an axis with these marks, which ends at the last of them. */
export function markedAxis(most: number, unit?: AxisUnit, steps?: number): { ticks: number[]; domain: [number, number] } {
  const ticks = axisTicks(most, unit, steps);
  return { ticks, domain: [0, ticks.at(-1) ?? 0] };
}

/** The shortest step that is as long as `least`. */
function stepOf(least: number, unit: AxisUnit): number {
  const minutes = unit === 'hours' ? STEPS_OF_MINUTES.find((each) => each / MINUTES_PER_HOUR >= least - ROUNDING) : undefined;
  if (minutes !== undefined && least > 0) return minutes / MINUTES_PER_HOUR;
  if (least <= 1) return 1;
  const ten = 10 ** Math.floor(Math.log10(least));
  return ten * (STEPS_OF_TEN.find((each) => each * ten >= least - ROUNDING) ?? 10);
}
