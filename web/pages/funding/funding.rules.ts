import type { FunderKind, GrantDimension } from '../../documents.js';

/** What totals can be broken down by, as addresses and readers name it. */
export const GROUPINGS = {
  partnership: { dimension: 'PARTNERSHIP', title: 'Partnership', none: 'To no one partnership' },
  year: { dimension: 'FINANCIAL_YEAR', title: 'Financial year', none: 'Several years, or none given' },
  funder: { dimension: 'FUNDER', title: 'Funder', none: 'Funder not named' },
  theme: { dimension: 'THEME', title: 'Theme', none: 'No theme, or several' },
} as const satisfies Record<string, { dimension: GrantDimension; title: string; none: string }>;

export type Grouping = keyof typeof GROUPINGS;

/** Sorts of funders, as readers name them. */
export const FUNDERS = {
  LOCAL_POLICING_BODY: 'Police and crime commissioner, or who acts as one',
  HOME_OFFICE: 'Home Office',
  COUNTY_COUNCIL: 'County council',
  DISTRICT_COUNCIL: 'District or borough council',
  PARTNERSHIP: 'The partnership itself',
  OTHER: 'Another body',
  NOT_NAMED: 'Not named in the paper',
} as const satisfies Record<FunderKind, string>;

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
  const mistakes: string[] = [];
  const year = (name: string): string | null => {
    const given = choices.get(name) || null;
    if (given === null || isFinancialYear(given)) return given;
    mistakes.push(`"${given}" is not a financial year such as 2023/24, so any year is taken.`);
    return null;
  };
  const chosen = {
    policeArea: choices.get('policeArea') || null,
    county: choices.get('county') || null,
    partnerships: [...new Set(choices.getAll('partnership').filter((id) => id !== ''))],
    from: year('from'),
    to: year('to'),
    groupBy: pick(GROUPINGS, choices.get('groupBy')) ?? 'partnership',
    funder: pick(FUNDERS, choices.get('funder')),
  };
  return { chosen, mistakes };
}

function pick<Key extends string>(among: Record<Key, unknown>, given: string | null): Key | null {
  return (Object.keys(among) as Key[]).find((key) => key === given) ?? null;
}

function isFinancialYear(text: string): boolean {
  const [, first, second] = /^(\d{4})\/(\d{2})$/.exec(text) ?? [];
  return first !== undefined && (Number(first) + 1) % 100 === Number(second);
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

/** Every financial year from the first to the last of which a paper speaks, or that was chosen. */
export function listYears(years: readonly (string | null | undefined)[]): string[] {
  const starts = years.flatMap((year) => (year ? Number(year.slice(0, 4)) : []));
  if (starts.length === 0) return [];
  const first = Math.min(...starts);
  return Array.from({ length: Math.max(...starts) - first + 1 }, (_, index) => nameYear(first + index));
}

function nameYear(start: number): string {
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}

/** "2017/18 to 2023/24" */
export function writePeriod(from: string | null | undefined, to: string | null | undefined): string {
  if (from && to) return from === to ? from : `${from} to ${to}`;
  if (from) return `${from} and later`;
  return to ? `up to ${to}` : 'any year';
}
