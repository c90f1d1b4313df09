import { expect, test } from '@playwright/test';
import { makeCompany } from './make-company.js';
import { expectAccessible, signInAt, someoneElse } from './sign-in.js';

test.setTimeout(240_000);

test('the employee reads their day and what is recorded, and changes their password', async ({ page, browser }) => {
  const { employee } = await makeCompany(`Hazelmere ${Date.now()}`);
  const fresh = 'another-long-password';
  await signInAt(page, '/dashboard/user', employee);

  await test.step('reads the day', async () => {
    await expect(page.getByRole('heading', { name: 'The day on one line' })).toBeVisible();
    await expect(page.getByRole('row', { name: /Visual Studio Code/ })).toContainText('15 min');
    await expectAccessible(page);
    await page.goto('/dashboard/user/screenshots');
    await expect(page.getByText('No screenshots on this day')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('reads the policy in words', async () => {
    await page.goto('/dashboard/user/recorded');
    await expect(page.getByText('never which keys')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('ends a sign-in elsewhere and changes the password', async () => {
    const elsewhere = await someoneElse(browser);
    await signInAt(elsewhere, '/dashboard/user', employee);
    await page.goto('/dashboard/user/account');
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Sign out / }).first().click();
    await expect(page.getByText(/is signed out\./)).toBeVisible();
    await page.getByLabel('Present password', { exact: true }).fill('not-the-password');
    await page.getByLabel('New password', { exact: true }).fill(fresh);
    await page.getByRole('button', { name: 'Change password' }).click();
    await expect(page.getByText('This is not your present password.')).toBeVisible();
    await page.getByLabel('Present password', { exact: true }).fill(employee.password);
    await page.getByLabel('New password', { exact: true }).fill(fresh);
    await page.getByRole('button', { name: 'Change password' }).click();
    await expect(page.getByText('Your password is changed.')).toBeVisible();
    await elsewhere.context().close();
  });

  await test.step('asks for a link from the sign-in page, and a link that is over says so', async () => {
    const visitor = await someoneElse(browser);
    await visitor.goto('/sign-in');
    await visitor.getByRole('link', { name: 'Forgot your password?' }).click();
    await expectAccessible(visitor);
    await visitor.getByLabel('E-mail address').fill('nobody@example.test');
    await visitor.getByRole('button', { name: 'Send the link' }).click();
    await expect(visitor.getByText('a link is on its way')).toBeVisible();
    await visitor.goto('/reset-password/not-a-token');
    await expectAccessible(visitor);
    await visitor.getByLabel('New password').fill(fresh);
    await visitor.getByRole('button', { name: 'Save password' }).click();
    await expect(visitor.getByRole('alert').first()).toBeVisible();
    await visitor.context().close();
  });
});
