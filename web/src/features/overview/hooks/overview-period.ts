import { useState } from 'react';
import type { Overview } from '../../../lib/api/types';

export const OVERVIEW_PERIODS = ['today', 'week'] as const;
export type OverviewPeriod = (typeof OVERVIEW_PERIODS)[number];

/** From an address that anyone may have typed. Null: it says nothing. */
export function readPeriod(parameters: URLSearchParams): OverviewPeriod | null {
  const asked = parameters.get('period');
  return OVERVIEW_PERIODS.find((period) => period === asked) ?? null;
}

/** What is shown where the address says nothing: the week while nobody has time today but somebody has in the week, as on a Sunday. */
export function firstPeriod({ today, week }: Record<OverviewPeriod, { people: number }>): OverviewPeriod {
  return today.people === 0 && week.people > 0 ? 'week' : 'today';
}

/** Decided by the first answer, so that nothing jumps to another period while it is read. */
export function useOverviewPeriod(parameters: URLSearchParams, overview: Overview | undefined): OverviewPeriod {
  const [first, setFirst] = useState<OverviewPeriod | null>(null);
  if (first === null && overview !== undefined) setFirst(firstPeriod(overview));
  return readPeriod(parameters) ?? first ?? 'today';
}
