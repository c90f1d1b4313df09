import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.js';
import { DEMO } from './people.js';
import { collectScriptErrors, signInAs, someoneElse } from './session.js';

const { admin, employee, viewer } = DEMO.lindenhof;
const NAME = 'Jonas Keller';
const REASON = 'Meeting at the customer’s, without the laptop';

/** A day of the demo's history on which nobody's tracker ran at three in the morning. */
const DAY = new Date(Date.now() - 9 * 86_400_000).toISOString().slice(0, 10);
const MONTH = `date=${DAY}`;

const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });
const mine = (page: Page, from: string, status: string) =>
  page.getByRole('table', { name: 'My corrections' }).getByRole('row', { name: new RegExp(`${from}.*${status}`) });

test('an employee asks for time, an admin approves it, and both see it apart from what was recorded', async ({ page, browser }) => {
  test.setTimeout(300_000);
  const errors = collectScriptErrors(page);
  await signInAs(page, employee);

  await test.step('the employee’s form keeps what was typed where something is wrong', async () => {
    await page.goto(`/dashboard/user/timesheet?${MONTH}`);
    await expect(page.getByRole('table', { name: /My time by day/ })).toBeVisible();
    await page.getByRole('button', { name: 'Request a correction' }).click();
    const form = page.getByRole('dialog', { name: 'Request a correction' });
    await form.getByLabel('Day').fill(DAY);
    await form.getByLabel('From').fill('03:00');
    await form.getByLabel('To', { exact: true }).fill('04:30');
    await expect(form.getByText(/1 h 30 min, by the clock in/)).toBeVisible();
    await form.getByRole('button', { name: 'Send request' }).click();
    await expect(form.getByText('Say why.')).toBeVisible();
    await form.getByLabel('Reason').fill(REASON);
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Send request' }).click();
    await expect(form).toBeHidden();
  });

  await test.step('asking for the same hours again is refused, and the form stays as it is', async () => {
    await page.getByRole('button', { name: 'Request a correction' }).click();
    const form = page.getByRole('dialog', { name: 'Request a correction' });
    await form.getByLabel('Day').fill(DAY);
    await form.getByLabel('From').fill('04:00');
    await form.getByLabel('To', { exact: true }).fill('05:00');
    await form.getByLabel('Reason').fill('Once more');
    await form.getByRole('button', { name: 'Send request' }).click();
    await expect(form.getByRole('alert')).toContainText('in another correction already');
    await expect(form.getByLabel('Reason')).toHaveValue('Once more');
    await form.getByLabel('From').fill('05:00');
    await form.getByLabel('To', { exact: true }).fill('05:30');
    await form.getByRole('button', { name: 'Send request' }).click();
    await expect(form).toBeHidden();
  });

  await test.step('a request that nobody has decided is withdrawn, and stays in the list', async () => {
    await mine(page, '05:00', 'Waiting').getByRole('link').click();
    const drawer = page.getByRole('dialog', { name: 'Correction' });
    await drawer.getByRole('button', { name: 'Withdraw' }).click();
    await expect(drawer.getByText('Withdrawn').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(mine(page, '05:00', 'Waiting')).toHaveCount(0);
    await expect(mine(page, '05:00', 'Withdrawn').first()).toBeVisible();
  });

  const chief = await someoneElse(browser, admin);
  await test.step('the admin sees what waits and approves it; the grid marks the day', async () => {
    await chief.goto(`/dashboard/admin/timesheet?${MONTH}`);
    await expect(chief.getByRole('table', { name: /Time by employee and day/ })).toBeVisible();
    const request = chief.getByRole('listitem').filter({ hasText: REASON });
    await expect(request).toContainText('would count +1 h 30 min');
    await request.getByRole('button', { name: /^Approve for/ }).click();
    await expect(request).toBeHidden();
    await expect(chief.getByRole('link', { name: new RegExp(`${NAME}.*of it 1 h 30 min manual`) })).toBeVisible();
    await expectAccessible(chief);
  });

  await test.step('what is shown is in the address: idle time, a week, a name', async () => {
    await chief.getByText('Idle', { exact: true }).click();
    await expect(chief).toHaveURL(/show=idle/);
    await chief.getByText('Week', { exact: true }).click();
    await expect(chief).toHaveURL(/by=week/);
    await chief.getByRole('searchbox').fill('jonas');
    await expect(chief).toHaveURL(/search=jonas/);
    await expect(chief.getByText('1 person')).toBeVisible();
    await chief.reload();
    await expect(rowOf(chief, NAME)).toBeVisible();
  });

  await test.step('time is entered for those whose work is recorded; a viewer is not among them', async () => {
    await chief.getByRole('button', { name: 'Enter time' }).click();
    const form = chief.getByRole('dialog', { name: 'Enter time for an employee' });
    const whose = form.getByRole('combobox', { name: 'Employee' });
    await whose.fill('georg');
    await expect(chief.getByText('Nobody of this name')).toBeVisible();
    await whose.fill('jonas');
    // While the list is still being narrowed, what is clicked would move away.
    await expect(chief.getByRole('option')).toHaveText([NAME]);
    await chief.getByRole('option', { name: NAME }).click();
    await expect(whose).toHaveValue(NAME);
    await form.getByRole('button', { name: 'Enter time' }).click();
    await expect(form.getByText('Say why.')).toBeVisible();
    await expect(form.getByText('Choose an employee.')).toHaveCount(0);
    await form.getByRole('button', { name: 'Cancel' }).click();
    await expect(form).toBeHidden();
  });

  await test.step('the grid is saved as CSV and as a workbook', async () => {
    for (const [button, ending] of [['Timesheet as CSV', 'csv'], ['Timesheet as an Excel', 'xlsx']] as const) {
      const download = chief.waitForEvent('download');
      await chief.getByRole('button', { name: new RegExp(button) }).click();
      expect((await download).suggestedFilename()).toMatch(new RegExp(`^timesheet-[\\d-]+\\.${ending}$`));
    }
  });

  await test.step('the employee finds it approved, with who decided', async () => {
    await page.reload();
    await mine(page, '03:00', 'Approved').getByRole('link').click();
    const drawer = page.getByRole('dialog', { name: 'Correction' });
    await expect(drawer.getByRole('listitem')).toHaveCount(2);
    await expect(drawer).toContainText('Anna Weber');
  });

  await test.step('an approval is taken back with a note, after which it counts no longer', async () => {
    await chief.goto('/dashboard/admin/timesheet?view=corrections&status=APPROVED');
    await chief.getByRole('row', { name: new RegExp(`${NAME}.*03:00`) }).getByRole('link').click();
    await chief.getByRole('dialog', { name: 'Correction' }).getByRole('button', { name: 'Take approval back' }).click();
    const dialog = chief.getByRole('dialog', { name: /Take back what was approved/ });
    await dialog.getByLabel('Note').fill('Booked twice');
    await dialog.getByRole('button', { name: 'Take approval back' }).click();
    await expect(dialog).toBeHidden();
    await chief.goto(`/dashboard/admin/timesheet?${MONTH}`);
    await expect(chief.getByRole('link', { name: new RegExp(`${NAME}.*of it 1 h 30 min manual`) })).toHaveCount(0);
  });

  expect(errors).toEqual([]);
});

test('a viewer reads the timesheet and decides nothing; on a phone there is a list of days', async ({ page }) => {
  await signInAs(page, viewer);
  await page.goto(`/dashboard/admin/timesheet?${MONTH}`);
  await expect(rowOf(page, NAME)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Enter time' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Approve/ })).toHaveCount(0);
  await page.setViewportSize({ width: 390, height: 844 });
  const days = page.getByRole('list', { name: /Time by employee and day/ });
  await days.locator('summary').first().click();
  await expect(days.getByRole('link').first()).toHaveAttribute('href', /\/dashboard\/admin\/employees\/[0-9a-f-]+\?date=\d{4}-\d{2}-\d{2}$/);
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), 'nothing sticks out sideways').toBe(true);
});
