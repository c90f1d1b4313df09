import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible } from './accessible.js';
import { DEMO, OWNER } from './people.js';
import { collectScriptErrors, signInAs } from './session.js';

test.setTimeout(240_000);

test('the owner reads the reports: definitions, tables, files and pictures of each chart', async ({ page }) => {
  const errors = collectScriptErrors(page);
  await signInAs(page, OWNER);
  await page.goto('/owner/reports');
  const panel = (title: string) => page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

  await test.step('a figure says what it means, to the keyboard too', async () => {
    await expect(panel('Key figures')).toContainText('$99');
    await page.getByRole('button', { name: /^What Monthly recurring revenue means/ }).focus();
    await expect(page.getByRole('tooltip')).toContainText('Trials are not in it');
    await expectAccessible(page);
  });

  await test.step('a chart as a table is in the address, with the same numbers', async () => {
    const top = panel('Most active companies');
    await expect(top.getByRole('figure')).toHaveAttribute('aria-label', new RegExp(DEMO.lindenhof.company));
    await top.getByText('Table', { exact: true }).click();
    await expect(page).toHaveURL(/table=top/);
    await expect(top.getByRole('row', { name: new RegExp(DEMO.lindenhof.company) })).toContainText(/\d h/);
    await page.reload();
    await expect(top.getByRole('link', { name: DEMO.lindenhof.company })).toBeVisible();
  });

  await test.step('any period: another one asks for other figures', async () => {
    await page.getByText('7 days', { exact: true }).click();
    await expect(page).toHaveURL(/days=7/);
    await expect(panel('Most active companies').getByRole('row', { name: /Lindenhof/ })).toBeVisible();
  });

  await test.step('the numbers of a chart as CSV', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Plans as CSV' }).click()]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(lines[0]).toMatch(/Plan,Name,In trial,Subscribed,Companies,Percent$/);
    expect(lines.some((line) => line.startsWith('PRO,Pro,'))).toBe(true);
  });

  await test.step('the chart as a picture, in the colours of the theme', async () => {
    for (const [colorScheme, dark] of [['light', false], ['dark', true]] as const) {
      await page.emulateMedia({ colorScheme });
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Active time over 12 months as PNG' }).click()]);
      expect(download.suggestedFilename()).toBe('active-time-over-12-months.png');
      const picture = sharp(await download.path());
      const { channels, dominant } = await picture.stats();
      expect(dominant.r < 80).toBe(dark);
      // Bars, letters and lines: a picture of one colour would have no spread.
      expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(5);
    }
  });
  expect(errors).toEqual([]);
});
