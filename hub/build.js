import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What runs; the rest is for whoever works on it. */
const SOURCE_FOLDERS = ['gateway', 'hub', 'importers', 'shared', 'subgraphs'];

/** Files besides the sources that decide what is built: the compiler's settings and the packages that are installed. */
const SETTINGS = ['tsconfig.json', 'node_modules/.package-lock.json'];

/** Every program, and every file that a thread runs. */
const PROGRAMS = [
  'gateway/main.ts',
  'hub/apart.ts',
  'hub/audit-verify.ts',
  'hub/export.ts',
  'hub/import.ts',
  'hub/load.ts',
  'hub/main.ts',
  'hub/token.ts',
  'hub/*.worker.ts',
  'subgraphs/**/main.ts',
  'subgraphs/**/*.worker.ts',
];

/**
 * Packages that are loaded from where they are installed: one that is machine code, one that typeorm looks for by itself and
 * that must not be there twice, and one of nine megabytes that only the explorer shows.
 */
const LEFT_OUT = ['@graphql-hive/router-query-planner', 'pg', '@graphql-yoga/render-graphiql'];

/** CommonJS packages ask for modules of Node by a function that modules do not have. */
const REQUIRE =
  "import { createRequire as requireFrom__ } from 'node:module'; const require = requireFrom__(import.meta.url);";

const OUT = 'dist';

/** @typedef {{ sources: string, files: string[] }} Build Of which sources it is, and the files that belong to it. */

/**
 * What the sources, the settings and the packages are, in one word: another one for every edit.
 * @param {string} root The folder of package.json.
 */
export function sourcesHash(root) {
  const hash = createHash('sha256');
  for (const file of [...sourceFiles(root), ...SETTINGS]) {
    const path = join(root, file);
    const text = existsSync(path) ? readFileSync(path) : '';
    hash.update(`${file}\0${text.length}\0`).update(text);
  }
  return hash.digest('hex');
}

/**
 * Whether the build in dist/ is that of these sources.
 * @param {string} root
 */
export function isUpToDate(root) {
  return readBuild(root)?.sources === sourcesHash(root);
}

/**
 * Puts every program with the packages it needs into few files, which start in a third of the time. A program that runs
 * on the build before may load more of it meanwhile: its files stay until the next build but one.
 * @param {string} root
 */
export async function build(root) {
  const esbuild = await import('esbuild');
  const sources = sourcesHash(root);
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: PROGRAMS,
    outbase: '.',
    outdir: OUT,
    chunkNames: 'parts/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // One copy of graphql: its two forms refuse each other's types.
    mainFields: ['module', 'main'],
    plugins: [{ name: 'one graphql', setup: takeModulesOfGraphql }],
    external: LEFT_OUT,
    // Types of the graph and errors are known by the names of their classes.
    keepNames: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    sourcemap: true,
    sourcesContent: false,
    banner: { js: REQUIRE },
    write: false,
    logLevel: 'silent',
  });
  // A process of its own, which would stay with 600 MB for as long as the program that was built runs.
  await esbuild.stop();
  const files = outputFiles.map(({ path }) => relative(join(root, OUT), path)).sort();
  const before = readBuild(root);
  // Parts have names that change with what they hold; the programs that name them come after them.
  for (const isPart of [true, false])
    for (const { path, contents } of outputFiles)
      if (path.startsWith(join(root, OUT, 'parts/')) === isPart) put(path, contents);
  put(buildFile(root), JSON.stringify({ sources, files }));
  removeParts(root, new Set([...files, ...(before?.files ?? [])]));
}

/**
 * Packages that name a file of graphql mean the form that is no module.
 * @param {import('esbuild').PluginBuild} bundle
 */
function takeModulesOfGraphql(bundle) {
  bundle.onResolve({ filter: /^graphql\/.+\.js$/ }, ({ path, resolveDir }) =>
    bundle.resolve(path.replace(/\.js$/, '.mjs'), { resolveDir, kind: 'import-statement' }),
  );
}

/** @param {string} root */
function sourceFiles(root) {
  return SOURCE_FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
      .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name))),
  ).sort();
}

/** @param {string} root */
function buildFile(root) {
  return join(root, OUT, 'build.json');
}

/**
 * @param {string} root
 * @returns {Build | undefined} Nothing where nothing was built, or where it was not finished.
 */
function readBuild(root) {
  const path = buildFile(root);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/**
 * Whole or not at all: somebody may be reading.
 * @param {string} path
 * @param {string | Uint8Array} contents
 */
function put(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  const written = `${path}.${process.pid}`;
  writeFileSync(written, contents);
  renameSync(written, path);
}

/**
 * @param {string} root
 * @param {ReadonlySet<string>} kept
 */
function removeParts(root, kept) {
  for (const name of readdirSync(join(root, OUT, 'parts')))
    if (!kept.has(`parts/${name}`)) rmSync(join(root, OUT, 'parts', name), { force: true });
}
