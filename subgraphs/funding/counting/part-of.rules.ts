import { groupBy, indexBy } from '../../../shared/collections.js';
import { doMeet } from '../recipient/ground.rules.js';
import type { Countable, PlacedLine } from './grant.rules.js';
import type { SelectedStatement } from './selection.rules.js';
import { doOverlap, isDated } from './years.rules.js';

/** Answers which statement in the question already has the money of a line that is marked as part of another's. */
export class Wholes {
  readonly #countable: Map<string, Countable[]>;
  readonly #selected: Map<string, SelectedStatement>;

  constructor(countable: readonly Countable[], selected: readonly SelectedStatement[]) {
    this.#countable = groupBy(countable, (money) => money.statement.id);
    this.#selected = indexBy(selected, ({ statement }) => statement.id);
  }

  /**
   * Id of the statement that holds the line's money, or null. Whether that money counts or is included elsewhere itself,
   * it is accounted for once. Where it is not in the question, the statement that it is in turn part of may be.
   */
  holderOf(part: PlacedLine): string | null {
    return this.#holder(part.line.partOfId, part, new Set());
  }

  #holder(id: string | null, part: PlacedLine, passed: Set<string>): string | null {
    if (id === null || passed.has(id)) return null;
    passed.add(id);
    const money = this.#countable.get(id) ?? [];
    if (money.some((whole) => whole.lines.some((line) => couldHold(line, part)))) return id;
    for (const line of this.#selected.get(id)?.lines ?? []) {
      const holder = couldHold(line, part) ? this.#holder(line.line.partOfId, part, passed) : null;
      if (holder !== null) return holder;
    }
    return null;
  }
}

/** Nothing known speaks against the one line holding money of the other: neither another place nor other years. */
function couldHold(whole: PlacedLine, part: PlacedLine): boolean {
  const elsewhere = whole.cells !== null && part.cells !== null && !doMeet(whole.cells, part.cells);
  const atOtherTimes = isDated(whole.line) && isDated(part.line) && !doOverlap(whole.line, part.line);
  return !elsewhere && !atOtherTimes;
}
