import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.js';
import { join, makeCompany, makePerson } from './made-company.js';
import { collectScriptErrors, signInAs } from './session.js';

test('the last admin cannot leave before the role is handed over; then does, and is in no company', async ({ page }) => {
  const errors = collectScriptErrors(page);
  const company = await makeCompany(`Harvest ${randomUUID()}`);
  const admin = await join(company.invitation);
  await makePerson(admin, 'EMPLOYEE', 'Lena Fischer');
  await signInAs(page, admin);

  await test.step('the account says why not, and the way to hand over', async () => {
    await page.goto('/dashboard/admin/account');
    await expect(page.getByText(`You are the only active admin of ${company.name}, and a company needs one.`)).toBeVisible();
    await expect(page.getByRole('button', { name: `Leave ${company.name}` })).toHaveCount(0);
    await page.getByRole('button', { name: 'Hand over the admin role' }).click();
    const dialog = page.getByRole('dialog', { name: 'Hand over the admin role' });
    await expect(dialog.getByRole('button', { name: 'Hand over' })).toBeDisabled();
    await dialog.getByRole('combobox', { name: 'New admin' }).click();
    await expect(page.getByRole('option')).toHaveText(['Lena Fischer']);
    await page.getByRole('option', { name: 'Lena Fischer' }).click();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Hand over' }).click();
    await expect(page.getByText('The admin role is handed over. You are here as an employee now.')).toBeVisible();
  });

  await test.step('as an employee one leaves, after typing the company’s name', async () => {
    await expect(page).toHaveURL(/\/dashboard\/user\/account$/);
    await page.getByRole('button', { name: `Leave ${company.name}` }).click();
    const dialog = page.getByRole('dialog', { name: `Leave ${company.name}` });
    const leave = dialog.getByRole('button', { name: `Leave ${company.name}` });
    await expect(leave).toBeDisabled();
    await dialog.getByRole('textbox').fill('Harvest');
    await expect(leave).toBeDisabled();
    await dialog.getByRole('textbox').fill(company.name);
    await leave.click();
    await expect(page.getByText(`You have left ${company.name}.`)).toBeVisible();
    await expect(page).toHaveURL(/\/no-company$/);
  });

  expect(errors).toEqual([]);
});
