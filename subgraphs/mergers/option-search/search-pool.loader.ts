import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '../../../shared/project-root.js';
import type { SearchAnswers, SearchTask } from './search-task.js';

type Answer = SearchAnswers[keyof SearchAnswers];

interface Job {
  task: SearchTask;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

interface Thread {
  worker: Worker;
  /** The search it is at. */
  job: Job | null;
}

const MOST_THREADS = 2;
const BUILT_WORKER = 'dist/subgraphs/mergers/option-search/option-search.worker.js';

/** A few threads that search; further searches wait their turn. Threads start when first needed and keep no process alive. */
export class SearchPool {
  readonly #threads: Thread[] = [];
  readonly #waiting: Job[] = [];
  #closed = false;

  run(task: SearchTask): Promise<Answer> {
    if (this.#closed) return Promise.reject(new Error('the search threads are closed'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject });
      this.#assign();
    });
  }

  /** Ends every thread; searches under way are rejected. */
  async close(): Promise<void> {
    this.#closed = true;
    const ended = new Error('the search threads were closed');
    for (const job of this.#waiting.splice(0)) job.reject(ended);
    await Promise.all(
      this.#threads.splice(0).map(({ worker, job }) => {
        job?.reject(ended);
        return worker.terminate();
      }),
    );
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const thread = this.#threads.find(({ job }) => job === null) ?? this.#startThread();
      if (!thread) return;
      const job = this.#waiting.shift();
      if (!job) return;
      thread.job = job;
      thread.worker.postMessage(job.task);
    }
  }

  #startThread(): Thread | undefined {
    if (this.#threads.length >= Math.min(MOST_THREADS, availableParallelism())) return undefined;
    const worker = startWorker();
    // A search that nobody waits for must not keep a process from ending.
    worker.unref();
    const thread: Thread = { worker, job: null };
    worker.on('message', (answer: Answer) => this.#settle(thread, (job) => job.resolve(answer)));
    worker.on('error', (error: Error) => this.#lose(thread, error));
    worker.on('exit', (code) => this.#lose(thread, new Error(`a search thread ended with code ${code}`)));
    this.#threads.push(thread);
    return thread;
  }

  #settle(thread: Thread, tell: (job: Job) => void): void {
    const { job } = thread;
    thread.job = null;
    if (job) tell(job);
    this.#assign();
  }

  /** A thread that failed is replaced when the next search needs one. */
  #lose(thread: Thread, error: Error): void {
    const place = this.#threads.indexOf(thread);
    if (place >= 0) this.#threads.splice(place, 1);
    this.#settle(thread, (job) => job.reject(error));
  }
}

/** Built, the thread runs a file of its own; from source it first learns to read TypeScript, which no thread inherits. */
function startWorker(): Worker {
  if (import.meta.url.endsWith('.js')) return new Worker(join(projectRoot, BUILT_WORKER));
  const source = new URL('./option-search.worker.ts', import.meta.url).href;
  const reader = import.meta.resolve('tsx/esm/api');
  const program = `import(${JSON.stringify(reader)}).then((tsx) => { tsx.register(); return import(${JSON.stringify(source)}); })`;
  return new Worker(program, { eval: true, execArgv: [] });
}
