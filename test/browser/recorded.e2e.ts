import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.js';
import { DEMO } from './people.js';
import { signInAs, someoneElse } from './session.js';

test('an employee sees what is recorded, who changed it, who looked, and takes everything along', async ({ page, browser }) => {
  test.setTimeout(90_000);
  const admin = await someoneElse(browser, DEMO.lindenhof.admin);
  await admin.goto('/dashboard/admin/settings?part=audit&views=1');
  await expect(admin.getByRole('switch', { name: 'Only who viewed whose data' })).toBeChecked();
  await expectAccessible(admin);

  await signInAs(page, DEMO.lindenhof.employee);
  await page.goto('/dashboard/user/recorded');
  await expect(page.getByText(/^In force since /)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'What it counts as' }).click();
  const productive = page.getByRole('region', { name: 'Productive', exact: true });
  await expect(productive.getByText('github.com')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Unproductive' }).getByText('youtube.com')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Changes' }).click();
  await expect(page.getByText('What the company began with')).toBeVisible();
  await page.getByRole('tab', { name: 'Who viewed it' }).click();
  await expect(page).toHaveURL(/part=views/);
  await expect(page.getByRole('heading', { name: 'Who viewed my data' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('tab', { name: 'Export' }).click();
  await page.getByRole('button', { name: /^Make (an archive|a new one)$/ }).click();
  const download = page.getByRole('button', { name: 'Download' }).first();
  await expect(download).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  const [file] = await Promise.all([page.waitForEvent('download'), download.click()]);
  expect(file.suggestedFilename()).toMatch(/^my-data-\d{4}-\d\d-\d\d\.zip$/);
  const bytes = await readFile(await file.path());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(bytes.includes('csv/activity.csv')).toBe(true);
  await admin.context().close();
});
