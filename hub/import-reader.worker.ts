import { parentPort, workerData } from 'node:worker_threads';
import type { ImportedData } from '../importers/importer.js';
import { IMPORTERS } from '../importers/importers.js';
import { DataFolder } from '../shared/files/data-folder.js';
import { DataRefused } from '../shared/files/file-problem.js';
import type { ReadMessage, ReadTask } from './import-reader.js';

/** How many bytes are read between two words about it. */
const STEP = 100_000;

await answer(workerData);

async function answer(task: ReadTask): Promise<void> {
  try {
    tell({ told: 'data', data: await read(task) });
  } catch (error) {
    if (!(error instanceof DataRefused)) throw error;
    tell({ told: 'refused', problems: error.problems });
  }
}

async function read({ kind, source, importId, dataFolder, overlay }: ReadTask): Promise<ImportedData> {
  const importer = IMPORTERS.find((one) => one.kind === kind);
  if (!importer) throw new Error(`there is no importer ${kind}`);
  const folder = new DataFolder(dataFolder, overlay);
  let told = 0;
  const onProgress = (bytesRead: number) => {
    if (bytesRead - told < STEP) return;
    told = bytesRead;
    tell({ told: 'progress', bytesRead });
  };
  const data = await importer.read(source, { folder, importId, onProgress });
  // An importer that leans on rows of the data folder that do not fit has read nothing that can be trusted.
  if (folder.problems.length > 0) throw new DataRefused(folder.problems);
  return data;
}

function tell(message: ReadMessage): void {
  parentPort?.postMessage(message);
}
