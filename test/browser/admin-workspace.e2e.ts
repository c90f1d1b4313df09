import { expect, test } from '@playwright/test';
import { makeCompany } from './make-company.js';
import { expectAccessible, signInAt } from './sign-in.js';

test.setTimeout(240_000);

test('the admin reads an employee’s day, changes people, and sets what is recorded', async ({ page }) => {
  const company = await makeCompany(`Saltmarsh ${Date.now()}`);
  await signInAt(page, '/dashboard/admin/employees', company.admin);

  await test.step('reads a day', async () => {
    await page.getByRole('link', { name: company.employee.name }).click();
    await expect(page.getByRole('heading', { name: 'The day on one line' })).toBeVisible();
    await expect(page.getByRole('row', { name: /Visual Studio Code/ })).toContainText('15 min');
    await expect(page.getByRole('row', { name: /example\.com/ })).toContainText('5 min');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Day before' }).click();
    await expect(page).toHaveURL(/date=/);
    await expect(page.getByRole('heading', { name: company.employee.name })).toBeVisible();
  });

  await test.step('suspends a person, lifts it, and removes them by name', async () => {
    await page.goto('/dashboard/admin/employees');
    const row = page.getByRole('row', { name: new RegExp(company.employee.name) });
    const act = async (action: string) => {
      await row.getByRole('button', { name: /Actions for/ }).click();
      await page.getByRole('menuitem', { name: action }).click();
    };
    await act('Suspend');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Suspend person' }).click();
    await expect(row).toContainText('Suspended');
    await act('Lift suspension');
    await page.getByRole('dialog').getByRole('button', { name: 'Lift suspension' }).click();
    await expect(row).toContainText('Active');
    await act('Remove');
    await expect(page.getByRole('button', { name: 'Remove person' })).toBeDisabled();
    await page.getByLabel(/to confirm/).fill(company.employee.name);
    await page.getByRole('button', { name: 'Remove person' }).click();
    await expect(page.getByText(`${company.employee.name} is removed.`)).toBeVisible();
  });

  await test.step('is refused to demote the last admin, in words', async () => {
    await page.getByRole('row', { name: /Ines Halvorsen/ }).getByRole('button', { name: /Actions for/ }).click();
    await page.getByRole('menuitem', { name: 'Change role' }).click();
    await page.getByRole('radio', { name: 'Viewer' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('last one');
  });

  await test.step('sets the policy, seeing what it means, and finds the change in the audit', async () => {
    await page.goto('/dashboard/admin/settings?part=policy');
    await page.getByText('Take screenshots').click();
    await expect(page.getByText('No screenshots are taken.')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('The policy is saved.')).toBeVisible();
    await page.goto('/dashboard/admin/settings?part=audit');
    await expect(page.getByRole('row', { name: /Recording policy changed/ })).toBeVisible();
    await expectAccessible(page);
    await page.goto('/dashboard/admin/settings?part=devices');
    await expect(page.getByRole('row', { name: /Laptop/ })).toBeVisible();
    await expectAccessible(page);
  });
});
