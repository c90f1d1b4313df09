import { Test, type TestingModule } from '@nestjs/testing';
import { DatabaseModule, DatabaseSettings, FileMailer, Links, LocalFileStore, RuntimeModule } from '#platform';
import { type Hands, TEST_SECRETS } from './database.js';

/** Some of the product's modules on a test database, without HTTP. The caller closes it. */
export async function startModules(database: Hands, imports: (new () => unknown)[]): Promise<TestingModule> {
  const settings = new DatabaseSettings(database.adminUrl, TEST_SECRETS);
  const runtime = { secrets: TEST_SECRETS, mailer: new FileMailer('/nowhere', ''), files: new LocalFileStore('/nowhere'), links: new Links('') };
  return (await Test.createTestingModule({ imports: [DatabaseModule.forRoot(settings), RuntimeModule.forRoot(runtime), ...imports] }).compile()).init();
}
