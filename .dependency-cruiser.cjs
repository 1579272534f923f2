/** Who may import whom: docs/decisions and CONTRIBUTING.md say why. Tests may also use what tests need. */

const test = '[.]test[.]tsx?$|^db/test-database[.]ts$|^lib/desk/test-staff[.]ts$|^cli/crash/';
/** What every part may use. */
const common = ['^lib/env[.]ts$', '^lib/errors[.]ts$'];
const npm = '(^|/)node_modules/';
const frameworks = 'next|react|react-dom|next-intl|use-intl|recharts|drizzle-orm|better-sqlite3|rate-limiter-flexible';
const http = '^(node:)?(http|https|http2|net)$';
const project = '^(app|cli|components|db|e2e|lib|messages|proxy[.]ts)';

/** A rule that a part of the project imports, of the project, nothing but itself and what is named. */
function only(part, allowed) {
  return {
    name: `${part.replace('/', '-')}-imports-only`,
    comment: `${part} may import ${allowed.join(', ') || 'nothing else of the project'}.`,
    severity: 'error',
    from: { path: `^${part}/` },
    to: { path: project, pathNot: [`^${part}/`, ...common, ...allowed] },
  };
}

/** A rule that a package is named in one place only. */
function onlyIn(packages, places, name) {
  return {
    name,
    comment: `Only ${places.join(', ')} may import ${packages}.`,
    severity: 'error',
    from: { path: project, pathNot: places },
    to: { path: `${npm}(@types/)?(${packages})(/|$)` },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Parts that import each other cannot be understood or tested apart.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nobody-imports-app',
      comment: 'What Next runs when the server starts belongs to the app, though it lies beside it.',
      severity: 'error',
      from: { pathNot: ['^app/', '^(instrumentation|proxy)[.]ts$'] },
      to: { path: '^app/' },
    },
    {
      name: 'nobody-imports-cli',
      comment: 'The configuration of the browser tests starts the launcher that cli holds.',
      severity: 'error',
      from: { pathNot: ['^cli/', '^playwright[.]config[.]ts$'] },
      to: { path: '^cli/' },
    },
    only('lib/report', []),
    only('lib/search', []),
    only('lib/read', ['^lib/report/']),
    only('lib/export', ['^lib/report/', '^lib/i18n/']),
    only('lib/desk', ['^lib/(report|read)/', '^db/']),
    only('lib/i18n', ['^lib/report/', '^messages/']),
    // The sample's documents are printed with the words of the form.
    only('db', ['^lib/(report|search)/', '^messages/zh-CN[.]json$']),
    only('components', ['^lib/(report|search|i18n)/']),
    {
      name: 'report-is-pure',
      comment: 'lib/report imports nothing but zod.',
      severity: 'error',
      from: { path: '^lib/report/', pathNot: test },
      to: {
        dependencyTypesNot: ['local', 'aliased', 'aliased-tsconfig', 'aliased-tsconfig-paths', 'type-only'],
        pathNot: `${npm}zod/`,
      },
    },
    {
      name: 'reading-is-pure',
      comment: 'lib/read turns bytes into drafts: no framework, no file, no network.',
      severity: 'error',
      from: { path: '^lib/read/', pathNot: test },
      to: { path: [`${npm}(@types/)?(${frameworks})(/|$)`, http, '^(node:)?(fs|fs/promises|child_process|os)$'] },
    },
    {
      name: 'db-and-lib-know-no-http',
      severity: 'error',
      from: { path: '^(db|lib)/', pathNot: ['^lib/(i18n|api)/', test] },
      to: { path: [`${npm}next/`, http] },
    },
    onlyIn('drizzle-orm|better-sqlite3|drizzle-kit', ['^db/', '^drizzle[.]config[.]ts$'], 'only-db-names-drizzle'),
    {
      name: 'only-db-names-tables',
      severity: 'error',
      from: { pathNot: ['^db/', '^drizzle[.]config[.]ts$'] },
      to: { path: '^db/schema/' },
    },
    onlyIn('recharts', ['^components/chart/'], 'only-charts-name-recharts'),
    {
      name: 'only-i18n-configures-next-intl',
      severity: 'error',
      from: { path: project, pathNot: '^lib/i18n/' },
      to: { path: `${npm}next-intl/dist/.*(plugin|routing|middleware|navigation)` },
    },
    {
      name: 'no-test-in-production',
      severity: 'error',
      from: { pathNot: [test, '^e2e/'] },
      to: { path: [test, '^e2e/'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    exclude: { path: '^([.]next|[.]next-e2e|var|test-results)/' },
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
