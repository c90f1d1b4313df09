import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.js';
import { DEMO } from './people.js';
import { collectScriptErrors, signInAs, someoneElse } from './session.js';

const { admin, employee, viewer } = DEMO.lindenhof;
const NAME = 'Jonas Keller';

const column = (page: Page, status: string) => page.getByRole('region', { name: new RegExp(`^${status}:`) });
const drawerOf = (page: Page, title: string) => page.getByRole('dialog', { name: title });

test('an admin gives a task, the employee moves it and comments, and the admin sees both in it', async ({ page, browser }) => {
  test.setTimeout(300_000);
  const errors = collectScriptErrors(page);
  const title = `Prepare the offer ${randomUUID().slice(0, 8)}`;
  await signInAs(page, admin);

  await test.step('the form says what is missing and keeps what was typed', async () => {
    await page.goto('/dashboard/admin/tasks');
    await page.getByRole('button', { name: 'New task' }).click();
    const form = drawerOf(page, 'New task');
    await form.getByLabel('Title').fill(title);
    await form.getByLabel('Due').fill('2020-02-03');
    await form.getByRole('button', { name: 'Give task' }).click();
    await expect(form.getByText('Choose who is to do it.')).toBeVisible();
    await expect(form.getByLabel('Title')).toHaveValue(title);
    await form.getByRole('combobox', { name: 'Assignee' }).fill('Jonas');
    await page.getByRole('option', { name: NAME }).click();
    await form.getByRole('combobox', { name: 'Priority' }).click();
    await page.getByRole('option', { name: 'Urgent' }).click();
    await form.getByRole('button', { name: 'Give task' }).click();
    await expect(form).toBeHidden();
    const card = column(page, 'To do').getByRole('listitem').filter({ hasText: title });
    await expect(card).toContainText('Urgent');
    await expect(card).toContainText('Overdue since');
    await expect(card).toContainText(NAME);
    await expectAccessible(page);
  });

  const jonas = await someoneElse(browser, employee);
  await test.step('the employee moves it by keyboard, takes that back, and drags it', async () => {
    await jonas.goto('/dashboard/user/tasks');
    await jonas.getByRole('button', { name: `Move “${title}” to` }).press('Enter');
    await jonas.getByRole('menuitem', { name: 'Done' }).press('Enter');
    await expect(column(jonas, 'Done').getByRole('link', { name: `Open task: ${title}` })).toBeFocused();
    await jonas.getByRole('button', { name: 'Undo' }).click();
    const card = column(jonas, 'To do').getByRole('listitem').filter({ hasText: title });
    await expect(card).toBeVisible();
    await card.dragTo(column(jonas, 'In progress'));
    await expect(column(jonas, 'In progress')).toContainText(title);
    await expect(jonas.getByText(`“${title}” is now: In progress`)).toBeVisible();
  });

  await test.step('and says something about it', async () => {
    await jonas.getByRole('link', { name: `Open task: ${title}` }).click();
    const drawer = drawerOf(jonas, title);
    await drawer.getByLabel('Write a comment').fill('The numbers of October are missing');
    await drawer.getByRole('button', { name: 'Comment' }).click();
    await expect(drawer.getByRole('list', { name: 'Comments' })).toContainText('The numbers of October are missing');
    await expect(drawer.getByRole('button', { name: 'Edit' })).toHaveCount(0);
    await expectAccessible(jonas);
  });

  await test.step('the admin finds it in the list by its address, with what happened', async () => {
    await page.goto(`/dashboard/admin/tasks?view=list&due=OVERDUE&priority=URGENT&search=${encodeURIComponent(title)}`);
    await page.getByRole('row', { name: new RegExp(title) }).getByRole('link').click();
    await expect(page).toHaveURL(/task=[\da-f-]{36}/);
    const drawer = drawerOf(page, title);
    await expect(drawer.getByRole('list', { name: 'Comments' })).toContainText(`${NAME}`);
    const history = drawer.getByRole('list', { name: 'History' }).getByRole('listitem');
    await expect(history).toHaveCount(4);
    await expect(history.first()).toContainText(`${NAME} moved it from To do to In progress`);
    await expect(history.last()).toContainText('Anna Weber gave the task');
  });

  await test.step('changes and deletes it, after a question', async () => {
    await drawerOf(page, title).getByRole('button', { name: 'Edit' }).click();
    const form = drawerOf(page, 'Edit task');
    await form.getByLabel('Due').fill('');
    await form.getByRole('button', { name: 'Save changes' }).click();
    const drawer = drawerOf(page, title);
    await expect(drawer).toContainText('No due date');
    await drawer.getByRole('button', { name: 'Delete' }).click();
    const question = drawerOf(page, 'Delete this task?');
    await expect(question).toContainText(title);
    await question.getByRole('button', { name: 'Delete task' }).click();
    await expect(drawer).toBeHidden();
    await expect(page.getByText('No task matches')).toBeVisible();
  });

  expect(errors).toEqual([]);
});

test('a viewer reads tasks and changes none; a phone shows one column below the other', async ({ page, browser }) => {
  const chief = await someoneElse(browser, admin);
  const session = await chief.context().request.post('/api/auth/login', { data: admin });
  const headers = { authorization: `Bearer ${(await session.json()).accessToken}` };
  const people = await (await chief.context().request.get('/api/company/employees?search=jonas', { headers })).json();
  const title = `Look at it ${randomUUID().slice(0, 8)}`;
  const made = await (await chief.context().request.post('/api/company/tasks', { headers, data: { title, employeeId: people.items[0].id } })).json();

  await signInAs(page, viewer);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`/dashboard/admin/tasks?search=${encodeURIComponent(title)}`);
  await expect(column(page, 'To do')).toContainText(title);
  await expect(page.getByRole('button', { name: 'New task' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Move/ })).toHaveCount(0);
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), 'nothing sticks out sideways').toBe(true);
  await page.goto(`/dashboard/admin/tasks?task=${made.id}`);
  const drawer = drawerOf(page, title);
  await expect(drawer.getByRole('list', { name: 'History' })).toContainText('gave the task');
  await expect(drawer.getByLabel('Write a comment')).toHaveCount(0);
  await expect(drawer.getByRole('button', { name: /Edit|Delete/ })).toHaveCount(0);
});
