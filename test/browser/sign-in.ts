import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Page } from '@playwright/test';

export interface Person {
  email: string;
  password: string;
}

/** Serious and critical findings of axe, in light and in dark, and back to light. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`)).toBeAttached();
    const { violations } = await new AxeBuilder({ page }).analyze();
    const trouble = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    expect(trouble, `${page.url()} in ${colorScheme}`).toEqual([]);
  }
}

/** Opens an address that needs a sign-in, and signs in on the way. */
export async function signInAt(page: Page, address: string, { email, password }: Person): Promise<void> {
  await page.goto(address);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
}

/** A page of someone else, with cookies of their own. */
export async function someoneElse(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  return context.newPage();
}
