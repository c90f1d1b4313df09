/** The first owner of the product that browser tests run against. */
export const BROWSER_OWNER = { email: 'owner@example.test', password: 'a-password-for-tests' };
