import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.js';
import { DEMO } from './people.js';
import { collectScriptErrors, signInAs, someoneElse } from './session.js';

const { admin, employee } = DEMO.lindenhof;
const NAME = 'Jonas Keller';
const HISTORY_DAYS = 21;

/** Days of the past, the latest first: those on which people may have worked, and those on which few did. */
const DAYS = Array.from({ length: HISTORY_DAYS }, (_, ago) => new Date(Date.now() - (ago + 2) * 86_400_000).toISOString().slice(0, 10));
const isWeekend = (date: string): boolean => new Date(date).getUTCDay() % 6 === 0;
const WEEKDAYS = DAYS.filter((date) => !isWeekend(date));
const WEEKENDS = DAYS.filter(isWeekend);

const cursor = (page: Page) => page.getByRole('slider', { name: 'Cursor of the day' });
const said = async (page: Page) => (await cursor(page).getAttribute('aria-valuetext')) ?? '';
const minuteOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

const nothing = (page: Page) => page.getByText('Nothing was recorded on this day');

/** The first of these days with something recorded: the demo's people are ill and on holiday at times. */
async function openDay(page: Page, path: string): Promise<string> {
  for (const date of WEEKDAYS) {
    await page.goto(`${path}?date=${date}`);
    await expect(cursor(page).or(nothing(page))).toBeVisible();
    if (await cursor(page).isVisible()) return date;
  }
  throw new Error(`Nothing was recorded at ${path} on ${WEEKDAYS.join(', ')}`);
}

test('an employee reads their day on one line, zooms into it, and finds it in week and month', async ({ page }) => {
  test.setTimeout(300_000);
  const errors = collectScriptErrors(page);
  await signInAs(page, employee);
  const date = await openDay(page, '/dashboard/user');

  await test.step('the day says what its time counts as, and by which rules', async () => {
    const counted = page.getByRole('region', { name: 'What the time counts as' });
    await expect(counted.getByText('Productive', { exact: true })).toBeVisible();
    await expect(counted.getByText(/^\d+ (h|min).*\d+%$/).first()).toBeVisible();
    await expect(counted.getByRole('link', { name: 'Which rules apply to me' })).toHaveAttribute('href', '/dashboard/user/recorded?part=productivity');
  });

  await test.step('the cursor reads all lanes, and steps by a minute or ten', async () => {
    await expect(page.getByRole('img', { name: /^[1-9]\d* by time: / })).toHaveCount(2);
    await cursor(page).focus();
    await page.keyboard.press('Home');
    const first = await said(page);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(minuteOf(await said(page)) - minuteOf(first)).toBe(11);
    for (let tries = 0; tries < 60 && !/session · (active|idle) \d+ s · \S/.test(await said(page)); tries += 1) await page.keyboard.press('Shift+ArrowRight');
    await expect(page.getByText(await said(page))).toBeVisible();
    expect(await said(page)).toMatch(/^\d\d:\d\d · session · (active|idle) \d+ s · \S/);
    await expectAccessible(page);
  });

  await test.step('dragging chooses a part of the day, which the address keeps; Escape and Back undo', async () => {
    const box = (await cursor(page).boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.25, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 40, { steps: 4 });
    await page.mouse.up();
    await expect(page).toHaveURL(/from=\d\d%3A\d\d&to=\d\d%3A\d\d/);
    const [, from = '', to = ''] = /from=(\d\d%3A\d\d)&to=(\d\d%3A\d\d)/.exec(page.url()) ?? [];
    await page.reload();
    await cursor(page).focus();
    await page.keyboard.press('Home');
    expect(minuteOf(await said(page))).toBe(minuteOf(decodeURIComponent(from)));
    await page.keyboard.press('End');
    expect(minuteOf(await said(page))).toBe(minuteOf(decodeURIComponent(to)) - 1);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(page).not.toHaveURL(new RegExp(from));
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(from));
    await cursor(page).focus();
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/from=/);
    await expect(page.getByRole('button', { name: 'Whole day' })).toBeDisabled();
  });

  await test.step('a week and a month say sums, and each day leads to itself', async () => {
    await page.getByText('Week', { exact: true }).click();
    await expect(page).toHaveURL(/span=week/);
    await expect(page.getByRole('table', { name: /^Time by day/ }).locator('tbody tr')).toHaveCount(7);
    await page.getByText('Month', { exact: true }).click();
    const month = page.getByRole('table', { name: /^Time by day/ });
    await expect(page.getByText('Days with time')).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), 'nothing sticks out sideways').toBe(true);
    const day = month.getByRole('link', { name: /worked [1-9]/ }).last();
    await day.focus();
    await page.keyboard.press('Enter');
    await expect(cursor(page)).toBeVisible();
    await expect(page).toHaveURL(/\?date=\d{4}-\d\d-\d\d$/);
    await page.goto(`/dashboard/user?date=${date}`);
    await expect(cursor(page)).toBeVisible();
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), 'the lanes scroll by themselves').toBe(true);
  });

  await test.step('a day without anything leads to the latest one with something', async () => {
    for (const weekend of WEEKENDS) {
      await page.goto(`/dashboard/user?date=${weekend}`);
      await expect(cursor(page).or(nothing(page))).toBeVisible();
      if (await nothing(page).isVisible()) break;
    }
    await page.getByRole('button', { name: /^Look at \w+, / }).click();
    await expect(cursor(page)).toBeVisible();
    await expect(page).toHaveURL(/\?date=\d{4}-\d\d-\d\d$/);
  });

  expect(errors).toEqual([]);
});

test('an admin looks at an employee’s screenshots and deletes one with a reason, which the employee can read of', async ({ page, browser }) => {
  test.setTimeout(300_000);
  const errors = collectScriptErrors(page);
  await signInAs(page, admin);
  await page.goto('/dashboard/admin/screenshots');
  await expect(page.getByText('Whose screenshots?')).toBeVisible();
  await page.getByRole('combobox', { name: 'Employee' }).fill('jonas');
  await page.getByRole('option', { name: NAME }).click();
  await expect(page).toHaveURL(/employee=[0-9a-f-]{36}/);
  const address = new URL(page.url());

  const gallery = page.getByRole('list').filter({ has: page.getByRole('button', { name: /^Screenshot of/ }) });
  await test.step('a day with screenshots', async () => {
    for (const date of WEEKDAYS) {
      address.searchParams.set('date', date);
      await page.goto(address.href);
      await expect(gallery.or(page.getByText('No screenshots on this day'))).toBeVisible();
      if (await gallery.isVisible()) break;
    }
    await expect(gallery.getByRole('img').first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('one in full, deleted only with a reason', async () => {
    const shots = gallery.getByRole('button', { name: /^Screenshot of/ });
    const before = await shots.count();
    await shots.first().click();
    await expect(page).toHaveURL(/screenshot=/);
    await expect(page.getByRole('dialog').getByRole('img', { name: /^Screenshot of/ })).toBeVisible();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const form = page.getByRole('dialog', { name: 'Delete this screenshot' });
    await form.getByLabel('Reason').fill('   ');
    await form.getByRole('button', { name: 'Delete for good' }).click();
    await expect(form.getByText('Say why it is deleted.')).toBeVisible();
    await form.getByLabel('Reason').fill('Shows a private message');
    await form.getByRole('button', { name: 'Delete for good' }).click();
    await expect(page.getByText('The screenshot is deleted. The recorded time stays.')).toBeVisible();
    await expect(page).not.toHaveURL(/screenshot=/);
    await expect(shots).toHaveCount(before - 1);
  });

  await test.step('on the employee’s day a dot shows its thumbnail, one at a time', async () => {
    await page.goto(`/dashboard/admin/employees/${address.searchParams.get('employee')}?date=${address.searchParams.get('date')}`);
    await expect(page.getByText('Productive', { exact: true })).toBeVisible();
    const dots = page.locator('section').filter({ hasText: 'The day on one line' }).getByRole('button', { name: /^Screenshot of/ });
    await dots.first().focus();
    const card = page.locator('.mantine-Popover-dropdown');
    const first = (await dots.first().getAttribute('aria-label'))!;
    await expect(card.getByRole('img', { name: first })).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(card.getByRole('img', { name: first })).toHaveCount(0);
    await expect(card.getByRole('img')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/screenshot=/);
  });

  await test.step('the employee finds who looked', async () => {
    const own = await someoneElse(browser, employee);
    await own.goto('/dashboard/user/recorded?part=views');
    await expect(own.getByText('Anna Weber').first()).toBeVisible();
  });

  expect(errors).toEqual([]);
});
