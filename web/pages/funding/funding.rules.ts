import type { FunderKind, GrantDimension } from '../../documents.js';
import { readYears } from '../../parts/financial-years.rules.js';
import { FUNDERS } from '../../parts/grants-in-words.js';
import { pick } from '../../parts/pick.js';

/** What totals can be broken down by, as addresses and readers name it. */
export const GROUPINGS = {
  partnership: { dimension: 'PARTNERSHIP', title: 'Partnership', none: 'To no one partnership' },
  year: { dimension: 'FINANCIAL_YEAR', title: 'Financial year', none: 'Several years, or none given' },
  funder: { dimension: 'FUNDER', title: 'Funder', none: 'Funder not named' },
  theme: { dimension: 'THEME', title: 'Theme', none: 'No theme, or several' },
} as const satisfies Record<string, { dimension: GrantDimension; title: string; none: string }>;

export type Grouping = keyof typeof GROUPINGS;

/** What a reader chose; null is "any". */
export interface FundingChoices {
  policeArea: string | null;
  county: string | null;
  partnerships: readonly string[];
  from: string | null;
  to: string | null;
  groupBy: Grouping;
  funder: FunderKind | null;
}

/** The choices that an address holds, and in words what of it is none. */
export function readChoices(choices: URLSearchParams): { chosen: FundingChoices; mistakes: string[] } {
  const { from, to, mistakes } = readYears(choices);
  const chosen = {
    policeArea: choices.get('policeArea') || null,
    county: choices.get('county') || null,
    partnerships: [...new Set(choices.getAll('partnership').filter((id) => id !== ''))],
    from,
    to,
    groupBy: pick(GROUPINGS, choices.get('groupBy')) ?? 'partnership',
    funder: pick(FUNDERS, choices.get('funder')),
  };
  return { chosen, mistakes };
}

/** The partnerships chosen that lie in the place chosen, and the others. */
export function splitPartnerships<Listed extends { id: string; code: string }>(
  chosen: readonly string[],
  listed: readonly Listed[],
): { inside: string[]; outside: string[] } {
  const found = chosen.map((given) => ({
    given,
    id: listed.find(({ id, code }) => id === given || code === given)?.id,
  }));
  return {
    inside: [...new Set(found.flatMap(({ id }) => id ?? []))],
    outside: found.flatMap(({ id, given }) => (id === undefined ? given : [])),
  };
}
