export type OverviewPeriod = 'today' | 'week';

/** From an address that anyone may have typed. */
export function readPeriod(parameters: URLSearchParams): OverviewPeriod {
  return parameters.get('period') === 'week' ? 'week' : 'today';
}
