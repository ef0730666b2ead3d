import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../shared/project-root.js';

const CRUISER = join(projectRoot, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const CONFIG = join(projectRoot, '.dependency-cruiser.cjs');
const FOLDERS = ['gateway', 'subgraphs', 'shared', 'hub', 'importers', 'test', 'bench', 'web'];

interface Cruise {
  summary: {
    violations: { rule: { name: string }; from: string; to: string }[];
    totalCruised: number;
  };
}

/** Checks a tree with the project's own configuration, as `npm run check` does. */
async function cruise(root: string): Promise<Cruise['summary']> {
  const folders = FOLDERS.filter((folder) => existsSync(join(root, folder)));
  const run = promisify(execFile)(
    process.execPath,
    [CRUISER, '--config', CONFIG, '--output-type', 'json', '--no-cache', ...folders],
    { cwd: root, maxBuffer: 64 * 1024 * 1024 },
  );
  // It answers with a failure code where there are violations; the report is the same.
  const { stdout } = await run.catch((failure: { stdout: string }) => failure);
  return (JSON.parse(stdout) as Cruise).summary;
}

/** One file each that breaks one rule, by the rule's name. */
const BREACHES: Record<string, { file: string; line: string }> = {
  'subgraphs-are-islands': {
    file: 'subgraphs/funding/statement/statement.loader.ts',
    line: "import '../../geography/area/area.entity.js';",
  },
  'subgraphs-know-nothing-above': {
    file: 'subgraphs/funding/subgraph.ts',
    line: "import type {} from '../../gateway/server.js';",
  },
  'gateway-knows-no-subgraph': {
    file: 'gateway/server.ts',
    line: "import '../subgraphs/geography/area/area.entity.js';",
  },
  'shared-knows-nothing-above': {
    file: 'shared/db/tables.ts',
    line: "import '../../subgraphs/geography/area/area.entity.js';",
  },
  'importers-know-no-subgraph': {
    file: 'importers/importer.ts',
    line: "import '../subgraphs/geography/area/area.entity.js';",
  },
  'only-the-hub-imports': { file: 'shared/db/rows.ts', line: "import '../../importers/importer.js';" },
  'what-runs-needs-no-test': { file: 'hub/start.ts', line: "import '../test/support/fixtures.js';" },
  'web-asks-over-http': { file: 'web/page.ts', line: "import '../shared/collections.js';" },
  'rules-are-pure': {
    file: 'subgraphs/funding/total/total.rules.ts',
    line: "import { readFileSync } from 'node:fs';",
  },
  'pure-shared-files-stay-pure': {
    file: 'shared/calendar/clock.ts',
    line: "import { setTimeout } from 'node:timers/promises';",
  },
  'resolvers-read-through-loaders': {
    file: 'subgraphs/funding/statement/statement.resolver.ts',
    line: "import type { Repository } from 'typeorm';",
  },
  'resolvers-do-not-seed': {
    file: 'subgraphs/funding/line/line.resolver.ts',
    line: "import '../seed.js';",
  },
  'entities-know-entities': {
    file: 'subgraphs/funding/line/line.entity.ts',
    line: "import '../statement/statement.loader.js';",
  },
  'loaders-stay-below-resolvers': {
    file: 'subgraphs/funding/line/line.loader.ts',
    line: "import '../statement/statement.resolver.js';",
  },
  'seeds-only-fill-tables': {
    file: 'subgraphs/funding/seed.ts',
    line: "import './statement/statement.loader.js';",
  },
  'nothing-imports-a-main': { file: 'bench/load.ts', line: "import '../gateway/main.js';" },
  'no-cycles': { file: 'shared/collections.ts', line: "import './slug.js';" },
  'tests-serve-tests': { file: 'hub/rules.ts', line: "import '../shared/pure.rules.test.js';" },
  'no-dev-packages-in-earnest': { file: 'hub/compose.ts', line: "import 'typescript';" },
  'only-the-schema-command-composes': { file: 'hub/open.ts', line: "import './supergraph.js';" },
  'no-unresolvable-imports': { file: 'bench/gone.ts', line: "import './not-there.js';" },
  'no-undeclared-packages': { file: 'bench/parser.ts', line: "import 'acorn';" },
};

/** Sound files that the breaches lean on. */
const NEIGHBOURS: Record<string, string> = {
  'shared/slug.ts': "import './collections.js';",
  'shared/files/folder.ts': "import type {} from './reader.js';",
  'shared/files/reader.ts': "import './folder.js';",
  'shared/pure.rules.test.ts': "import { it } from 'vitest';",
  'subgraphs/geography/area/area.entity.ts': "import { Column } from 'typeorm';",
  'gateway/main.ts': "import './server.js';",
  'gateway/server.test.ts': "import '../test/support/fixtures.js';",
  'hub/supergraph.ts': "import '@theguild/federation-composition';",
  'hub/schema.ts': "import './supergraph.js';",
  'hub/files.ts': "import type {} from './supergraph.js';",
  'test/support/fixtures.ts': 'export {};',
};

describe('the boundaries of the tree', () => {
  let root: string;
  let planted: Cruise['summary'];

  beforeAll(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'architecture-')));
    await symlink(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
    await symlink(join(projectRoot, 'package.json'), join(root, 'package.json'));
    const files = Object.values(BREACHES).map(({ file, line }) => [file, line] as const);
    for (const [file, line] of [...files, ...Object.entries(NEIGHBOURS)]) {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), `${line}\n`);
    }
    planted = await cruise(root);
  });

  afterAll(() => rm(root, { recursive: true, force: true }));

  it.each(Object.entries(BREACHES).map(([name, { file }]) => [name, file] as const))(
    '%s catches the breach planted in %s',
    (name, file) => {
      const caught = planted.violations.filter((violation) => violation.rule.name === name);
      expect(caught.map((violation) => violation.from)).toContain(file);
    },
  );

  it('nothing else is taken for a breach, not even types that refer to each other', () => {
    const breaches = new Set(Object.values(BREACHES).map(({ file }) => file));
    expect(planted.violations.filter(({ from }) => !breaches.has(from))).toEqual([]);
  });

  it('every rule of the configuration has its planted breach', async () => {
    const { default: config } = (await import(CONFIG)) as { default: { forbidden: { name: string }[] } };
    expect(Object.keys(BREACHES)).toEqual(config.forbidden.map((rule) => rule.name));
  });

  it('none is crossed by the project itself, all of which was looked at', async () => {
    const { violations, totalCruised } = await cruise(projectRoot);
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    // Under an unsupported TypeScript the tool looks at nothing and finds nothing.
    expect(totalCruised).toBeGreaterThan(200);
  });
});
