import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** Between the themes nothing differs but colours: all rules in one of them, in the other what is about colours. */
const RULES = { light: null, dark: ['color-contrast', 'link-in-text-block'] } as const;

/** No serious or critical finding of axe on the page as it is now, in dark and in light; light it is afterwards. */
export async function expectAccessible(page: Page): Promise<void> {
  if (!(await page.evaluate<boolean>(`'axe' in globalThis`))) await page.evaluate(axe.source);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForSelector(`html[data-mantine-color-scheme="${colorScheme}"]`, { state: 'attached' });
    await page.evaluate(FADE_AT_ONCE);
    expect(await accessibilityTrouble(page, RULES[colorScheme]), `${page.url()} in ${colorScheme}`).toEqual([]);
  }
}

/**
 * Colours fade over; measured on the way they are neither the one nor the other. The end of one fade may begin those of
 * what inherits from it. What repeats for ever is not waited for. In words of the page: tests are compiled without its types.
 */
const FADE_AT_ONCE = `(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const fading = () => document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
  await frame();
  for (let rest = fading(); rest.length > 0; rest = fading()) {
    for (const animation of rest) animation.finish();
    await frame();
  }
})()`;

/** As sentences. There are no frames, so that axe can run in one piece. */
async function accessibilityTrouble(page: Page, rules: readonly string[] | null): Promise<string[]> {
  const options: axe.RunOptions = { resultTypes: ['violations'], ...(rules === null ? {} : { runOnly: { type: 'rule', values: [...rules] } }) };
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
}
