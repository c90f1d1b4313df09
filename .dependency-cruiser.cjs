// Who may import whom: apps → features → platform → contracts, and among the features only leftwards in FEATURES.

const FEATURES = ['plans', 'tenancy', 'identity', 'subscriptions', 'tracking', 'usage-aggregation', 'workspace', 'timesheets', 'reports', 'exports', 'owner', 'demo', 'legacy-import'];
const SPEC = '\\.spec\\.tsx?$';

const features = FEATURES.map((feature, place) => ({
  name: `${feature}-imports-leftwards`,
  comment: `${feature} may import ${FEATURES.slice(0, place).join(', ') || 'no other feature'}; what must flow the other way is an event or a row.`,
  severity: 'error',
  from: { path: `^libs/${feature}/` },
  to: { path: `^(apps|web|libs/(${FEATURES.slice(place + 1).join('|') || '-'}))/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'contracts-import-nothing',
      comment: 'contracts are shared by api, agent and web.',
      severity: 'error',
      from: { path: '^libs/contracts/', pathNot: SPEC },
      to: { pathNot: '^libs/contracts/' },
    },
    {
      name: 'platform-imports-contracts',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^(apps|web|libs/(?!platform/|contracts/))' },
    },
    ...features,
    {
      name: 'modules-through-their-index',
      comment: 'Never an entity or a repository of another module: what it offers is in its index.ts.',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^libs/[^/]+/', pathNot: '^libs/$2/|^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'domain-is-pure',
      comment: 'domain/ holds pure functions: it imports nothing but contracts.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/domain/', pathNot: SPEC },
      to: { pathNot: '^libs/$1/src/domain/|^libs/contracts/src/index\\.ts$' },
    },
    {
      name: 'web-imports-contracts-only',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(apps|libs/(?!contracts/src/index\\.ts))' },
    },
    {
      name: 'web-features-apart',
      comment: 'What two features share goes to components/ or lib/; what joins them, to app/.',
      severity: 'error',
      from: { path: '^web/src/features/([^/]+)/' },
      to: { path: '^web/src/(app/|features/(?!$1/))' },
    },
    {
      name: 'web-shared-knows-no-feature',
      severity: 'error',
      from: { path: '^web/src/(components|lib)/' },
      to: { path: '^web/src/(app|features)/' },
    },
    {
      name: 'service-needs-no-development-packages',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: SPEC },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // package.json "imports" has the sources under `source`.
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
