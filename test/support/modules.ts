import { Test, type TestingModule } from '@nestjs/testing';
import { DatabaseModule, DatabaseSettings } from '#platform';
import { type Hands, TEST_SECRETS } from './database.js';

/** Some of the product's modules on a test database, without HTTP. The caller closes it. */
export async function startModules(database: Hands, imports: (new () => unknown)[]): Promise<TestingModule> {
  const settings = new DatabaseSettings(database.adminUrl, TEST_SECRETS);
  return (await Test.createTestingModule({ imports: [DatabaseModule.forRoot(settings), ...imports] }).compile()).init();
}
