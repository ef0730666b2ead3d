import { financialYear } from '../../../shared/calendar/financial-year.js';
import { poundsText } from '../../../shared/money/pence.js';
import { type GrantQuestion, type GrantStatement, LeftOutReason } from '../counting/grant.rules.js';
import { ground } from '../counting/papers.fixture.js';
import type { FunderKind } from '../funder/funder-kind.js';
import { GrantDimension } from './grant-dimension.js';
import { sumGrants } from './grant-total.rules.js';

/** A question to sumGrants, in words. */
export interface Asked {
  partnerships?: string[];
  areas?: string[];
  from?: string;
  to?: string;
  funderKinds?: FunderKind[];
  themes?: string[];
  by?: GrantDimension[];
}

/** Sums, with the lists in words: ids of statements, and pounds. */
export function sum(statements: readonly GrantStatement[], asked: Asked = {}) {
  const { by = [GrantDimension.PARTNERSHIP] } = asked;
  const { total, groups, counted, leftOut } = sumGrants(statements, ground, questionOf(asked), by);
  const leftOutFor = (reason: LeftOutReason) =>
    leftOut.filter((entry) => entry.reason === reason).map((entry) => entry.statement.id);
  return {
    total: total === null ? null : poundsText(total),
    groups: groups.map((group) => ({ ...group, total: poundsText(group.total) })),
    counted,
    leftOut,
    included: leftOutFor(LeftOutReason.INCLUDED_ELSEWHERE),
    overlapping: leftOutFor(LeftOutReason.OVERLAPPING),
    undated: leftOutFor(LeftOutReason.UNDATED),
    notSplit: leftOutFor(LeftOutReason.NOT_SPLIT),
  };
}

function questionOf({ partnerships, areas, from, to, funderKinds, themes }: Asked): GrantQuestion {
  const cells = [
    ...(partnerships ?? []).map((partnership) => ground.ofPartnership(partnership)),
    ...(areas ?? []).map((area) => ground.ofArea(area)),
  ];
  return {
    recipients: partnerships || areas ? new Set(cells.flatMap((some) => [...some])) : null,
    from: from ? financialYear(from) : null,
    to: to ? financialYear(to) : null,
    funderKinds: funderKinds ? new Set(funderKinds) : null,
    themes: themes ? new Set(themes) : null,
  };
}
