import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, isUpToDate } from './build.js';

/**
 * `node hub/run.js hub/main WORDS` runs a program of the hub with these words: the build in dist/, which is made anew first
 * where it is not that of the sources, so that no edit goes unnoticed. Without a program it only builds.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const [program, ...words] = process.argv.slice(2);

if (program === undefined) await build(root).catch(stop);
else {
  const file = await fileToRun(program);
  process.argv = [process.execPath, file, ...words];
  await import(pathToFileURL(file).href);
}

/**
 * The program's build, or its source where there is nothing to build with or no right to write.
 * @param {string} name "hub/main"
 */
async function fileToRun(name) {
  try {
    if (!isUpToDate(root)) await build(root);
  } catch (error) {
    if (isMistake(error)) stop(error);
    process.stderr.write(
      `Nothing can be built (${messageOf(error)}): it starts from source, which takes longer.\n`,
    );
    const { register } = await import('tsx/esm/api');
    register();
    return join(root, `${name}.ts`);
  }
  // Faults are told with the lines of the source.
  process.setSourceMapsEnabled(true);
  return join(root, 'dist', `${name}.js`);
}

/**
 * Whether a source is wrong, and not the place to build in.
 * @param {unknown} error
 */
function isMistake(error) {
  return error instanceof Error && 'errors' in error;
}

/**
 * @param {unknown} error
 * @returns {never}
 */
function stop(error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exit(1);
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
