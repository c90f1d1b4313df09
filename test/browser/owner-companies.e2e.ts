import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.js';
import { makeCompany } from './made-company.js';
import { DEMO, OWNER } from './people.js';
import { collectScriptErrors, copyField, signInAs } from './session.js';

test.setTimeout(240_000);

test('the owner sees all companies at a glance, narrows the list, and takes it along as a file', async ({ page }) => {
  const errors = collectScriptErrors(page);
  const long = await makeCompany(`Zephyr ${Date.now()} Handelsgesellschaft für Feinmechanik mbH & Co`);
  await signInAs(page, OWNER);
  await page.goto('/owner/dashboard');
  const table = page.getByRole('table', { name: 'Companies' });

  await test.step('totals, attention and a row’s thirty days', async () => {
    await expect(page.getByRole('list', { name: 'Companies by status' })).toContainText('Suspended');
    await expect(page.getByRole('heading', { name: 'Needs attention' })).toBeVisible();
    const row = table.getByRole('row', { name: new RegExp(DEMO.lindenhof.company) });
    await expect(row).toContainText('11 / 50');
    await expect(row.getByRole('img', { name: /last 30 days: [\d,]+ h/ })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a total leads to its companies, and the address holds the list', async () => {
    await page.getByRole('list', { name: 'Companies by status' }).getByRole('link', { name: /^Active/ }).click();
    await expect(page).toHaveURL(/\?status=ACTIVE$/);
    await expect(table.getByRole('row', { name: /Harbor Street/ })).toHaveCount(0);
    await expect(table.getByRole('row', { name: /Lindenhof/ })).toBeVisible();
    await page.goto('/owner/dashboard?attention=NEAR_LIMIT');
    await expect(page.getByText('No company matches')).toBeVisible();
    await page.getByRole('button', { name: 'Over 90 % of a limit' }).click();
    await expect(page).toHaveURL(/\/owner\/dashboard$/);
    await expect(table.getByRole('row', { name: /Harbor Street/ })).toBeVisible();
  });

  await test.step('the file has what is shown, in its order', async () => {
    await page.goto('/owner/dashboard?search=street&sort=-name');
    await expect(table.getByRole('row', { name: /Harbor Street/ })).toBeVisible();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Companies as CSV' }).click()]);
    expect(download.suggestedFilename()).toMatch(/^companies-\d{4}-\d\d-\d\d\.csv$/);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('Harbor Street Studio,hello@harbor.example.test,FREE,TRIAL');
  });

  await test.step('a name of sixty letters widens nothing on a small screen', async () => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto('/owner/dashboard?search=zephyr');
    await expect(page.getByRole('link', { name: long.name })).toBeVisible();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });
  expect(errors).toEqual([]);
});

test('the wizard ends with key, invitation and settings for the trackers', async ({ page }) => {
  await signInAs(page, OWNER);
  await page.goto('/owner/dashboard?drawer=new');
  const form = page.getByRole('form', { name: 'New company' });
  const name = `Marigold ${Date.now()}`;
  await form.getByLabel('Company name').fill(DEMO.harbor.company.toUpperCase());
  await form.getByLabel('E-mail address').first().fill('office@marigold.example');
  await form.getByRole('group', { name: 'First admin' }).getByLabel('Name').fill('Ines Halvorsen');
  await form.getByRole('group', { name: 'First admin' }).getByLabel('E-mail address').fill(`ines-${Date.now()}@marigold.example`);
  await form.getByRole('button', { name: 'Create company' }).click();
  await expect(form.getByText('Another company has this name already.')).toBeVisible();
  await form.getByLabel('Company name').fill(name);
  await form.getByRole('button', { name: 'Create company' }).click();
  const drawer = page.getByRole('dialog', { name: `${name} is created` });
  await expect(drawer).toBeVisible();
  const key = await copyField(page, 'Company key');
  expect(await copyField(page, 'Invitation of the first admin')).toContain('/invitation/');
  const settings = await copyField(page, 'For the desktop trackers');
  expect(settings.split('\n').slice(0, 2)).toEqual([`TRACKER_SERVER=${new URL(page.url()).origin}`, `TRACKER_COMPANY_KEY=${key}`]);
  await expectAccessible(page);
});
