import { prepareDatabase, Secrets } from '#platform';

/** The secret of every test installation: role passwords are derived from it once, when the template is made. */
export const TEST_APP_SECRET = 'a secret for tests only, of more than 32 characters';
export const TEST_SECRETS = new Secrets(TEST_APP_SECRET);

/** The schema of the database that all test databases are copied from. */
export async function migrateTemplate(url: string): Promise<void> {
  await prepareDatabase({ adminUrl: url, secrets: TEST_SECRETS });
}
