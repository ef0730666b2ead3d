import { present } from '../../../shared/collections.js';
import { type Countable, type LeftOut, LeftOutReason } from './grant.rules.js';
import type { SelectedStatement, Standing } from './selection.rules.js';
import { describeLeftOut, isUnsplitSum, worthOf } from './worth.rules.js';

export interface Counting {
  countable: Countable[];
  leftOut: LeftOut[];
}

/** Steps 2 and 4: what of a statement can be added, line by line or as one lump, and what never can? */
export function findCountable(selected: SelectedStatement): Counting {
  const { countable, leftOut } = isUnsplitSum(selected.statement)
    ? countLump(selected)
    : countLines(selected);
  const outOfTime = present([
    leaveOut(selected, ['OVERLAPPING'], LeftOutReason.OVERLAPPING),
    leaveOut(selected, ['UNDATED'], LeftOutReason.UNDATED),
  ]);
  return { countable, leftOut: [...outOfTime, ...leftOut] };
}

/** The stated total counts as one lump when all of the statement is asked for, and otherwise not at all. */
function countLump(selected: SelectedStatement): Counting {
  const { statement, lines } = selected;
  if (statement.statedTotal !== null && lines.every(({ standing }) => standing === 'KEPT')) {
    return { countable: [{ statement, lines, amount: statement.statedTotal }], leftOut: [] };
  }
  const unsplit = leaveOut(selected, ['KEPT', 'PARTLY'], LeftOutReason.NOT_SPLIT);
  return { countable: [], leftOut: present([unsplit]) };
}

function countLines({ statement, lines }: SelectedStatement): Counting {
  const counting: Counting = { countable: [], leftOut: [] };
  for (const { line, cells, standing } of lines) {
    if (standing !== 'KEPT' && standing !== 'PARTLY') continue;
    const worth = worthOf(line);
    if (typeof worth === 'bigint' && standing === 'KEPT') {
      counting.countable.push({ statement, lines: [{ line, cells }], amount: worth });
    } else if (typeof worth === 'bigint') {
      counting.leftOut.push(describeLeftOut(statement, LeftOutReason.NOT_SPLIT, [line]));
    } else if (standing === 'KEPT') {
      counting.leftOut.push(describeLeftOut(statement, worth, [line]));
    }
  }
  return counting;
}

function leaveOut(
  { statement, lines }: SelectedStatement,
  standings: readonly Standing[],
  reason: LeftOutReason,
): LeftOut | null {
  const matching = lines.filter(({ standing }) => standings.includes(standing)).map(({ line }) => line);
  return matching.length === 0 ? null : describeLeftOut(statement, reason, matching);
}
