/**
 * Who may import whom in src: the table of docs/decisions/0001-layout-and-dependency-rules.md.
 * tests/unit/dependency-rules.test.ts proves that these rules catch what they are for.
 */

/** Folder -> what it may import besides itself. A folder that is not named here is not allowed at all. */
const mayImport = {
  lib: [],
  domain: ['lib'],
  reference: ['domain', 'lib'],
  // Of snapshot only the observations' form, and lazily: a published snapshot is an extract, too.
  extract: ['snapshot', 'domain', 'lib'],
  scorecard: ['domain', 'lib'],
  // What is published: the snapshot's form, what it hides, its fingerprint.
  snapshot: ['reference', 'domain', 'lib'],
  storage: ['snapshot', 'domain', 'lib'],
  export: ['scorecard', 'domain', 'lib'],
  // Of extract only the door to its worker and its types, see below.
  workspace: ['extract', 'reference', 'scorecard', 'snapshot', 'storage', 'domain', 'lib'],
  views: ['workspace', 'scorecard', 'snapshot', 'export', 'domain', 'lib'],
  // `npm run pack`: from extracts to the pack in Node, without a browser.
  job: ['views', 'workspace', 'extract', 'reference', 'scorecard', 'snapshot', 'domain', 'lib'],
};

const folderRules = Object.entries(mayImport).map(([folder, others]) => ({
  name: `folders-${folder}`,
  comment: `src/${folder} may import ${others.join(', ') || 'no other folder'}`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...others].join('|')})/` },
}));

const quantiles = 'src/domain/interval/quantiles.ts';

const everyFolder = [...Object.keys(mayImport), 'app'].join('|');

export const forbidden = [
  ...folderRules,
  {
    name: 'unknown-folder',
    comment: 'a new folder of src needs a line in this table (and in src/README.md)',
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/((${everyFolder})/|[^/]+$)` },
    to: {},
  },
  {
    name: 'extract-by-its-door',
    comment: 'src/workspace sees of src/extract only client.ts and types (types.ts, *-types.ts)',
    severity: 'error',
    from: { path: '^src/workspace/' },
    to: { path: '^src/extract/', pathNot: '^src/extract/(client|types|[^/]+-types)\\.ts$' },
  },
  {
    name: 'no-cycle',
    severity: 'error',
    from: { path: '^src/' },
    to: { circular: true },
  },
  {
    name: 'pure-without-packages',
    comment: 'src/domain and src/lib import no package, but for the one door to jstat',
    severity: 'error',
    from: { path: '^src/(domain|lib)/', pathNot: `^${quantiles}$` },
    to: { pathNot: '^src/' },
  },
  {
    name: 'quantiles-from-jstat',
    comment: `${quantiles} imports jstat and no other package (decision 0009)`,
    severity: 'error',
    from: { path: `^${quantiles}$` },
    to: { pathNot: '^src/|(^|/)node_modules/jstat/' },
  },
  {
    name: 'jstat-by-its-door',
    comment: `only ${quantiles} imports jstat`,
    severity: 'error',
    from: { path: '^src/', pathNot: `^${quantiles}$` },
    to: { path: '(^|/)jstat(/|$)' },
  },
  {
    name: 'react-at-the-edge',
    comment: 'React and its friends only in views, app, workspace, main.tsx and pack-main.tsx',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/((views|app|workspace)/|(pack-)?main\\.tsx$)' },
    to: { path: '(^|/)(react|react-dom|wouter|zustand|@tanstack/react-query|govuk-frontend)(/|$)' },
  },
  {
    name: 'recharts-in-charts',
    comment: 'only src/views/charts imports recharts, so that it stays in a lazy chunk',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/views/charts/' },
    to: { path: '(^|/)recharts(/|$)' },
  },
  {
    name: 'no-test-code',
    comment: 'tests, scripts and msw stay out of the app',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(tests|scripts|fixtures)/|(^|/)(msw|vitest|@testing-library|fast-check)(/|$)' },
  },
  {
    name: 'runs-in-a-browser',
    severity: 'error',
    from: { path: '^src/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'known-packages',
    comment: 'what src imports is in "dependencies", or is a file that exists',
    severity: 'error',
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown'] },
  },
];
