import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.js';
import { DEMO, OWNER } from './people.js';
import { collectScriptErrors, signInAs } from './session.js';

const shownIn = (page: Page, language: string) => expect(page.locator('html')).toHaveAttribute('lang', language);

/** Whether the words that a script file brings are those of the German catalogue. */
function watchForGerman(page: Page): () => Promise<boolean> {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.text().catch(() => ''));
  });
  return async () => (await Promise.all(bodies)).some((body) => body.includes('Was aufgezeichnet wird'));
}

test('German is chosen in the menu, stays after a reload, is loaded only then, and English comes back', async ({ page }) => {
  const errors = collectScriptErrors(page);
  const germanWasLoaded = watchForGerman(page);
  await signInAs(page, DEMO.lindenhof.admin);
  await page.goto('/dashboard/admin/employees');
  await expect(page.getByRole('heading', { name: 'Employees', level: 1 })).toBeVisible();
  await expect(page.getByText('Anna Weber').first()).toBeVisible();
  await shownIn(page, 'en');
  expect(await germanWasLoaded()).toBe(false);

  await page.getByRole('button', { name: 'Appearance' }).click();
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { name: 'Mitarbeitende', level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/dashboard\/admin\/employees$/);
  await expect(page.getByRole('link', { name: 'Stundenzettel' }).first()).toBeVisible();
  await expect(page.getByText(/^\d+ Personen$/)).toBeVisible();
  await shownIn(page, 'de');
  expect(await germanWasLoaded()).toBe(true);
  await expectAccessible(page);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Mitarbeitende', level: 1 })).toBeVisible();
  await shownIn(page, 'de');

  await page.getByRole('button', { name: 'Darstellung' }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Employees', level: 1 })).toBeVisible();
  await shownIn(page, 'en');
  expect(errors).toEqual([]);
});

test('who cannot read the sign-in page chooses the language there, and the form says its errors in it', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('Language').selectOption('Deutsch');
  await expect(page.getByRole('heading', { name: 'Anmelden', level: 1 })).toBeVisible();
  await shownIn(page, 'de');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByText('Geben Sie Ihre E-Mail-Adresse ein.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Sprache').selectOption('English');
  await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
});

test('a German browser is greeted in German, with numbers and dates as it writes them', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'de-AT' });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { name: 'Anmelden', level: 1 })).toBeVisible();
  await shownIn(page, 'de');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByText('Geben Sie Ihre E-Mail-Adresse ein.')).toBeVisible();
  await page.getByLabel('E-Mail-Adresse').fill(DEMO.lindenhof.employee.email);
  await page.getByLabel('Passwort', { exact: true }).fill('not-the-password');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByText('E-Mail-Adresse oder Passwort stimmen nicht.')).toBeVisible();
  await signInAs(page, DEMO.lindenhof.employee);
  await page.goto('/dashboard/user/timesheet?by=month&date=2025-03-05');
  await expect(page.getByRole('heading', { name: 'Stundenzettel', level: 1 })).toBeVisible();
  await expect(page.getByText('März 2025').first()).toBeVisible();
  await context.close();
});

test('what a job counted is told in German', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'de-DE' });
  const page = await context.newPage();
  await signInAs(page, OWNER);
  await page.route('**/api/owner/jobs?*', async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    const run = { id: 'run', job: 'orphan-sweep', runKey: 'k', startedAt: '2026-11-02T02:00:00.000Z', finishedAt: '2026-11-02T02:00:01.000Z', attempts: 1 };
    const counts = { companies: 1_200, filesWithoutARowDeleted: 0, companiesFailed: 1 };
    await route.fulfill({ response: answer, json: { ...body, items: [{ ...run, outcome: 'FAILED', counts, detail: 'as the service says it' }], total: 1 } });
  });
  await page.goto('/owner/jobs');
  const told = '1.200 Firmen, 0 Dateien ohne Eintrag gelöscht, 1 Firma fehlgeschlagen';
  await expect(page.getByRole('table', { name: 'Verlauf' }).getByRole('row', { name: /Screenshots ohne Eintrag/ })).toContainText(told);
  await expect(page.getByRole('row', { name: /orphan-sweep/ })).toContainText(told);
  await context.close();
});
