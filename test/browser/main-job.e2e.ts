import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.js';
import { OWNER, type Person } from './people.js';
import { collectScriptErrors, copyField, someoneElse } from './session.js';

const PASSWORD = 'a-long-enough-password';

/** One long walk, with axe at every stop in both themes: minutes on a machine that does other things too. */
test.setTimeout(300_000);

async function signIn(page: Page, { email, password }: Person): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('the owner creates a company, its admin accepts and invites an employee, and the owner sees it', async ({ page, browser }) => {
  const company = `Copperleaf ${Date.now()}`;
  const admin = { name: 'Ines Halvorsen', email: `ines-${Date.now()}@copperleaf.example`, password: PASSWORD };
  const errors = collectScriptErrors(page);

  await test.step('a visitor of a protected page signs in and comes back to it', async () => {
    await page.goto('/owner/dashboard?sort=-createdAt');
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await expectAccessible(page);
    await signIn(page, { ...OWNER, password: 'not-the-password' });
    await expect(page.getByRole('alert')).toContainText('not right');
    await signIn(page, OWNER);
    await expect(page).toHaveURL(/\/owner\/dashboard\?sort=-createdAt$/);
    await expect(page.getByRole('heading', { name: 'Companies' })).toBeVisible();
  });

  const invitationUrl = await test.step('the owner creates a company and is shown its key and invitation once', async () => {
    await page.getByRole('button', { name: 'New company' }).click();
    const form = page.getByRole('form', { name: 'New company' });
    await form.getByRole('button', { name: 'Create company' }).click();
    await expect(form.getByText('Enter the company’s name.')).toBeVisible();
    await form.getByLabel('Company name').fill(company);
    await form.getByLabel('E-mail address').first().fill('office@copperleaf.example');
    const first = form.getByRole('group', { name: 'First admin' });
    await first.getByLabel('Name').fill(admin.name);
    await first.getByLabel('E-mail address').fill(admin.email);
    await form.getByRole('button', { name: 'Create company' }).click();
    const drawer = page.getByRole('dialog', { name: `${company} is created` });
    await expect(drawer).toBeVisible();
    expect((await copyField(page, 'Company key')).length).toBeGreaterThan(20);
    const url = await copyField(page, 'Invitation of the first admin');
    await drawer.getByRole('button', { name: 'Done' }).click();
    await expect(drawer).toBeHidden();
    return url;
  });

  await test.step('the table shows the company in its trial, with nothing used', async () => {
    const row = page.getByRole('row', { name: new RegExp(company) });
    await expect(row).toContainText('Trial, 30 days left');
    await expect(row).toContainText('1 / 5');
    await expect(row).toContainText('0 min');
    await expect(row).toContainText('No sync yet');
  });

  const theirs = await someoneElse(browser);
  const theirErrors = collectScriptErrors(theirs);

  await test.step('the admin accepts the invitation and lands on their home', async () => {
    await theirs.goto(invitationUrl);
    await expect(theirs.getByRole('heading', { name: `Join ${company}` })).toBeVisible();
    await expect(theirs.getByLabel('Your name')).toHaveValue(admin.name);
    await theirs.getByLabel('Choose a password').fill('short');
    await theirs.getByRole('button', { name: 'Join' }).click();
    await expect(theirs.getByText('Use at least 10 characters.')).toBeVisible();
    await expectAccessible(theirs);
    await theirs.getByLabel('Choose a password').fill(admin.password);
    await theirs.getByRole('button', { name: 'Join' }).click();
    await expect(theirs).toHaveURL(/\/dashboard\/admin$/);
    await expect(theirs.getByRole('heading', { name: 'Overview' })).toBeVisible();
  });

  await test.step('the invitation works once, and the owner’s pages are not the admin’s', async () => {
    const late = await someoneElse(browser);
    await late.goto(invitationUrl);
    await expect(late.getByRole('heading', { name: 'This invitation cannot be used any more' })).toBeVisible();
    await late.context().close();
    await theirs.goto('/owner/dashboard');
    await expect(theirs.getByRole('heading', { name: 'This page is for another role' })).toBeVisible();
    await expectAccessible(theirs);
  });

  await test.step('the admin, signed in still after a reload, invites an employee', async () => {
    await theirs.goto('/dashboard/admin/employees');
    await theirs.getByRole('button', { name: 'Invite', exact: true }).click();
    await theirs.getByRole('menuitem', { name: 'Invite employee' }).click();
    await theirs.getByLabel('Name', { exact: true }).fill('Amara Osei');
    await theirs.getByLabel('E-mail address').fill(`amara-${Date.now()}@copperleaf.example`);
    await theirs.getByRole('dialog').getByRole('button', { name: 'Invite', exact: true }).click();
    await expect(theirs.getByRole('dialog', { name: 'Amara Osei is invited' })).toBeVisible();
    expect(await copyField(theirs, 'Invitation link')).toContain('/invitation/');
    await theirs.getByRole('button', { name: 'Done' }).click();
    await expect(theirs.getByRole('row', { name: /Amara Osei/ })).toContainText('Invited');
  });

  await test.step('the owner finds the company by search and opens its page', async () => {
    await page.getByRole('searchbox').fill(company);
    await expect(page).toHaveURL(/search=Copperleaf/);
    await expect(page.getByRole('row', { name: new RegExp(company) })).toContainText('2 / 5', { timeout: 30_000 });
    await page.getByRole('link', { name: company }).click();
    await expect(page).toHaveURL(/\/owner\/company\//);
    await expect(page.getByRole('heading', { name: company })).toBeVisible();
    await expect(page.getByText('Nothing was recorded in this period')).toBeVisible();
    await expect(page.getByRole('row', { name: /Trial started/ }).first()).toBeVisible();
  });

  await test.step('suspended by the owner, the company’s people are told so; reactivated, they go on', async () => {
    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: 'Suspend' }).click();
    await page.getByLabel('Reason').fill('Invoice is unpaid');
    await page.getByRole('button', { name: 'Suspend company' }).click();
    await expect(page.getByText('Suspended', { exact: true }).first()).toBeVisible();
    await theirs.reload();
    await expect(theirs.getByRole('heading', { name: `${company} is suspended` })).toBeVisible();
    await expectAccessible(theirs);
    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: 'Reactivate' }).click();
    await page.getByRole('button', { name: 'Reactivate company' }).click();
    await expect(page.getByRole('row', { name: /Reactivated/ })).toBeVisible();
    await theirs.getByRole('button', { name: 'Check again' }).click();
    await expect(theirs.getByRole('heading', { name: 'Employees' })).toBeVisible();
  });

  await test.step('signing out ends it for the tab and the cookie', async () => {
    await theirs.getByRole('button', { name: 'Account menu' }).click();
    await theirs.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(theirs).toHaveURL(/\/sign-in$/);
    await theirs.goto('/dashboard/admin');
    await expect(theirs).toHaveURL(/\/sign-in/);
  });

  expect(errors).toEqual([]);
  expect(theirErrors).toEqual([]);
});
