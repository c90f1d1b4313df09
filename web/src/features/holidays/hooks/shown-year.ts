/** Years that calendars of companies are about. */
const [FIRST, LAST] = [1970, 2199];

/** `?year=2027`; this year where there is none that can be. */
export function readYear(parameters: URLSearchParams, today: string): number {
  const year = Number(parameters.get('year'));
  return Number.isInteger(year) && year >= FIRST && year <= LAST ? year : yearOf(today);
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** This year needs no word in the address. */
export function writeYear(year: number, today: string): string | null {
  return year === yearOf(today) ? null : String(year);
}
