/** Whose day: an employee's, as an admin or viewer reads it, or one's own. */
export type Whose = { employeeId: string } | 'me';

/** Whole, or at most 320 pixels wide for lists. */
export type ImageSize = 'image' | 'thumbnail';

export const workdayKeys = {
  of: (whose: Whose, what: string, date: string) => [whose === 'me' ? 'me' : 'company', 'workday', whose, what, date] as const,
  image: (whose: Whose, id: string, size: ImageSize) => [whose === 'me' ? 'me' : 'company', size, id] as const,
};

/** Today's records still grow; those of earlier days hardly do. */
export const REFRESH_EVERY_MS = 60_000;

interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** A day has at most 1,440 minutes and a few hundred of anything else: at most this many pages of 500. */
const MOST_PAGES = 8;
export const PAGE = 500;

/** All items of a day, in the order of time; the service gives the latest first. */
export async function allOfDay<Item>(page: (cursor: string | undefined) => Promise<Page<Item>>): Promise<Item[]> {
  const found: Item[] = [];
  let cursor: string | undefined;
  for (let count = 0; count < MOST_PAGES; count += 1) {
    const { items, nextCursor } = await page(cursor);
    found.push(...items);
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return found.toReversed();
}

export function pageQuery(whose: Whose, date: string, cursor?: string) {
  return {
    from: date,
    to: date,
    limit: PAGE,
    ...(cursor === undefined ? {} : { cursor }),
    ...(whose === 'me' ? {} : { employeeId: whose.employeeId }),
  };
}
