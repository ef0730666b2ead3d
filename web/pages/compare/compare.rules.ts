import type { ComparisonGroup, FunderKind } from '../../documents.js';
import { readYears } from '../../parts/financial-years.rules.js';
import { FUNDERS } from '../../parts/grants-in-words.js';
import { pick } from '../../parts/pick.js';

/** What a rate can be held against, as addresses and readers name it. */
export const BENCHMARKS = {
  neighbours: {
    group: 'STATISTICAL_NEIGHBOURS',
    title: 'The partnerships most like each (statistical neighbours)',
    words: 'the partnerships most like it',
  },
  'police-area': { group: 'POLICE_AREA', title: 'The police area of each', words: 'its police area' },
  'england-and-wales': {
    group: 'ENGLAND_AND_WALES',
    title: 'England and Wales',
    words: 'England and Wales',
  },
} as const satisfies Record<string, { group: ComparisonGroup; title: string; words: string }>;

export type Benchmark = keyof typeof BENCHMARKS;

/** What is compared where nobody chose: all of it, and three kinds that most boards ask about first. */
const USUAL_MEASURES = [
  'total-recorded-crime',
  'violence-against-the-person',
  'residential-burglary',
  'vehicle-offences',
];

/** As many as can be told apart side by side: more than any police area has. */
const MOST_PARTNERSHIPS = 50;

/** What a reader chose besides the partnerships; null is what the hub takes by itself. */
export interface CompareChoices {
  measures: readonly string[];
  benchmark: Benchmark;
  /** Last day of the year of recorded crime. */
  yearEnding: string | null;
  /** Years of the money. */
  from: string | null;
  to: string | null;
  funder: FunderKind | null;
  /** The day on which the priorities stand. */
  asOf: string | null;
}

/** The choices that an address holds, and in words what of it is none. */
export function readChoices(choices: URLSearchParams): { chosen: CompareChoices; mistakes: string[] } {
  const { from, to, mistakes } = readYears(choices);
  const measures = [...new Set(choices.getAll('measure').filter((id) => id !== ''))];
  const given = choices.get('benchmark') || null;
  const benchmark = pick(BENCHMARKS, given);
  if (given !== null && benchmark === null)
    mistakes.push(`"${given}" is no benchmark, so the partnerships most like each are taken.`);
  const chosen = {
    measures: measures.length > 0 ? measures : USUAL_MEASURES,
    benchmark: benchmark ?? 'neighbours',
    yearEnding: choices.get('yearEnding') || null,
    from,
    to,
    funder: pick(FUNDERS, choices.get('funder')),
    asOf: choices.get('asOf') || null,
  };
  return { chosen, mistakes };
}

/** The partnerships that can be shown at once, and in words that others were left out. */
export function keepMost<Id>(ids: readonly Id[] | null): { kept: Id[] | null; mistakes: string[] } {
  if (ids === null || ids.length <= MOST_PARTNERSHIPS) return { kept: ids && [...ids], mistakes: [] };
  return {
    kept: ids.slice(0, MOST_PARTNERSHIPS),
    mistakes: [
      `The address names ${ids.length} partnerships. The first ${MOST_PARTNERSHIPS} are compared, the others left out.`,
    ],
  };
}

const PLACES = ['partnership', 'policeArea', 'county'];

/** What stands in the address besides the places: forms that choose places keep it. */
export function keepChoices(choices: URLSearchParams): [name: string, value: string][] {
  return [...choices].filter(([name, value]) => !PLACES.includes(name) && value !== '');
}

/** The places in the address: the form that chooses the rest keeps them. */
export function keepPlaces(choices: URLSearchParams): [name: string, value: string][] {
  return [...choices].filter(([name, value]) => PLACES.includes(name) && value !== '');
}

/** The address of the same comparison with other years of the money. */
export function withYears(choices: URLSearchParams, { from, to }: { from: string; to: string }): string {
  const other = new URLSearchParams(choices);
  other.set('from', from);
  other.set('to', to);
  return `/compare?${other}`;
}
