import type { OptionCounts, OptionPage } from '../option/merger-options.rules.js';
import type { Exact, OptionRequest } from '../option/option-request.rules.js';

/** What can be searched for; each on its own, so that counting costs no listing and listing no counting. */
export interface SearchAnswers {
  count: Exact<OptionCounts>;
  list: Exact<OptionPage>;
}

/** A piece of work for a thread. Plain data: it is posted. */
export interface SearchTask<Kind extends keyof SearchAnswers = keyof SearchAnswers> {
  kind: Kind;
  request: OptionRequest;
  /** Set to 1 by whoever no longer waits. */
  stop: SharedArrayBuffer;
}
