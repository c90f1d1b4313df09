import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.js';
import { bearerOf, join, makeCompany, makePerson, send } from './made-company.js';
import { DEMO } from './people.js';
import { collectScriptErrors, copyField, signInAs } from './session.js';

/** Seconds on a machine of its own, minutes beside other work. */
test.setTimeout(180_000);

const EMPLOYEES = '/dashboard/admin/employees';
const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });

async function choose(page: Page, name: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
}

test('an admin invites one and many, and takes an invitation back', async ({ page }) => {
  const errors = collectScriptErrors(page);
  const company = await makeCompany(`Intake ${randomUUID()}`);
  await signInAs(page, await join(company.invitation));
  const mark = randomUUID();

  await test.step('one is invited; the same address again is refused at its field', async () => {
    await page.goto(`${EMPLOYEES}?drawer=invite`);
    const form = page.getByRole('form', { name: 'Invite employee' });
    await form.getByLabel('Name', { exact: true }).fill('Amara Osei');
    await form.getByLabel('E-mail address').fill(`amara-${mark}@example.test`);
    await form.getByRole('button', { name: 'Invite', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'Amara Osei is invited' })).toBeVisible();
    expect(await copyField(page, 'Invitation link')).toContain('/invitation/');
    await page.getByRole('button', { name: 'Invite someone else' }).click();
    await form.getByLabel('Name', { exact: true }).fill('Amara Again');
    await form.getByLabel('E-mail address').fill(`AMARA-${mark}@example.test`);
    await form.getByRole('button', { name: 'Invite', exact: true }).click();
    await expect(form.getByText('This address is in the company already.')).toBeVisible();
    await expect(form.getByLabel('Name', { exact: true })).toHaveValue('Amara Again');
    await form.getByRole('button', { name: 'Cancel' }).click();
    await expect(form).toBeHidden();
    await expect(page).toHaveURL(new RegExp(`${EMPLOYEES}$`));
    await expect(rowOf(page, 'Amara Osei')).toContainText('Invited');
  });

  await test.step('a file is shown before anything is stored, with the lines that are wrong, and then its good lines are invited', async () => {
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Invite by CSV file' }).click();
    const drawer = page.getByRole('dialog', { name: 'Invite by CSV file' });
    const csv = `name;email;role;team\nZoë Brandt;zoe-${mark}@example.test;viewer;\nBo Lund;bo-${mark}@example.test;employee;Field\nNo Address;nowhere;employee;\n`;
    await page.locator('input[type="file"]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await expect(drawer.getByText('2 people can be invited.')).toBeVisible();
    await expect(drawer.getByText('Teams that will be made: Field.')).toBeVisible();
    const wrong = drawer.getByRole('list', { name: '1 line cannot, and is left out:' }).getByRole('listitem');
    await expect(wrong).toHaveText(/^Line 4\s*nowhere\s*not an e-mail address$/);
    await expect(page.getByText('2 people', { exact: true })).toBeVisible();
    await expectAccessible(page);
    await drawer.getByRole('button', { name: 'Invite 2 people' }).click();
    await expect(drawer.getByText('2 people are invited.')).toBeVisible();
    await drawer.getByRole('button', { name: 'Done' }).click();
    await expect(rowOf(page, 'Zoë Brandt')).toContainText('Viewer');
    await expect(rowOf(page, 'Bo Lund')).toContainText('Field');
    await expect(page.getByText('4 people', { exact: true })).toBeVisible();
  });

  await test.step('an invitation is taken back, and its person is gone from the list', async () => {
    await choose(page, 'Amara Osei', 'Take invitation back');
    await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
    await expect(rowOf(page, 'Amara Osei')).toHaveCount(0);
    await expect(page.getByText('3 people', { exact: true })).toBeVisible();
  });

  expect(errors).toEqual([]);
});

test('an admin puts people into teams, gives roles and suspends; the last admin stays one', async ({ page }) => {
  const errors = collectScriptErrors(page);
  const company = await makeCompany(`Roster ${randomUUID()}`);
  const admin = await join(company.invitation);
  const lena = await makePerson(admin, 'EMPLOYEE', 'Lena Fischer');
  await makePerson(admin, 'EMPLOYEE', 'Tomasz Nowak');
  await signInAs(page, admin);

  await test.step('a team is made, a person put into it, and the list narrowed to it by its address', async () => {
    await page.goto(`${EMPLOYEES}?drawer=teams`);
    const drawer = page.getByRole('dialog', { name: 'Teams' });
    await drawer.getByLabel('Name of the team').fill('Night shift');
    await drawer.getByRole('button', { name: 'Add team' }).click();
    await expect(drawer.getByRole('listitem')).toContainText('0 people');
    await drawer.getByLabel('Name of the team').fill('night SHIFT');
    await drawer.getByRole('button', { name: 'Add team' }).click();
    await expect(drawer.getByRole('alert')).toContainText('There is a team of this name already.');
    await drawer.getByRole('button', { name: 'Close' }).click();
    await choose(page, 'Lena Fischer', 'Change team');
    const dialog = page.getByRole('dialog', { name: 'Change team' });
    await dialog.getByLabel('Team of Lena Fischer').click();
    await page.getByRole('option', { name: 'Night shift' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    await expect(rowOf(page, 'Lena Fischer')).toContainText('Night shift');
    await page.getByRole('combobox', { name: 'Team', exact: true }).click();
    await page.getByRole('option', { name: 'Night shift' }).click();
    await expect(page).toHaveURL(/team=[0-9a-f-]{36}/);
    await page.reload();
    await expect(page.getByText('1 person', { exact: true })).toBeVisible();
    await expect(rowOf(page, 'Lena Fischer')).toBeVisible();
    await page.goBack();
    await expect(rowOf(page, 'Tomasz Nowak')).toBeVisible();
  });

  await test.step('several are put into a team at once, by keyboard; how many seats are taken is in view', async () => {
    await expect(page.getByText('3 of 50 seats', { exact: true })).toBeVisible();
    await page.getByRole('checkbox', { name: 'Select Lena Fischer' }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByText('1 person selected')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText('1 person selected')).toBeHidden();
    await page.getByRole('checkbox', { name: 'Select everybody on this page' }).check();
    await page.getByRole('checkbox', { name: 'Select Ines Halvorsen' }).press('Space');
    const bar = page.getByRole('group', { name: 'Selected people' });
    await expect(bar).toContainText('2 people selected');
    await expectAccessible(page);
    await bar.getByRole('button', { name: 'Put into team…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Put into a team' });
    await dialog.getByRole('combobox', { name: 'Team of 2 people' }).press('ArrowDown');
    await page.getByRole('option', { name: 'Night shift' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('2 people are in Night shift now.')).toBeVisible();
    await expect(rowOf(page, 'Tomasz Nowak')).toContainText('Night shift');
    await expect(rowOf(page, 'Lena Fischer')).toContainText('Night shift');
    await expect(rowOf(page, 'Ines Halvorsen')).not.toContainText('Night shift');
    await expect(bar).toHaveCount(0);
  });

  await test.step('the last admin cannot be made something else: the dialog says why and stays', async () => {
    await choose(page, 'Ines Halvorsen', 'Change role');
    const dialog = page.getByRole('dialog', { name: 'Change role' });
    await dialog.getByRole('radio', { name: 'Employee' }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByRole('alert')).toContainText('this is the last one');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(rowOf(page, 'Ines Halvorsen')).toContainText('Admin');
  });

  await test.step('another role, and a suspension that shuts out at once until it is lifted', async () => {
    await choose(page, 'Tomasz Nowak', 'Change role');
    await page.getByRole('radio', { name: 'Viewer' }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(rowOf(page, 'Tomasz Nowak')).toContainText('Viewer');
    await choose(page, 'Lena Fischer', 'Suspend');
    await page.getByRole('dialog').getByRole('button', { name: 'Suspend person' }).click();
    await expect(rowOf(page, 'Lena Fischer')).toContainText('Suspended');
    await expect(send('POST', '/api/company/teams', { name: 'Not hers' }, bearerOf(lena))).rejects.toThrow(/answered 40[13]/);
    await choose(page, 'Lena Fischer', 'Lift suspension');
    await page.getByRole('dialog').getByRole('button', { name: 'Lift suspension' }).click();
    await expect(rowOf(page, 'Lena Fischer')).toContainText('Active');
  });

  await test.step('an hourly rate is set from a day on, is in its history, and the timesheet and the report have a place for costs from then on', async () => {
    await choose(page, 'Lena Fischer', 'Hourly rate…');
    const dialog = page.getByRole('dialog', { name: 'Hourly rate' });
    await expect(dialog).toContainText('Lena Fischer has no hourly rate now.');
    await dialog.getByLabel('Amount an hour').fill('45.5');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    await choose(page, 'Lena Fischer', 'Hourly rate…');
    await expect(dialog.getByRole('region', { name: 'Set so far' }).getByRole('listitem')).toHaveText(/From .+\$45\.50.*Ines Halvorsen/);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.goto('/dashboard/admin/timesheet');
    await expect(page.getByRole('table', { name: /Time by employee and day/ }).getByRole('columnheader').last()).toHaveText('TotalCost, USD');
    await expectAccessible(page);
    await page.goto(EMPLOYEES);
  });

  await test.step('who is removed leaves what was recorded; it is erased later, from the list of the removed, or with the removal', async () => {
    await choose(page, 'Tomasz Nowak', 'Remove');
    const removal = page.getByRole('dialog', { name: 'Remove' });
    await expect(removal.getByRole('radio', { name: 'Keep what was recorded' })).toBeChecked();
    await removal.getByLabel(/Tomasz Nowak/).fill('tomasz nowak');
    await removal.getByRole('button', { name: 'Remove person' }).click();
    await expect(rowOf(page, 'Tomasz Nowak')).toHaveCount(0);
    await choose(page, 'Lena Fischer', 'Remove');
    await removal.getByRole('radio', { name: 'Erase everything recorded' }).check();
    await expect(removal.getByText('name and e-mail address in this company')).toBeVisible();
    await expect(removal.getByRole('button', { name: 'Remove and erase' })).toBeDisabled();
    await expectAccessible(page);
    await removal.getByLabel(/Lena Fischer/).fill('Lena Fischer');
    await removal.getByRole('button', { name: 'Remove and erase' }).click();
    await page.getByRole('combobox', { name: 'Status' }).click();
    await page.getByRole('option', { name: 'Removed' }).click();
    await expect(page).toHaveURL(/status=REMOVED/);
    await expect(rowOf(page, 'Lena Fischer')).toContainText('Being erased');
    await expect(page.getByRole('button', { name: 'Actions for Lena Fischer' })).toHaveCount(0);
    await choose(page, 'Tomasz Nowak', 'Erase data');
    const erasure = page.getByRole('dialog', { name: 'Erase data' });
    await erasure.getByLabel(/Tomasz Nowak/).fill('Tomasz Nowak');
    await erasure.getByRole('button', { name: 'Erase for good' }).click();
    await expect(rowOf(page, 'Tomasz Nowak')).toContainText('Being erased');
  });

  expect(errors).toEqual([]);
});

test('a viewer reads the list and the teams and changes neither', async ({ page }) => {
  await signInAs(page, DEMO.lindenhof.viewer);
  await page.goto(`${EMPLOYEES}?drawer=invite&search=keller`);
  await expect(rowOf(page, 'Jonas Keller')).toBeVisible();
  await expect(page.getByText('1 person', { exact: true })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^(Invite|Actions for)/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Teams' }).click();
  await expect(page.getByRole('dialog', { name: 'Teams' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add team' })).toHaveCount(0);
});
