import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.js';
import { DEMO } from './people.js';
import { collectScriptErrors, signInAs, someoneElse } from './session.js';

const { admin, viewer, employee } = DEMO.lindenhof;
const REPORTS = '/dashboard/admin/reports';

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const asTable = (page: Page) => page.getByText('Table', { exact: true });

test('an admin reads reports, takes them along, says what is productive and keeps a report', async ({ page }) => {
  test.setTimeout(120_000);
  const errors = collectScriptErrors(page);
  await signInAs(page, admin);

  await test.step('hours of last month as a chart and as a table, all in the address', async () => {
    await page.goto(`${REPORTS}?period=last-month`);
    await expect(page.getByRole('figure', { name: /worked, of which/ })).toBeVisible();
    await expectAccessible(page);
    await asTable(page).click();
    await expect(page).toHaveURL(/view=table/);
    const table = page.getByRole('table', { name: 'Hours' });
    await expect(table.getByRole('row', { name: /^Total/ })).toBeVisible();
    await page.getByRole('combobox', { name: 'Lines by' }).click();
    await page.getByRole('option', { name: 'Person' }).click();
    await expect(page).toHaveURL(/group=employee/);
    await expect(table.getByRole('cell', { name: 'Jonas Keller' })).toBeVisible();
  });

  await test.step('the same as files', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Hours as CSV', exact: true }).click()]);
    expect(download.suggestedFilename()).toMatch(/^hours-.*\.csv$/);
    expect(await readFile(await download.path(), 'utf8')).toContain('Jonas Keller,');
    const [pdf] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Hours as PDF', exact: true }).click()]);
    expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-');
  });

  await test.step('every other report shows something', async () => {
    for (const name of ['Activity', 'Applications', 'Websites', 'Attendance', 'Productivity']) {
      await tab(page, name).click();
      await expect(page.getByRole('table', { name, exact: true }).getByRole('row').nth(1)).toBeVisible();
    }
  });

  await test.step('a rule is seen to match before it is saved, and counts for the past', async () => {
    await tab(page, 'Rules').click();
    await page.getByRole('button', { name: 'New rule' }).click();
    const form = page.getByRole('dialog', { name: 'New rule' });
    await form.getByLabel('Pattern').fill('*');
    await form.getByRole('button', { name: 'Save the rule' }).click();
    await expect(form.getByRole('alert')).toBeVisible();
    await form.getByLabel('Pattern').fill('*e*');
    await expect(form.getByRole('region', { name: /last 30 days/ }).getByRole('listitem').first()).toBeVisible();
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Save the rule' }).click();
    await expect(form).toBeHidden();
    await expect(page.getByRole('table', { name: 'What counts as productive' }).getByRole('cell', { name: '*e*', exact: true })).toBeVisible();
    await tab(page, 'Productivity').click();
    await expect(page.getByRole('row', { name: /^Total/ })).not.toContainText('Total0 min');
    await page.goto(`${REPORTS}?tab=rules`);
    await page.getByRole('button', { name: 'Delete *e*' }).click();
    await page.getByRole('dialog', { name: 'Delete this rule?' }).getByRole('button', { name: 'Delete the rule' }).click();
    await expect(page.getByRole('cell', { name: '*e*', exact: true })).toBeHidden();
  });

  await test.step('a kept report opens as it was', async () => {
    await page.goto(`${REPORTS}?report=attendance&period=last-week&view=table`);
    await page.getByRole('button', { name: 'Kept reports' }).click();
    await page.getByRole('menuitem', { name: 'Keep this report…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Keep this report' });
    await dialog.getByLabel('Name').fill('Last week’s mornings');
    await dialog.getByLabel(/Show it to everybody/).check();
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    await expect(dialog).toBeHidden();
    await page.goto(REPORTS);
    await page.getByRole('button', { name: 'Kept reports' }).click();
    await page.getByRole('menuitem', { name: /Last week’s mornings/ }).click();
    await expect(page).toHaveURL(/report=attendance.*view=table|view=table.*report=attendance/);
    await expect(page.getByRole('table', { name: 'Attendance' })).toBeVisible();
  });
  expect(errors).toEqual([]);
});

test('a viewer reads what an admin reads and changes nothing; an employee is not let in', async ({ page, browser }) => {
  await signInAs(page, viewer);
  await page.goto(`${REPORTS}?report=productivity&period=last-month&view=table`);
  await expect(page.getByRole('table', { name: 'Productivity' })).toBeVisible();
  await page.getByRole('button', { name: 'Kept reports' }).click();
  await expect(page.getByRole('menuitem', { name: 'Keep this report…' })).toBeHidden();
  await page.keyboard.press('Escape');
  await tab(page, 'Rules').click();
  await expect(page.getByText('Rules count at once', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'New rule' })).toBeHidden();
  const other = await someoneElse(browser, employee);
  await other.goto(REPORTS);
  await expect(other.getByRole('tab', { name: 'Hours' })).toBeHidden();
  await other.context().close();
});
