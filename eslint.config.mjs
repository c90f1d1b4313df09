import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { reasonedDisables } from './scripts/lint/reasoned-disables.mjs';

const ROOT = dirname(fileURLToPath(import.meta.url));

/** What reaches the database without the scope of a company: for repositories and the platform only. */
const DATABASE_DOOR = {
  paths: [
    { name: 'typeorm', importNames: ['DataSource', 'EntityManager', 'Repository'], message: 'Only *.repository.ts and libs/platform may touch the database; others ask a repository.' },
    { name: '@nestjs/typeorm', importNames: ['InjectRepository', 'InjectDataSource', 'InjectEntityManager'], message: 'Only *.repository.ts and libs/platform may touch the database; others ask a repository.' },
  ],
};

const ENVIRONMENT = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'Only libs/platform/src/config reads the environment; others are given what they need.',
};

/** Almost always mistakes, in any JavaScript. */
const MISTAKES = Object.fromEntries(
  [
    'no-alert', 'no-async-promise-executor', 'no-constant-condition', 'no-control-regex', 'no-debugger', 'no-dupe-else-if', 'no-duplicate-case', 'no-empty',
    'no-empty-pattern', 'no-fallthrough', 'no-loss-of-precision', 'no-misleading-character-class', 'no-prototype-builtins', 'no-regex-spaces', 'no-self-assign',
    'no-self-compare', 'no-sparse-arrays', 'no-unreachable', 'no-unsafe-finally', 'no-unsafe-optional-chaining', 'no-useless-backreference',
    'no-useless-catch', 'no-useless-escape', 'prefer-const', 'require-yield', 'use-isnan', 'valid-typeof',
  ].map((rule) => [rule, 'error']),
);

const TYPESCRIPT = ['apps/**/*.ts', 'libs/**/*.ts', 'test/**/*.ts', 'web/**/*.{ts,tsx}', '*.config.ts'];

/** Rules that need types are in .oxlintrc.json: with them, this took two minutes more. */
export default defineConfig(
  { ignores: ['dist/', 'web/dist/', 'node_modules/', '.data/', '.cache/', 'test-results/', 'playwright-report/', 'web/src/lib/api/schema.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { house: { rules: { 'reasoned-disables': reasonedDisables } } }, rules: { ...MISTAKES, 'house/reasoned-disables': 'error', 'max-lines': ['error', 400] } },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommended],
    // As the compiler has it: what a decorator records the type of is used as a value.
    languageOptions: { parserOptions: { tsconfigRootDir: ROOT, experimentalDecorators: true, emitDecoratorMetadata: true } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      // More of them than this, and a class does two things.
      'max-params': ['error', 6],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      // Nest finds what to inject by the types that decorators record, which a type-only import would erase.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      'no-restricted-syntax': ['error', ENVIRONMENT],
      'no-restricted-imports': ['error', DATABASE_DOOR],
    },
  },
  { files: ['**/*.repository.ts', 'libs/platform/**/*.ts', 'test/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['libs/platform/src/config/**/*.ts', 'test/**/*.ts', '*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['test/**/*.ts', '**/*.spec.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Answers of the API are read as what the test then says about them.
      '@typescript-eslint/no-explicit-any': 'off',
    },
  },
  {
    files: ['web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
);
