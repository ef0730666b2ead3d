import { countMatching, listOptions } from '../option/merger-options.rules.js';
import type { SearchAnswers, SearchTask } from './search-task.js';

/** Does the work of a task, until it is done, beyond its budget or no longer wanted. */
export function runTask({ kind, request, stop }: SearchTask): SearchAnswers[keyof SearchAnswers] {
  const flag = new Int32Array(stop);
  const shouldStop = () => Atomics.load(flag, 0) !== 0;
  return kind === 'count' ? countMatching(request, shouldStop) : listOptions(request, shouldStop);
}
