import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

/** `#platform` and the like are the sources here. An alias and not the `source` condition, which global set-ups do not see. */
const SOURCES = { find: /^#([a-z-]+)$/, replacement: fileURLToPath(new URL('./libs/$1/src/index.ts', import.meta.url)) };
const WITH_POSTGRES = ['test/support/postgres/global-setup.ts'];

interface ProjectOptions {
  name: string;
  include: string[];
  /** Projects of a lower order run first; the cheap ones tell of a mistake soonest. */
  order: number;
  timeout?: number;
  withPostgres?: boolean;
  /** Files of a worker share what they have imported: loading the whole service anew for each takes longer than its tests. */
  shareImports?: boolean;
}

function project({ name, include, order, timeout = 10_000, withPostgres = false, shareImports = false }: ProjectOptions): TestProjectConfiguration {
  return {
    extends: true,
    test: {
      name,
      include,
      environment: 'node',
      testTimeout: timeout,
      hookTimeout: Math.max(timeout, 60_000),
      maxWorkers: 2,
      isolate: !shareImports,
      ...(shareImports ? { setupFiles: ['test/support/file-moment.ts'] } : {}),
      sequence: { groupOrder: order },
      ...(withPostgres ? { globalSetup: WITH_POSTGRES } : {}),
    },
  };
}

export default defineConfig({
  // Nest finds what to inject by the types that decorators record.
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  resolve: { alias: [SOURCES] },
  test: {
    maxWorkers: 2,
    projects: [
      project({ name: 'unit', include: ['libs/**/*.spec.ts', 'apps/**/*.spec.ts'], order: 1, shareImports: true }),
      { extends: './web/vite.config.ts', test: { name: 'web', root: 'web', include: ['src/**/*.spec.{ts,tsx}'], environment: 'node', maxWorkers: 2, isolate: false, sequence: { groupOrder: 1 } } },
      project({ name: 'architecture', include: ['test/architecture/**/*.arch-spec.ts'], order: 1, timeout: 120_000 }),
      project({ name: 'integration', include: ['test/integration/**/*.int-spec.ts'], order: 2, timeout: 60_000, withPostgres: true, shareImports: true }),
      project({ name: 'api', include: ['test/api/**/*.api-spec.ts'], order: 2, timeout: 120_000, withPostgres: true, shareImports: true }),
      project({ name: 'faults', include: ['test/faults/**/*.fault-spec.ts'], order: 3, timeout: 180_000 }),
    ],
  },
});
