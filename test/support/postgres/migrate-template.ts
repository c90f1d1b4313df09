/**
 * How the database that all test databases are copied from gets its schema, once per run. Null: test databases are
 * empty. `url` is an administrator's URL of that database; no connection to it may be open when the promise resolves.
 */
export const migrateTemplate: ((url: string) => Promise<void>) | null = null;
