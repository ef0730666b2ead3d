import { type AreaSet, entry, lowestOf } from '../area-set/area-set.rules.js';
import { findLevels } from '../count/option-count.rules.js';
import { restrictProblem } from '../count/sub-problem.rules.js';
import { attempt, type Effort } from '../effort.rules.js';
import type { OptionProblem } from '../option-problem.rules.js';
import type { Remainder } from './remainder.rules.js';

/** A group in the making: `members` are in it for certain, `open` may yet join. The remainder's others may not. */
export interface Draft {
  readonly members: AreaSet;
  readonly open: AreaSet;
}

const NEVER = Number.POSITIVE_INFINITY;

/**
 * Tells a search that makes no headway whether it is in the right place, by an exact count of the levels that remain.
 *
 * Asking costs far more than a step of the search, so it is done only when the search has found nothing for as many
 * steps as the last asking took. After a yes the search is left alone for as long again; after a no it is asked
 * again at the next choice, until it is back where something can be found. So a find never takes more than a number of
 * steps that grows with a power of the number of areas times the cost of a count. A count that takes too much tells
 * nothing, and is the last.
 */
export class Lookahead {
  #patience: number;
  #since = 0;

  constructor(
    private readonly problem: OptionProblem,
    private readonly effort: Effort,
    /** Steps that the count of all areas took; null = it took too many, so never ask. */
    patience: number | null,
  ) {
    this.#patience = patience ?? NEVER;
  }

  /** The search has found something or starts anew. */
  startOver(): void {
    this.#since = this.effort.spent;
  }

  /** False only if no grouping of the remainder has a group of this draft. */
  allows(remainder: Remainder, draft: Draft): boolean {
    const asked = this.effort.spent;
    if (asked - this.#since < this.#patience) return true;
    const levels = attempt(() => findLevels(this.#draftProblem(remainder, draft), this.effort));
    const occurs = levels.kind !== 'exact' || levels.value(remainder.partnerships, remainder.unchanged);
    this.#patience = levels.kind === 'exact' ? Math.max(this.#patience, this.effort.spent - asked) : NEVER;
    if (occurs) this.startOver();
    return occurs;
  }

  /** The remainder with the members together and apart from the areas that may not join them. */
  #draftProblem({ areas }: Remainder, { members, open }: Draft): OptionProblem {
    const togetherWith = this.problem.togetherWith.slice();
    const apartFrom = this.problem.apartFrom.slice();
    const out = areas & ~members & ~open;
    const first = lowestOf(members);
    apartFrom[first] = entry(apartFrom, first) | out;
    for (let rest = members; rest !== 0; rest &= rest - 1) togetherWith[lowestOf(rest)] = members;
    for (let rest = out; rest !== 0; rest &= rest - 1)
      apartFrom[lowestOf(rest)] = entry(apartFrom, lowestOf(rest)) | (members & -members);
    return restrictProblem({ ...this.problem, togetherWith, apartFrom }, areas);
  }
}
