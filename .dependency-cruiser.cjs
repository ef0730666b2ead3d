const { join } = require('node:path');

/** Files that rules may lean on: no database, no GraphQL, no clock, no file system. */
const PURE_SHARED = [
  '^shared/(collections|slug|errors)\\.ts$',
  '^shared/access/(seats|viewer)\\.ts$',
  '^shared/calendar/[^/]+\\.ts$',
  '^shared/access/(seats|viewer)\\.ts$',
  '^shared/money/pence\\.ts$',
  '^shared/provenance/(basis|duty-outcome|marking|owner)\\.ts$',
  '^shared/.+\\.rules\\.ts$',
];

/** Rules, and files of a feature folder without a role: enums and constants that rules and entities share. */
const PURE_OF_A_SUBGRAPH = '^subgraphs/([^/]+)/(?:.+\\.rules\\.ts$|(?!migrations/).+/[a-z0-9-]+\\.ts$)';
const PURE_OF_THE_SAME_SUBGRAPH = PURE_OF_A_SUBGRAPH.replace('([^/]+)', '$1');

const TEST_FILE = '\\.(test|fixture)\\.ts$';
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'subgraphs-are-islands',
      comment: 'Subgraphs meet through @key entities and stubs in the graph, never in code.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/' },
      to: { path: '^subgraphs/([^/]+)/', pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'subgraphs-know-nothing-above',
      comment: 'Only hub, tests and benchmarks put subgraphs and gateway together.',
      severity: 'error',
      from: { path: '^subgraphs/' },
      to: { path: '^(gateway|hub)/' },
    },
    {
      name: 'gateway-knows-no-subgraph',
      comment: 'The gateway is handed SDL and executors; it knows no subgraph and not who starts it.',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^(subgraphs|hub)/' },
    },
    {
      name: 'shared-knows-nothing-above',
      comment: 'What is shared serves every island alike.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(gateway|subgraphs|hub)/' },
    },
    {
      name: 'importers-know-no-subgraph',
      comment: 'An importer writes the hub’s own file forms; what becomes of them is the subgraphs’ affair.',
      severity: 'error',
      from: { path: '^importers/' },
      to: { path: '^(gateway|subgraphs|hub)/' },
    },
    {
      name: 'only-the-hub-imports',
      comment: 'Loading is the composition root’s work.',
      severity: 'error',
      from: { path: '^(gateway|subgraphs|shared)/' },
      to: { path: '^importers/' },
    },
    {
      name: 'what-runs-needs-no-test',
      comment: 'Images hold neither tests nor benchmarks. A test beside its source may use test/support.',
      severity: 'error',
      from: { path: '^(gateway|subgraphs|shared|hub|importers)/', pathNot: TEST_FILE },
      to: { path: '^(test|bench|web)/' },
    },
    {
      name: 'web-asks-over-http',
      comment: 'Pages know the API, not the code behind it.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(gateway|subgraphs|shared|hub|importers)/' },
    },
    {
      name: 'rules-are-pure',
      comment: 'Law and arithmetic run without a database, a framework, a clock or a disk.',
      severity: 'error',
      from: { path: PURE_OF_A_SUBGRAPH, pathNot: TEST_FILE },
      to: { pathNot: [...PURE_SHARED, PURE_OF_THE_SAME_SUBGRAPH] },
    },
    {
      name: 'pure-shared-files-stay-pure',
      comment: 'Otherwise rules would be pure in name only.',
      severity: 'error',
      from: { path: PURE_SHARED, pathNot: TEST_FILE },
      to: { pathNot: PURE_SHARED },
    },
    {
      name: 'resolvers-read-through-loaders',
      comment: 'A resolver that queries by itself costs one statement a row.',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: { path: npm('typeorm', 'pg') },
    },
    {
      name: 'resolvers-do-not-seed',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: { path: '(\\.|/)seed\\.ts$|/migrations/' },
    },
    {
      name: 'entities-know-entities',
      comment: 'A row is what it is; it asks nobody.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/.+\\.entity\\.ts$' },
      to: {
        pathNot: [
          '^shared/',
          '^subgraphs/$1/.+\\.(entity|enum)\\.ts$',
          PURE_OF_THE_SAME_SUBGRAPH,
          npm('typeorm', 'type-graphql', 'graphql-scalars'),
        ],
      },
    },
    {
      name: 'loaders-stay-below-resolvers',
      severity: 'error',
      from: { path: '\\.loader\\.ts$' },
      to: { path: '\\.resolver\\.ts$|(\\.|/)seed\\.ts$|/migrations/|^subgraphs/[^/]+/(subgraph|main)\\.ts$' },
    },
    {
      name: 'seeds-only-fill-tables',
      comment: 'Loading knows files, rules and entities; nothing of how questions are answered.',
      severity: 'error',
      from: { path: '(\\.|/)seed\\.ts$' },
      to: {
        path: [
          '\\.(resolver|loader|stub|input)\\.ts$',
          '^subgraphs/[^/]+/(context|subgraph|main)\\.ts$',
          npm('graphql', 'type-graphql', 'dataloader'),
        ],
      },
    },
    {
      name: 'nothing-imports-a-main',
      comment: 'Importing a program would run it.',
      severity: 'error',
      from: {},
      to: { path: '^(gateway|hub|subgraphs/[^/]+)/main\\.ts$' },
    },
    {
      name: 'no-cycles',
      comment: 'Files that need each other to load are one file. Types alone may refer both ways.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'tests-serve-tests',
      comment: 'Made-up facts never reach an answer.',
      severity: 'error',
      from: { pathNot: ['^(test|bench)/', TEST_FILE] },
      to: { path: TEST_FILE },
    },
    {
      name: 'no-dev-packages-in-earnest',
      comment:
        'Images are installed without them. Composition and the types of the console’s documents are the exceptions: they are made on the developer’s machine.',
      severity: 'error',
      from: {
        path: '^(gateway|subgraphs|shared|hub|importers)/',
        pathNot: [TEST_FILE, '^hub/(supergraph|console-documents)\\.ts$'],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-the-schema-command-composes',
      comment: 'What runs reads the committed supergraph.',
      severity: 'error',
      from: { path: '^(gateway|subgraphs|shared|hub)/', pathNot: '^hub/schema\\.ts$' },
      to: { path: '^hub/supergraph\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unresolvable-imports',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'Whatever is imported stands in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // bench/ has a package.json of its own beside the project's.
    combinedDependencies: true,
    // These lean on packages of bench/package.json, which are there only where the bench has run.
    exclude: { path: '^bench/programs/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: join(__dirname, 'tsconfig.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types', 'require'],
    },
  },
};
