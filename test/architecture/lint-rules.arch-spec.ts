import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { expect, it } from 'vitest';
import { REPOSITORY } from '../support/repository.js';

const eslint = new ESLint({ cwd: REPOSITORY });

/** The rules that a text would break if it stood in this file, which has to be one that exists. */
async function rulesBrokenIn(filePath: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: `${REPOSITORY}/${filePath}` });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const APP = 'apps/api/src/main.ts';

it.each<[rule: string, text: string]>([
  ['no-restricted-imports', `import { DataSource } from 'typeorm';\nexport const source = DataSource;\n`],
  ['no-restricted-imports', `import { type EntityManager } from 'typeorm';\nexport type Manager = EntityManager;\n`],
  ['no-restricted-imports', `import { Repository } from 'typeorm';\nexport const repository = Repository;\n`],
  ['no-restricted-imports', `import { InjectRepository } from '@nestjs/typeorm';\nexport const inject = InjectRepository;\n`],
  ['no-restricted-syntax', `export const port = process.env['PORT'];\n`],
  ['no-console', `console.log('here');\n`],
  ['@typescript-eslint/no-explicit-any', `export const anything = (value: any): unknown => value as unknown;\n`],
  ['@typescript-eslint/no-non-null-assertion', `export const first = (values: string[]): string => values[0]!;\n`],
  ['house/reasoned-disables', `// eslint-disable-next-line no-console\nconsole.log('here');\n`],
])('%s refuses %s', async (rule, text) => {
  expect(await rulesBrokenIn(APP, text)).toContain(rule);
});

it('lets the platform reach the database and the configuration read the environment', async () => {
  const database = `import { DataSource } from 'typeorm';\nexport const source = DataSource;\n`;
  expect(await rulesBrokenIn('libs/platform/src/index.ts', database)).toEqual([]);
  expect(await rulesBrokenIn('libs/platform/src/config/config.ts', `export const port = process.env['PORT'];\n`)).toEqual([]);
});

it('accepts a disabled rule that says why, and refuses one that disables nothing', async () => {
  expect(await rulesBrokenIn(APP, `// eslint-disable-next-line no-console -- the one line that a person waits for\nconsole.log('here');\n`)).toEqual([]);
  const unused = await rulesBrokenIn(APP, `// eslint-disable-next-line no-console -- a reason\nexport {};\n`);
  expect(unused.join()).toContain('Unused eslint-disable directive');
});

/** What the linter that knows types says of a file of this text. */
function saidByTypes(name: string, text: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'ept-lint-'));
  try {
    writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify({ extends: `${REPOSITORY}/tsconfig.base.json`, include: ['*.ts'] }));
    writeFileSync(join(directory, name), text);
    symlinkSync(join(REPOSITORY, 'node_modules'), join(directory, 'node_modules'));
    return spawnSync(process.execPath, [join(REPOSITORY, 'node_modules/oxlint/bin/oxlint'), '-c', join(REPOSITORY, '.oxlintrc.json'), name], { cwd: directory, encoding: 'utf8' }).stdout;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

it.each<[rule: string, text: string]>([
  ['no-floating-promises', `Promise.resolve(1);\n`],
  ['no-misused-promises', `[1].forEach(async () => Promise.resolve());\n`],
  ['no-unsafe-member-access', `export const first = (text: string): unknown => JSON.parse(text).first;\n`],
  ['switch-exhaustiveness-check', `export function name(value: 'a' | 'b'): string | undefined {\n  switch (value) {\n    case 'a':\n      return 'A';\n  }\n  return undefined;\n}\n`],
])('%s refuses %s', (rule, text) => {
  expect(saidByTypes('file.ts', text)).toContain(`typescript(${rule})`);
});

it('lets a test read an answer as what it says about it', () => {
  const text = `export const first = (text: string): unknown => JSON.parse(text).first;\n`;
  expect(saidByTypes('file.spec.ts', text)).toContain('0 errors');
});
