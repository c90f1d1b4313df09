import { expect, test } from '@playwright/test';
import { makeCompany } from './make-company.js';
import { BROWSER_OWNER } from './owner.js';
import { expectAccessible, signInAt } from './sign-in.js';

test.setTimeout(240_000);

test('the owner edits a company, looks at its key, finds both in the audit trail, and cancels it', async ({ page }) => {
  const company = await makeCompany(`Tamarind ${Date.now()}`);
  const renamed = `${company.name} Works`;

  await signInAt(page, `/owner/company/${company.id}?action=edit`, BROWSER_OWNER);

  await test.step('edits it', async () => {
    const dialog = page.getByRole('dialog', { name: `Edit ${company.name}` });
    await expectAccessible(page);
    await dialog.getByLabel('Company name').fill(renamed);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('heading', { level: 1, name: renamed })).toBeVisible();
  });

  await test.step('sees the key only after having asked for it', async () => {
    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: 'Show company key' }).click();
    const dialog = page.getByRole('dialog', { name: `The key of ${renamed}` });
    await expect(dialog.getByText('written into the audit trail')).toBeVisible();
    await dialog.getByRole('button', { name: 'Show key' }).click();
    await expect(dialog.locator('code')).toHaveText(company.key);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Hide' }).click();
    await expect(dialog.locator('code')).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('finds what was done on the company’s page and among everything', async () => {
    await expect(page.getByRole('row', { name: /Key looked at/ })).toBeVisible();
    await page.goto('/owner/audit');
    await expect(page.getByRole('row', { name: /Company edited/ }).first()).toContainText(renamed);
    await expectAccessible(page);
  });

  await test.step('reads the plans', async () => {
    await page.goto('/owner/plans');
    await expect(page.getByRole('row', { name: /Enterprise/ })).toContainText('999');
    await expectAccessible(page);
  });

  await test.step('cancels it, by its name', async () => {
    await page.goto(`/owner/company/${company.id}?action=cancel`);
    const submit = page.getByRole('button', { name: 'Cancel company' });
    await expect(submit).toBeDisabled();
    await page.getByLabel(/to confirm/).fill(renamed);
    await submit.click();
    await expect(page.getByText('Cancelled', { exact: true }).first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Actions' })).toHaveCount(0);
  });
});
