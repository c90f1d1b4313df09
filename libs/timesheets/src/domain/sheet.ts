/** Seconds of one employee and day, or of sums of them. */
export interface Worked {
  readonly activeSeconds: number;
  readonly idleSeconds: number;
  /** What approved corrections add; negative where they take off more than they add. */
  readonly manualSeconds: number;
}

export interface DayWorked extends Worked {
  /** `YYYY-MM-DD`, of the company. */
  readonly day: string;
}

/** One line of a timesheet: only days with something are in `days`, in order. */
export interface SheetLine {
  readonly employee: { readonly id: string; readonly name: string; readonly email: string };
  readonly days: readonly DayWorked[];
}

export const NOTHING: Worked = { activeSeconds: 0, idleSeconds: 0, manualSeconds: 0 };

/** All time that a tracker ran, whether the person was at the keyboard or not. */
export const recordedSeconds = ({ activeSeconds, idleSeconds }: Worked): number => activeSeconds + idleSeconds;

/** Recorded and manual together. */
export const workedSeconds = (worked: Worked): number => recordedSeconds(worked) + worked.manualSeconds;

export function sum(all: Iterable<Worked>): Worked {
  let [activeSeconds, idleSeconds, manualSeconds] = [0, 0, 0];
  for (const one of all) {
    activeSeconds += one.activeSeconds;
    idleSeconds += one.idleSeconds;
    manualSeconds += one.manualSeconds;
  }
  return { activeSeconds, idleSeconds, manualSeconds };
}
