import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult, type IConfiguration } from 'dependency-cruiser';
import { afterEach, beforeEach, expect, it } from 'vitest';

const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration;

let root: string;
beforeEach(async () => void (root = await mkdtemp(join(tmpdir(), 'ept-imports-'))));
afterEach(() => rm(root, { recursive: true }));

/** The names of the rules that these files break; each file is given with what it imports. */
async function rulesBrokenBy(files: Record<string, string[]>): Promise<string[]> {
  await writeFile(join(root, 'package.json'), '{"type": "module"}');
  for (const [path, imports] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), imports.map((name) => `import '${name}';\n`).join('') || 'export {};\n');
  }
  const tops = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? path))];
  const { output } = await cruise(tops, { ...options, baseDir: root, ruleSet: { forbidden: forbidden ?? [] }, validate: true });
  return (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name);
}

it('allows an app to use features, a feature what stands left of it, and all of them platform and contracts', async () => {
  const broken = await rulesBrokenBy({
    'apps/api/src/main.ts': ['../../../libs/owner/src/index.js', '../../../libs/platform/src/index.js'],
    'libs/owner/src/index.ts': ['./owner.service.js'],
    'libs/owner/src/owner.service.ts': ['../../plans/src/index.js', '../../platform/src/index.js', './domain/price.js'],
    'libs/owner/src/domain/price.ts': ['../../../contracts/src/index.js'],
    'libs/plans/src/index.ts': ['../../contracts/src/index.js'],
    'libs/platform/src/index.ts': ['../../contracts/src/index.js', 'node:fs'],
    'libs/contracts/src/index.ts': [],
    'web/src/app/router.ts': ['../features/companies/page.js', '../../../libs/contracts/src/index.js'],
    'web/src/features/companies/page.ts': ['../../components/table.js'],
    'web/src/components/table.ts': [],
  });
  expect(broken).toEqual([]);
});

it.each<[rule: string, from: string, imports: string, imported: string]>([
  ['plans-imports-leftwards', 'libs/plans/src/a.ts', '../../owner/src/index.js', 'libs/owner/src/index.ts'],
  ['tracking-imports-leftwards', 'libs/tracking/src/a.ts', '../../usage-aggregation/src/index.js', 'libs/usage-aggregation/src/index.ts'],
  ['owner-imports-leftwards', 'libs/owner/src/a.ts', '../../../apps/api/src/main.js', 'apps/api/src/main.ts'],
  ['contracts-import-nothing', 'libs/contracts/src/a.ts', 'node:fs', 'libs/contracts/src/b.ts'],
  ['platform-imports-contracts', 'libs/platform/src/a.ts', '../../plans/src/index.js', 'libs/plans/src/index.ts'],
  ['modules-through-their-index', 'libs/owner/src/a.ts', '../../plans/src/plan.entity.js', 'libs/plans/src/plan.entity.ts'],
  ['modules-through-their-index', 'apps/api/src/a.ts', '../../../libs/plans/src/plans.repository.js', 'libs/plans/src/plans.repository.ts'],
  ['domain-is-pure', 'libs/owner/src/domain/a.ts', '../owner.service.js', 'libs/owner/src/owner.service.ts'],
  ['domain-is-pure', 'libs/owner/src/domain/a.ts', 'node:fs', 'libs/owner/src/b.ts'],
  ['web-imports-contracts-only', 'web/src/a.ts', '../../libs/platform/src/index.js', 'libs/platform/src/index.ts'],
  ['web-features-apart', 'web/src/features/auth/a.ts', '../companies/b.js', 'web/src/features/companies/b.ts'],
  ['web-shared-knows-no-feature', 'web/src/lib/a.ts', '../features/companies/b.js', 'web/src/features/companies/b.ts'],
  ['no-unresolvable', 'libs/plans/src/a.ts', './gone.js', 'libs/plans/src/b.ts'],
])('refuses what breaks %s: %s importing %s', async (rule, from, imports, imported) => {
  expect(await rulesBrokenBy({ [from]: [imports], [imported]: [] })).toContain(rule);
});

it('refuses a circle of imports', async () => {
  expect(await rulesBrokenBy({ 'libs/plans/src/a.ts': ['./b.js'], 'libs/plans/src/b.ts': ['./a.js'] })).toContain('no-circular');
});
