import type { Category } from './categories.js';

/**
 * Seconds by what they count as. The time in a browser is recorded twice: as the browser's and as that of the websites in
 * it. It counts once: website by website as far as websites are recorded, and what is left of the browser's time as
 * the browser itself. So the sum is the time of all other applications, and the longer one of browsers and websites.
 */
export interface CategorySeconds {
  readonly productive: number;
  readonly neutral: number;
  readonly unproductive: number;
}

export interface CountedUse {
  readonly application: boolean;
  readonly browser: boolean;
  readonly category: Category;
  readonly seconds: number;
}

const NAMES = { PRODUCTIVE: 'productive', NEUTRAL: 'neutral', UNPRODUCTIVE: 'unproductive' } as const;

/** Whole seconds. What is left of browsers of different categories is shared out in proportion to their time. */
export function categorySeconds(uses: readonly CountedUse[]): CategorySeconds {
  const sums = { productive: 0, neutral: 0, unproductive: 0 };
  const inBrowsers = { productive: 0, neutral: 0, unproductive: 0 };
  let browsers = 0;
  let websites = 0;
  for (const { application, browser, category, seconds } of uses) {
    if (browser) {
      inBrowsers[NAMES[category]] += seconds;
      browsers += seconds;
      continue;
    }
    sums[NAMES[category]] += seconds;
    if (!application) websites += seconds;
  }
  const left = Math.max(0, browsers - websites);
  if (left > 0) {
    const productive = Math.round((left * inBrowsers.productive) / browsers);
    const unproductive = Math.min(left - productive, Math.round((left * inBrowsers.unproductive) / browsers));
    sums.productive += productive;
    sums.unproductive += unproductive;
    sums.neutral += left - productive - unproductive;
  }
  return sums;
}

export function addedUp(rows: readonly CategorySeconds[]): CategorySeconds {
  const sum = { productive: 0, neutral: 0, unproductive: 0 };
  for (const row of rows) {
    sum.productive += row.productive;
    sum.neutral += row.neutral;
    sum.unproductive += row.unproductive;
  }
  return sum;
}
