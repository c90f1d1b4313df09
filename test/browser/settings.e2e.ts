import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.js';
import { join, makeCompany } from './made-company.js';
import { DEMO } from './people.js';
import { signInAs, someoneElse } from './session.js';

test('an admin sets look and formats; a colour that cannot be read on is refused, unsaved changes are asked about; holidays are added by the list', async ({ page }) => {
  test.setTimeout(120_000);
  await signInAs(page, DEMO.harbor.admin);
  await page.goto('/dashboard/admin/settings?part=look');
  const colour = page.getByLabel('Colour', { exact: true });
  // Whatever an earlier attempt has saved, this is a change.
  const fresh = (await colour.inputValue()) === '#0b5cad' ? '#6741d9' : '#0b5cad';
  await colour.fill('#ffd500');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/Too light: white text on it has a contrast of 1\.4 : 1/)).toBeVisible();
  await colour.fill(fresh);
  await colour.press('Escape');
  await expect(page.getByText('You have changes that are not saved.')).toBeVisible();
  await page.getByRole('tab', { name: 'My mails' }).click();
  await page.getByRole('button', { name: 'Stay here' }).click();
  await expect(colour).toHaveValue(fresh);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Look and formats are saved.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'My mails' }).click();
  await expect(page.getByRole('switch', { name: 'Weekly report' })).toBeChecked();
  await expectAccessible(page);

  await page.goto('/dashboard/admin/settings?part=holidays');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Add holidays' });
  await form.getByText('Several lines').click();
  await form.getByLabel('Holidays').fill('1999-05-03, Founding day\n1999-05-04');
  await form.getByRole('button', { name: 'Add holidays' }).click();
  await expect(form.getByText('Line 2 has no name.')).toBeVisible();
  await form.getByLabel('Holidays').fill('1999-05-03, Founding day\n1999-05-04, The day after');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Add holidays' }).click();
  await expect(page).toHaveURL(/year=1999/);
  await expect(page.getByRole('row', { name: /3 May 1999 Founding day/ })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/dashboard/admin/timesheet?date=1999-05-03');
  await expect(page.getByRole('columnheader', { name: /3 May 1999 · Holiday: Founding day$/ })).toBeVisible();
  await expect(page.getByText(/Holiday: .*Founding day; .*The day after/)).toBeVisible();
  await expectAccessible(page);
  // Whatever fails before this, an attempt after it adds the same days again, which is no change.
  for (const name of ['Founding day', 'The day after']) {
    await page.goto('/dashboard/admin/settings?part=holidays&year=1999');
    await page.getByRole('button', { name: `Remove ${name}` }).click();
    await page.getByRole('button', { name: 'Remove holiday' }).click();
    await expect(page.getByRole('row', { name: new RegExp(name) })).toHaveCount(0);
  }
  await expect(page.getByText('No holidays in 1999')).toBeVisible();
});

test('dates and weeks are written as the company has chosen: on another page, in its fields, and after a reload', async ({ page }) => {
  const admin = await join((await makeCompany(`Formats ${randomUUID()}`)).invitation);
  const firstDay = page.getByRole('columnheader').first();
  await signInAs(page, admin);
  await page.goto(`/dashboard/admin/employees/${admin.id}?span=month&date=2026-10-14`);
  await expect(page.getByRole('heading', { name: '1 Oct 2026 – 31 Oct 2026' })).toBeVisible();
  await expect(firstDay).toHaveText('Mon');

  await page.goto('/dashboard/admin/settings?part=look');
  await page.getByRole('combobox', { name: 'Dates' }).click();
  await page.getByRole('option', { name: '31/12/2026' }).click();
  await page.getByRole('combobox', { name: 'The week begins on' }).click();
  await page.getByRole('option', { name: 'Sunday' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Look and formats are saved.')).toBeVisible();

  // By links, without a reload: what was saved holds at once.
  await page.getByRole('link', { name: 'Employees' }).first().click();
  await page.getByRole('link', { name: 'Ines Halvorsen' }).click();
  await page.getByText('Month', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Day', exact: true }).fill('14/10/2026');
  await expect(page).toHaveURL(/date=2026-10-14/);
  const october = page.getByRole('heading', { name: '01/10/2026 – 31/10/2026' });
  await expect(october).toBeVisible();
  await expect(firstDay).toHaveText('Sun');
  await page.reload();
  await expect(october).toBeVisible();
  await expect(firstDay).toHaveText('Sun');
  await page.getByText('Week', { exact: true }).click();
  await expect(page.getByRole('heading', { name: '11/10/2026 – 17/10/2026' })).toBeVisible();

  await page.getByRole('textbox', { name: 'Day', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Previous month' })).toBeVisible();
  await expectAccessible(page);
});

test('on a phone the tabs are one row that scrolls, with the open one in it', async ({ page }) => {
  await signInAs(page, DEMO.harbor.admin);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/dashboard/admin/settings?part=export');
  const tabs = page.getByRole('tab');
  await expect(tabs).toHaveCount(8);
  const tops = await tabs.evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
  await expect(page.getByRole('tab', { name: 'Export' })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('tab', { name: 'Company' })).not.toBeInViewport();
  await page.getByRole('tab', { name: 'Export' }).focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('tab', { name: 'Company' })).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
});

test('devices come page by page', async ({ page }) => {
  await signInAs(page, DEMO.harbor.admin);
  // Pages of one, so that a few devices are several pages.
  await page.route('**/api/company/devices*', (route) => {
    const url = new URL(route.request().url());
    url.searchParams.set('limit', '1');
    return route.continue({ url: url.href });
  });
  await page.goto('/dashboard/admin/settings?part=devices');
  const rows = page.getByRole('table', { name: 'Devices' }).getByRole('row');
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(rows).toHaveCount(3);
  await expectAccessible(page);
});

test('a viewer reads the settings and changes nothing; what one may not see, or what is not there, is said in words', async ({ page, browser }) => {
  await signInAs(page, DEMO.harbor.viewer);
  await page.goto('/dashboard/admin/settings?part=look');
  await expect(page.getByText('As a viewer you can see the settings but not change them.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Export' })).toHaveCount(0);
  await page.getByRole('tab', { name: 'Holidays' }).click();
  await expect(page.getByRole('row', { name: /Thanksgiving/ }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add', exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(0);

  const employee = await someoneElse(browser, DEMO.harbor.employee);
  await employee.goto('/dashboard/admin/settings');
  await expect(employee.getByRole('heading', { name: 'This page is for another role' })).toBeVisible();
  await expectAccessible(employee);
  await employee.goto('/nothing/here');
  await expect(employee.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  await expectAccessible(employee);
  await employee.goto('/dashboard/user/account');
  await expect(employee.getByLabel('Your name')).toHaveValue(/\S/);
  await employee.context().setOffline(true);
  await employee.getByLabel('Your name').fill('Another Name');
  await employee.getByRole('button', { name: 'Change name' }).click();
  await expect(employee.getByText('No connection to the server.')).toBeVisible();
  await expect(employee.getByLabel('Your name')).toHaveValue('Another Name');
  await employee.context().setOffline(false);

  await employee.context().request.post('/api/auth/logout');
  await employee.goto('/dashboard/user/account');
  await expect(employee).toHaveURL(/\/sign-in/);
  await employee.context().close();
});
