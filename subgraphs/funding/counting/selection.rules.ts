import { doMeet, type Ground, liesInside } from '../recipient/ground.rules.js';
import { FundingKind } from '../statement/funding-kind.js';
import type { GrantLine, GrantQuestion, GrantStatement, PlacedLine } from './grant.rules.js';
import { areWithin, doOverlap, isDated } from './years.rules.js';

/**
 * How a line stands to a question. PARTLY: its recipient is wider than what is asked, and nothing else stands against it.
 */
export type Standing = 'KEPT' | 'OVERLAPPING' | 'UNDATED' | 'PARTLY' | 'NOT_ASKED';

export interface SelectedLine extends PlacedLine {
  standing: Standing;
}

export interface SelectedStatement {
  statement: GrantStatement;
  lines: SelectedLine[];
}

/** Step 1: which lines of which grants are asked for? Statements of other kinds are no grants. */
export function selectLines(
  statements: readonly GrantStatement[],
  ground: Ground,
  question: GrantQuestion,
): SelectedStatement[] {
  return statements
    .filter((statement) => statement.kind === FundingKind.GRANT)
    .map((statement) => ({
      statement,
      lines: statement.lines.map((line) => {
        const cells = ground.ofRecipient(line);
        return { line, cells, standing: standingOf({ line, cells }, question) };
      }),
    }));
}

function standingOf({ line, cells }: PlacedLine, question: GrantQuestion): Standing {
  if (!isFunderAsked(line, question) || !isThemeAsked(line, question)) return 'NOT_ASKED';
  const reach = reachOf({ line, cells }, question);
  if (reach === 'outside') return 'NOT_ASKED';
  const standing = standingInTime(line, question);
  if (reach === 'inside') return standing;
  return standing === 'KEPT' ? 'PARTLY' : 'NOT_ASKED';
}

function isFunderAsked(line: GrantLine, { funderKinds }: GrantQuestion): boolean {
  return funderKinds === null || funderKinds.has(line.funderKind);
}

/** Money for several themes is kept whole when any of them is asked: a document does not split it between them. */
function isThemeAsked(line: GrantLine, { themes }: GrantQuestion): boolean {
  return themes === null || line.themeLinks.some((link) => themes.has(link.themeId));
}

function reachOf({ cells }: PlacedLine, { recipients }: GrantQuestion): 'inside' | 'partly' | 'outside' {
  if (recipients === null) return 'inside';
  if (cells === null) return 'outside';
  if (liesInside(cells, recipients)) return 'inside';
  return doMeet(cells, recipients) ? 'partly' : 'outside';
}

function standingInTime(line: GrantLine, question: GrantQuestion): Standing {
  if (!isDated(question)) return 'KEPT';
  if (!isDated(line)) return 'UNDATED';
  if (areWithin(line, question)) return 'KEPT';
  return doOverlap(line, question) ? 'OVERLAPPING' : 'NOT_ASKED';
}
