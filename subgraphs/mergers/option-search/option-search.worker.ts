import { parentPort } from 'node:worker_threads';
import { runTask } from './run-task.rules.js';
import type { SearchTask } from './search-task.js';

/** A thread that works through searches one after the other, so that the event loop of its process stays free. */
parentPort?.on('message', (task: SearchTask) => {
  parentPort?.postMessage(runTask(task));
});
