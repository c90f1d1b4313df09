import { expect, test } from '@playwright/test';
import { DEMO } from './people.js';
import { signInAs } from './session.js';

test('the browser of a visitor has nothing to report, and who is signed in is known', async ({ page }) => {
  const reported: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') reported.push(message.text());
  });
  page.on('pageerror', ({ message }) => reported.push(message));
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
  await signInAs(page, DEMO.harbor.employee);
  await page.reload();
  await expect(page).toHaveURL(/\/dashboard\/user/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(reported).toEqual([]);
});
