import { distinct, groupBy } from '../../../shared/collections.js';
import { type Pence, pence, totalPence } from '../../../shared/money/pence.js';
import { findCountable } from '../counting/countable.rules.js';
import {
  type GrantQuestion,
  type GrantStatement,
  type LeftOut,
  LeftOutReason,
} from '../counting/grant.rules.js';
import { type GrantGroup, groupCounted } from '../counting/grouping.rules.js';
import { leaveOutRepeats } from '../counting/inclusion.rules.js';
import { Wholes } from '../counting/part-of.rules.js';
import { selectLines } from '../counting/selection.rules.js';
import type { Ground } from '../recipient/ground.rules.js';
import type { GrantDimension } from './grant-dimension.js';

export interface GrantSum {
  /** Null where nothing was counted, which is not £0. */
  total: Pence | null;
  groups: GrantGroup[];
  /** Ids of the statements with money counted, in the order of the statements given. */
  counted: string[];
  /** In the order of the statements given, then of the reasons. */
  leftOut: LeftOut[];
}

const REASONS = Object.values(LeftOutReason);

/**
 * How much was granted, never counting one pound twice? Works through the four steps that GrantTotals of the schema
 * describes; what it leaves out it names.
 */
export function sumGrants(
  statements: readonly GrantStatement[],
  ground: Ground,
  question: GrantQuestion,
  dimensions: readonly GrantDimension[],
): GrantSum {
  const selected = selectLines(statements, ground, question);
  const findings = selected.map(findCountable);
  const countable = findings.flatMap((finding) => finding.countable);
  const { counted, leftOut } = leaveOutRepeats(countable, new Wholes(countable, selected));
  return {
    total: counted.length === 0 ? null : totalPence(counted.map((money) => money.amount)),
    groups: groupCounted(counted, dimensions),
    counted: distinct(counted.map((money) => money.statement.id)),
    leftOut: gather([...findings.flatMap((finding) => finding.leftOut), ...leftOut], statements),
  };
}

/** One entry a statement and reason. */
function gather(entries: readonly LeftOut[], statements: readonly GrantStatement[]): LeftOut[] {
  const order = new Map(statements.map((statement, index) => [statement.id, index]));
  const placeOf = ({ statement, reason }: LeftOut) =>
    (order.get(statement.id) ?? 0) * REASONS.length + REASONS.indexOf(reason);
  return [...groupBy(entries, placeOf)].sort(([a], [b]) => a - b).map(([, same]) => same.reduce(join));
}

function join(a: LeftOut, b: LeftOut): LeftOut {
  return {
    ...a,
    lines: [...a.lines, ...b.lines],
    amount: a.amount === null ? b.amount : pence(a.amount + (b.amount ?? 0n)),
    includedIn: distinct([...a.includedIn, ...b.includedIn]),
  };
}
