import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ImportedData, ImportSource } from '../importers/importer.js';
import type { DataFolder, FileTexts } from '../shared/files/data-folder.js';
import { DataRefused, type FileProblem, refuseFile } from '../shared/files/file-problem.js';
import { projectRoot } from '../shared/project-root.js';

/** What the thread that reads a source is given. */
export interface ReadTask {
  kind: string;
  source: ImportSource;
  importId: string;
  dataFolder: string;
  overlay: FileTexts;
}

/** What it tells: how far it is, and in the end what it read or why it did not. */
export type ReadMessage =
  | { told: 'progress'; bytesRead: number }
  | { told: 'data'; data: ImportedData }
  | { told: 'refused'; problems: readonly FileProblem[] };

/** Holds reading well below 300 MB however large the file: what is left over is collected early. */
const THREAD_MEMORY_MB = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 };

/**
 * Reads a source in a thread of its own, whose memory is bounded and given back before anything is loaded.
 * @throws DataRefused as the importer does.
 */
export async function readInThread(
  { kind, source, importId }: Pick<ReadTask, 'kind' | 'source' | 'importId'>,
  folder: DataFolder,
  onProgress: (bytesRead: number) => void,
): Promise<ImportedData> {
  const { path, name, sha256, bytes } = source;
  const worker = startThread({
    kind,
    source: { path, name, sha256, bytes },
    importId,
    dataFolder: folder.root,
    overlay: folder.overlay,
  });
  try {
    return await answerOf(worker, onProgress);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      refuseFile(name, 'takes more memory to read than it may');
    throw error;
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, onProgress: (bytesRead: number) => void): Promise<ImportedData> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: ReadMessage) => {
      if (message.told === 'progress') onProgress(message.bytesRead);
      else if (message.told === 'data') resolve(message.data);
      else reject(new DataRefused(message.problems));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread that reads ended with code ${code}`)));
  });
}

/** Built, the thread runs a file of its own; from source it first learns to read TypeScript, which no thread inherits. */
function startThread(task: ReadTask): Worker {
  const options = { workerData: task, resourceLimits: THREAD_MEMORY_MB };
  if (import.meta.url.endsWith('.js'))
    return new Worker(join(projectRoot, 'dist/hub/import-reader.worker.js'), options);
  const source = new URL('./import-reader.worker.ts', import.meta.url).href;
  const reader = import.meta.resolve('tsx/esm/api');
  const program = `import(${JSON.stringify(reader)}).then((tsx) => { tsx.register(); return import(${JSON.stringify(source)}); })`;
  return new Worker(program, { ...options, eval: true, execArgv: [] });
}
