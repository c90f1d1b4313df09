import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.js';
import { bearerOf, join, makeCompany, makePerson, send, startTracker } from './made-company.js';
import { DEMO } from './people.js';
import { collectScriptErrors, signInAs, someoneElse } from './session.js';

/** What the page says of a figure, by its name. */
const figure = (page: Page, name: string) => page.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) }).locator('dd');
const live = (page: Page) => page.getByRole('table', { name: 'Working now' });

/** Where the minutes before this one are of today, whenever the test runs. */
const ZONE = new Date().getUTCHours() === 0 ? 'Asia/Kolkata' : 'UTC';

/** As trackers write instants: whole minutes before the one that runs. */
const minutesAgo = (ago: number): string => new Date(Math.floor(Date.now() / 60_000) * 60_000 - ago * 60_000).toISOString();

test('an admin sees within seconds who begins to work and who stops, and the figures that follow from it', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const errors = collectScriptErrors(page);
  const company = await makeCompany(`Overlook ${randomUUID()}`, 'PRO', ZONE);
  const admin = await join(company.invitation);
  const [ada, noor] = [await makePerson(admin, 'EMPLOYEE', 'Ada Lindqvist'), await makePerson(admin, 'EMPLOYEE', 'Noor Haddad')];
  const team = await send('POST', '/api/company/teams', { name: 'Studio' }, bearerOf(admin));
  await send('PUT', '/api/company/team-members', { teamId: team.id, employeeIds: [ada.id] }, bearerOf(admin));
  const [hers, his] = [await startTracker(company, ada), await startTracker(company, noor)];
  const sessionId = randomUUID();

  await test.step('nobody works yet, and nothing is recorded', async () => {
    await signInAs(page, admin);
    await page.goto('/dashboard/admin');
    await expect(page.getByText('Nobody is working right now')).toBeVisible();
    await expect(figure(page, 'People with time')).toHaveText('0 / 3');
  });

  await test.step('a tracker begins, and its person appears without a reload', async () => {
    await hers('/api/work-session/start', { id: sessionId, startedAt: minutesAgo(4) });
    await expect(live(page).getByRole('row', { name: /Ada Lindqvist/ })).toContainText('Working', { timeout: 10_000 });
    await expect(page.getByRole('status').filter({ hasText: '1 person is working' })).toBeVisible();
    await his('/api/work-session/start', { id: randomUUID(), startedAt: minutesAgo(2) });
    await expect(page.getByRole('status').filter({ hasText: '2 people are working' })).toBeVisible();
  });

  await test.step('what it uploads becomes time of its person, and of the company', async () => {
    const minute = (ago: number, activeSeconds: number) => ({ minute: minutesAgo(ago), sessionId, activeSeconds, idleSeconds: 60 - activeSeconds, keystrokes: 100, clicks: 5 });
    const application = { id: randomUUID(), sessionId, app: 'Blender', title: 'scene', startedAt: minutesAgo(4), durationSeconds: 120 };
    const sent = await hers('/api/upload/batch', { clientSentAt: new Date().toISOString(), activity: [minute(4, 60), minute(3, 60), minute(2, 0)], applications: [application] });
    expect(sent).toMatchObject({ accepted: 4, rejected: [] });
    // Sums are made by the worker. The page asks for them each minute: who does not want to wait loads it again.
    await expect(async () => {
      await page.reload();
      await expect(figure(page, 'Recorded time')).toHaveText('3 min', { timeout: 2_000 });
      await expect(live(page).getByRole('row', { name: /Ada Lindqvist/ })).toContainText('3 min', { timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    await expect(figure(page, 'Active')).toHaveText('2 min');
    await expect(figure(page, 'Idle')).toHaveText('1 min');
    await expect(figure(page, 'Activity')).toHaveText('67%');
    await expect(figure(page, 'People with time')).toHaveText('1 / 3');
    await expect(page.getByRole('listitem').filter({ hasText: 'Blender' })).toContainText('2 min');
    await expect(page.getByRole('table', { name: 'Time by employee, today' }).getByRole('row').nth(1)).toContainText('Ada Lindqvist');
    await expectAccessible(page);
  });

  await test.step('team and period are in the address', async () => {
    await page.getByRole('combobox', { name: 'Team' }).click();
    await page.getByRole('option', { name: 'Studio' }).click();
    await expect(page).toHaveURL(new RegExp(`team=${team.id}`));
    await expect(live(page).getByRole('row')).toHaveCount(2);
    await expect(figure(page, 'People with time')).toHaveText('1 / 1');
    await page.getByText('This week', { exact: true }).first().click();
    await expect(page).toHaveURL(/period=week/);
    await page.reload();
    await expect(page.getByRole('table', { name: 'Time by employee, this week' }).getByRole('row')).toHaveCount(2);
    await expect(page.getByRole('combobox', { name: 'Team' })).toHaveValue('Studio');
  });

  await test.step('a tracker stops, and its person goes from the list', async () => {
    await hers('/api/work-session/stop', { id: sessionId, endedAt: minutesAgo(0) });
    await expect(page.getByText('Nobody is working right now')).toBeVisible();
  });

  await test.step('an employee’s start page is their own, and this one is not for them', async () => {
    const employee = await someoneElse(browser, ada);
    await employee.goto('/');
    await expect(employee).toHaveURL(/\/dashboard\/user$/);
    await employee.goto('/dashboard/admin');
    await expect(employee.getByRole('heading', { name: 'This page is for another role' })).toBeVisible();
    await employee.getByRole('link', { name: 'Go to your start page' }).click();
    await expect(employee).toHaveURL(/\/dashboard\/user$/);
    await employee.context().close();
  });

  expect(errors).toEqual([]);
});

test('a viewer reads the overview of a company with much in it', async ({ page }) => {
  await signInAs(page, DEMO.lindenhof.viewer);
  await page.goto('/dashboard/admin?period=week');
  const people = page.getByRole('table', { name: 'Time by employee, this week' });
  await expect(people.getByRole('link', { name: 'Jonas Keller' })).toBeVisible();
  await expect(figure(page, 'Recorded time')).toHaveText(/\d/);
  await people.getByRole('link', { name: 'Jonas Keller' }).click();
  await expect(page).toHaveURL(/\/dashboard\/admin\/employees\/[0-9a-f-]+$/);
});
