import { type Browser, expect, type Page } from '@playwright/test';
import type { Person } from './people.js';

/**
 * Signs the page's context in through the API, which takes a fraction of what the form takes: the refresh cookie is in
 * the context then, and the next `goto` continues from it. Whoever was signed in there before is not any more.
 */
export async function signInAs(page: Page, { email, password }: Person): Promise<void> {
  const answer = await page.context().request.post('/api/auth/login', { data: { email, password } });
  expect(answer.status(), `sign-in of ${email}`).toBe(200);
}

/** A page of someone else, with cookies of their own; signed in where a person is given. */
export async function someoneElse(browser: Browser, person?: Person): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  if (person) await signInAs(page, person);
  return page;
}

/** Errors of scripts so far; refusals by the content security policy are only said on the console. */
export function collectScriptErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) errors.push(message.text());
  });
  return errors;
}

/** What a field to copy from shows under its label. */
export function copyField(page: Page, label: string): Promise<string> {
  return page.getByText(label, { exact: true }).locator('xpath=..').locator('code').innerText();
}
