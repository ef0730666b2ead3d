import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, isUpToDate } from './build.js';

/**
 * `node hub/run.js hub/main WORDS` runs a program of the hub with these words: the build in dist/, which is made anew first
 * where it is not that of the sources, so that no edit goes unnoticed. Without a program it only builds.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const [program, ...words] = process.argv.slice(2);

if (program === undefined) await build(root);
else {
  const file = await fileToRun(program);
  process.argv = [process.argv[0] ?? 'node', file, ...words];
  await import(pathToFileURL(file).href);
}

/**
 * The program's build, or its source where there is nothing to build with or no right to write.
 * @param {string} name "hub/main"
 */
async function fileToRun(name) {
  try {
    if (!isUpToDate(root)) await build(root);
    // Faults are told with the lines of the source.
    process.setSourceMapsEnabled(true);
    return join(root, 'dist', `${name}.js`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`It is not built, and starts from source, which takes longer: ${why}\n`);
    const { register } = await import('tsx/esm/api');
    register();
    return join(root, `${name}.ts`);
  }
}
