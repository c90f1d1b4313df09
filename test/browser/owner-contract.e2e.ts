import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.js';
import { makeCompany } from './made-company.js';
import { OWNER } from './people.js';
import { signInAs } from './session.js';

test.setTimeout(240_000);

test('the owner has the life of a company in hand, and finds all of it in the audit trail', async ({ page }) => {
  const company = await makeCompany(`Tamarind ${Date.now()}`, 'FREE');
  const renamed = `${company.name} Works`;
  const at = (action: string) => page.goto(`/owner/company/${company.id}?action=${action}`);
  const history = page.getByRole('table', { name: 'Subscription history' });
  await signInAs(page, OWNER);

  await test.step('edits its contact', async () => {
    await at('edit');
    const dialog = page.getByRole('dialog', { name: `Edit ${company.name}` });
    await dialog.getByLabel('Company name').fill(renamed);
    await dialog.getByLabel('Contact person').fill('Rosa Lind');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('heading', { level: 1, name: renamed })).toBeVisible();
    await expect(page.getByText('Rosa Lind').first()).toBeVisible();
  });

  await test.step('sees what another plan changes, and changes it', async () => {
    await at('plan');
    await page.getByRole('combobox', { name: 'New plan' }).click();
    await page.getByRole('option', { name: /Pro/ }).click();
    const change = page.getByRole('table', { name: 'What the new plan changes' });
    await expect(change.getByRole('row', { name: /Seats/ })).toContainText(/5\s*50\s*1/);
    await page.getByLabel(/Amount paid/).fill('99');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Change to Pro' }).click();
    await expect(history.getByRole('row', { name: /Plan changed.*\$99/ })).toBeVisible();
  });

  await test.step('is told before a change that would delete screenshots', async () => {
    await at('plan');
    await page.getByRole('combobox', { name: 'New plan' }).click();
    await page.getByRole('option', { name: /Free/ }).click();
    await expect(page.getByText('Screenshots older than 14 days are deleted within the hour and cannot be brought back.')).toBeVisible();
    await page.getByRole('combobox', { name: 'New plan' }).click();
    await page.getByRole('option', { name: /Enterprise/ }).click();
    await expect(page.getByText('cannot be brought back')).toHaveCount(0);
  });

  await test.step('sees the key only after having asked for it, and replaces it with 7 days of grace', async () => {
    await at('key');
    const shown = page.getByRole('dialog', { name: `The key of ${renamed}` });
    await expect(shown.getByText('written into the audit trail')).toBeVisible();
    await expect(page.getByText(company.key)).toHaveCount(0);
    await shown.getByRole('button', { name: 'Show key' }).click();
    await expect(shown.locator('code')).toHaveText(company.key);
    await shown.getByRole('button', { name: 'Hide' }).click();
    await expect(shown.locator('code')).toHaveCount(0);
    await at('rotate');
    await page.getByRole('dialog').getByRole('radio', { name: /7\s*days/ }).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Replace key' }).click();
    await expect(page.getByText(/The old key works until/)).toBeVisible();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByText(/The replaced key still works until/)).toBeVisible();
  });

  await test.step('suspends it with a reason and reactivates it for 10 days', async () => {
    await at('suspend');
    await page.getByLabel('Reason').fill('Invoice is unpaid');
    await page.getByRole('button', { name: 'Suspend company' }).click();
    await expect(page.getByText('Suspended: Invoice is unpaid')).toBeVisible();
    await at('reactivate');
    await page.getByRole('textbox', { name: 'Days' }).fill('10');
    await expect(page.getByText('extended by 10 days')).toBeVisible();
    const otherTab = await page.context().newPage();
    await otherTab.goto(page.url());
    await expect(otherTab.getByText('extended by 30 days')).toBeVisible();
    await page.getByRole('button', { name: 'Reactivate company' }).click();
    await expect(history.getByRole('row', { name: /Reactivated/ })).toBeVisible();
    await otherTab.getByRole('button', { name: 'Reactivate company' }).click();
    await expect(otherTab.getByText('The company has been changed meanwhile, so nothing was extended.')).toBeVisible();
    await otherTab.close();
    await expectAccessible(page);
  });

  await test.step('finds it among everything, narrowed to the company and what was done', async () => {
    await page.goto(`/owner/audit?company=${company.id}`);
    await expect(page.getByRole('combobox', { name: 'Company' })).toHaveValue(renamed);
    await page.getByRole('combobox', { name: 'What happened' }).click();
    await page.getByRole('option', { name: 'Company suspended' }).click();
    await expect(page).toHaveURL(/action=COMPANY_SUSPENDED/);
    const rows = page.getByRole('table', { name: 'Audit trail' }).locator('tbody').getByRole('row');
    await expect(rows).toHaveCount(1);
    await expect(rows.first()).toContainText('Invoice is unpaid');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect(page).toHaveURL(/\/owner\/audit$/);
    await expect(page.getByRole('row', { name: /Key looked at/ }).first()).toContainText(renamed);
  });

  await test.step('cancels it, by its name', async () => {
    await at('cancel');
    const submit = page.getByRole('button', { name: 'Cancel company' });
    await expect(submit).toBeDisabled();
    await page.getByLabel(/to confirm/).fill(renamed);
    await submit.click();
    await expect(page.getByText('Cancelled', { exact: true }).first()).toBeVisible();
  });

  await test.step('takes the cancellation back, which is all that can be done to it now', async () => {
    await page.getByRole('button', { name: 'Actions' }).click();
    await expect(page.getByRole('menuitem')).toHaveText(['Reactivate']);
    await page.getByRole('menuitem', { name: 'Reactivate' }).click();
    await page.getByRole('button', { name: 'Reactivate company' }).click();
    await expect(page.getByText(`${renamed} is active again.`)).toBeVisible();
  });
});
