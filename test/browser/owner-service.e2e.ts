import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.js';
import { OWNER } from './people.js';
import { signInAs } from './session.js';

test.setTimeout(240_000);

test('the owner makes a plan, edits it, is refused what companies would not fit into, and retires it', async ({ page }) => {
  const name = `Team ${Date.now()}`;
  const row = page.getByRole('row', { name: new RegExp(name) });
  const menu = async (plan: string, item: string) => {
    await page.getByRole('button', { name: `Actions for ${plan}` }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await signInAs(page, OWNER);
  await page.goto('/owner/plans');

  await test.step('makes it', async () => {
    await page.getByRole('button', { name: 'New plan' }).click();
    const form = page.getByRole('form', { name: 'New plan' });
    await form.getByLabel('Name').fill(name);
    await form.getByRole('button', { name: 'Create plan' }).click();
    await expect(form.getByText('Enter a whole number from 1 on.').first()).toBeVisible();
    await form.getByLabel('Price a month (USD)').fill('49.90');
    await form.getByLabel('Seats').fill('20');
    await form.getByLabel('Storage (GB)').fill('40');
    await form.getByLabel('Screenshots kept (days)').fill('60');
    await form.getByLabel('Features').fill('Priority support\nExports');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Create plan' }).click();
    await expect(row).toContainText('$49.90');
    await expect(row).toContainText('Priority support · Exports');
  });

  await test.step('edits it', async () => {
    await menu(name, 'Edit');
    await page.getByLabel('Seats').fill('25');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(row).toContainText('25');
  });

  await test.step('is told why a plan in use cannot get so small', async () => {
    await menu('Pro', 'Edit');
    await page.getByLabel('Seats').fill('2');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('alert').filter({ hasText: /already use more than that, at most \d+ seats/ })).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('retires it, knowing what follows, and puts it back', async () => {
    await menu(name, 'Retire');
    await expect(page.getByRole('dialog')).toContainText('No company is on it.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Retire plan' }).click();
    await expect(row).toContainText('Retired');
    await menu(name, 'Put on offer again');
    await page.getByRole('button', { name: 'Put on offer', exact: true }).click();
    await expect(row).toContainText('Offered');
  });
});

test('the owner sees what the jobs do, and the failed one first', async ({ page }) => {
  test.setTimeout(180_000);
  await signInAs(page, OWNER);
  // A failure cannot be had of a service that works: only this answer is told otherwise.
  await page.route('**/api/owner/jobs?*job=orphan-sweep*', async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    await route.fulfill({ response: answer, json: { ...body, items: body.items.map((run: object) => ({ ...run, outcome: 'FAILED', counts: { companies: 2, companiesFailed: 1 }, detail: '2 companies, 1 companies failed' })) } });
  });
  await page.goto('/owner/jobs');
  // The first runs are a minute after the start; the page looks again by itself.
  await expect(page.getByText('The last run of one job failed.')).toBeVisible({ timeout: 120_000 });
  const jobs = page.getByRole('table', { name: 'The jobs' });
  await expect(jobs.getByRole('row', { name: /orphan-sweep/ })).toContainText(/Failed.*2 companies, 1 company failed/);
  await expect(jobs.getByRole('row', { name: /expiry-marks/ })).toContainText('Succeeded');
  await expect(jobs.getByRole('row', { name: /orphan-sweep/ })).toContainText(/in \d+ hours?|in \d+ minutes?|any moment/);
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Job' }).click();
  await page.getByRole('option', { name: 'Demo data' }).click();
  await expect(page).toHaveURL(/job=demo-data/);
  await expect(page.getByRole('table', { name: 'History' }).locator('tbody').getByRole('row')).toHaveCount(1);
});
