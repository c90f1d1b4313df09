import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Between the themes nothing differs but colours: all rules in one of them, in the other what is about colours. */
const RULES = { light: null, dark: ['color-contrast', 'link-in-text-block'] } as const;

/** No serious or critical finding of axe on the page as it is now, in dark and in light; light it is afterwards. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`)).toBeAttached();
    await waitForColours(page);
    expect(await accessibilityTrouble(page, RULES[colorScheme]), `${page.url()} in ${colorScheme}`).toEqual([]);
  }
}

/** Colours fade over; measured on the way they are neither the one nor the other. What repeats for ever is not waited for. */
async function waitForColours(page: Page): Promise<void> {
  await page.evaluate(FADED);
}

/** In words of the page: tests are compiled without its types. */
const FADED = `Promise.allSettled(
  document.getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
    .map((animation) => animation.finished),
).then(() => undefined)`;

/** As sentences. There are no frames, so that axe can run in one piece, without a second page for its summary. */
async function accessibilityTrouble(page: Page, rules: readonly string[] | null): Promise<string[]> {
  const runOnly = rules === null ? {} : { runOnly: { type: 'rule' as const, values: [...rules] } };
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], ...runOnly }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
