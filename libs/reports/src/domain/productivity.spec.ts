import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBrowser } from './browsers.js';
import { CATEGORIES } from './categories.js';
import { addedUp, categorySeconds, type CountedUse } from './productivity.js';

const application = (category: CountedUse['category'], seconds: number): CountedUse => ({ application: true, browser: false, category, seconds });
const browser = (category: CountedUse['category'], seconds: number): CountedUse => ({ application: true, browser: true, category, seconds });
const website = (category: CountedUse['category'], seconds: number): CountedUse => ({ application: false, browser: false, category, seconds });

describe('seconds by category', () => {
  it('count the time in a browser once: by its websites, and what is left by the browser', () => {
    expect(categorySeconds([application('PRODUCTIVE', 1_000), browser('NEUTRAL', 600), website('UNPRODUCTIVE', 400), website('PRODUCTIVE', 100)])).toEqual({ productive: 1_100, neutral: 100, unproductive: 400 });
  });

  it('count the browser itself where no websites are recorded, and websites where no browser is', () => {
    expect(categorySeconds([browser('UNPRODUCTIVE', 600)])).toEqual({ productive: 0, neutral: 0, unproductive: 600 });
    expect(categorySeconds([website('PRODUCTIVE', 600)])).toEqual({ productive: 600, neutral: 0, unproductive: 0 });
    expect(categorySeconds([])).toEqual({ productive: 0, neutral: 0, unproductive: 0 });
  });

  const use = fc.record({ application: fc.boolean(), browser: fc.boolean(), category: fc.constantFrom(...CATEGORIES), seconds: fc.integer({ min: 0, max: 86_400 }) })
    .map((each) => ({ ...each, application: each.application || each.browser }));

  it('are whole, never negative, and come to the other applications and the longer one of browsers and websites', () => {
    fc.assert(
      fc.property(fc.array(use), (uses) => {
        const sum = (of: (each: CountedUse) => boolean): number => uses.filter(of).reduce((total, { seconds }) => total + seconds, 0);
        const found = categorySeconds(uses);
        for (const seconds of Object.values(found)) expect(Number.isInteger(seconds) && seconds >= 0).toBe(true);
        expect(found.productive + found.neutral + found.unproductive).toBe(
          sum((each) => each.application && !each.browser) + Math.max(sum((each) => each.browser), sum((each) => !each.application)),
        );
        expect(categorySeconds(uses.toReversed())).toEqual(found);
      }),
    );
  });

  it('add up', () => {
    expect(addedUp([{ productive: 1, neutral: 2, unproductive: 3 }, { productive: 10, neutral: 20, unproductive: 30 }])).toEqual({ productive: 11, neutral: 22, unproductive: 33 });
  });
});

describe('browsers', () => {
  it.each(['Google Chrome', 'chrome.exe', 'Firefox', 'Mozilla Firefox', 'Microsoft Edge', 'Safari', 'Arc', 'Chromium'])('%s is one', (name) => expect(isBrowser(name)).toBe(true));
  it.each(['Visual Studio Code', 'Operating Manual', 'Archive Utility', 'Chrome Remote Desktop Host', 'Bravery', 'Slack'])('%s is none', (name) => expect(isBrowser(name)).toBe(false));
});
