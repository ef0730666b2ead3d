import { writeCount } from '../../parts/figures.js';

export const ORDERS = {
  'fewest-changes': 'FEWEST_CHANGES',
  'fewest-partnerships': 'FEWEST_PARTNERSHIPS',
  'most-equal-population': 'MOST_EQUAL_POPULATION',
} as const;

export type Order = keyof typeof ORDERS;

export const MOST_COMPARED = 4;

/** What a reader chose; all of it is in the address. */
export interface MergerChoices {
  policeArea: string;
  contiguous: boolean;
  withinCounty: boolean;
  /** Fewest residents of a partnership; null for any number. */
  minPopulation: number | null;
  /** Most partnerships; null for any number. */
  maxPartnerships: number | null;
  order: Order;
  /** Where the pages before this one ended, the last of them at the end. */
  after: readonly string[];
  /** Id of the option to look at; empty for the first of the page. */
  option: string;
  /** Slugs of the areas of the reader's own proposal. */
  areas: readonly string[];
  /** Ids of the options to compare. */
  compare: readonly string[];
}

/** A long way through thousands of options is cut to its last steps, so that the address stays short. */
const MOST_STEPS_BACK = 3;

export function readChoices(choices: URLSearchParams): MergerChoices {
  return {
    policeArea: choices.get('policeArea') ?? '',
    contiguous: choices.get('contiguous') !== 'no',
    withinCounty: choices.get('withinCounty') === 'yes',
    minPopulation: toNumber(choices.get('minPopulation')),
    maxPartnerships: toNumber(choices.get('maxPartnerships')),
    order: toOrder(choices.get('order')),
    after: choices.getAll('after').filter(isGiven).slice(-MOST_STEPS_BACK),
    option: choices.get('option') ?? '',
    areas: unique(choices.getAll('area')),
    compare: unique(choices.getAll('compare')).slice(0, MOST_COMPARED),
  };
}

/** "200,000" as 200000; null for what is no whole number above zero. */
function toNumber(given: string | null): number | null {
  const digits = (given ?? '').replace(/[\s,]/g, '');
  return /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : null;
}

function toOrder(order: string | null): Order {
  return order === 'fewest-partnerships' || order === 'most-equal-population' ? order : 'fewest-changes';
}

/** The choices as the address holds them; what is usual is left out. */
export function listChoices(choices: MergerChoices): (readonly [name: string, value: string])[] {
  return [
    ['policeArea', choices.policeArea] as const,
    ['contiguous', choices.contiguous ? '' : 'no'] as const,
    ['withinCounty', choices.withinCounty ? 'yes' : ''] as const,
    ['minPopulation', String(choices.minPopulation ?? '')] as const,
    ['maxPartnerships', String(choices.maxPartnerships ?? '')] as const,
    ['order', choices.order === 'fewest-changes' ? '' : choices.order] as const,
    ...choices.after.map((cursor) => ['after', cursor] as const),
    ['option', choices.option] as const,
    ...choices.areas.map((area) => ['area', area] as const),
    ...choices.compare.map((option) => ['compare', option] as const),
  ].filter(([, value]) => value !== '');
}

/** The address of the page with some of the choices changed. */
export function addressOf(choices: MergerChoices, changed: Partial<MergerChoices> = {}): string {
  const parameters = listChoices({ ...choices, ...changed }).map(([name, value]) => [name, value]);
  return `/mergers?${new URLSearchParams(parameters)}`;
}

/** The GSS codes of an option's partnerships; empty for what is no id of an option. */
export function groupsOf(option: string): string[][] {
  if (!/^[EW]\d{8}([+|][EW]\d{8})*$/.test(option)) return [];
  return option.split('|').map((group) => group.split('+'));
}

export interface PinnedConstraints {
  contiguous: boolean;
  withinCounty: boolean;
  together: string[][];
  minPartnerships: number;
  maxPartnerships: number;
}

/** Constraints that one option alone meets: its groups kept together, and no fewer partnerships than it has. */
export function pinOption(option: string): PinnedConstraints | undefined {
  const groups = groupsOf(option);
  if (groups.length === 0) return undefined;
  return {
    contiguous: false,
    withinCounty: false,
    together: groups.filter((group) => group.length > 1),
    minPartnerships: groups.length,
    maxPartnerships: groups.length,
  };
}

interface Area {
  id: string;
  code: string;
  name: string;
}

/**
 * The option that joins the chosen areas and leaves all else as it is today: "E07000218|E07000219+E07000220|…".
 * Undefined for fewer than two areas, and where one of them lies elsewhere.
 */
export function proposeOption(
  areas: readonly Area[],
  partnerships: readonly (readonly string[])[],
  chosen: readonly string[],
): string | undefined {
  const isChosen = new Set(
    areas.filter(({ id, code }) => chosen.includes(id) || chosen.includes(code)).map(({ id }) => id),
  );
  if (isChosen.size < 2 || isChosen.size < chosen.length) return undefined;
  const held = new Map<string, readonly string[]>();
  for (const area of areas) {
    const holders = partnerships.filter((partnership) => partnership.includes(area.id));
    const [only] = holders;
    held.set(area.id, holders.length === 1 && only ? only : [area.id]);
  }
  const groups = new Map<string, string[]>();
  for (const { id, code } of areas) {
    const group = isChosen.has(id) ? 'chosen' : (held.get(id) ?? [id]).join(' ');
    groups.set(group, [...(groups.get(group) ?? []), code]);
  }
  return [...groups.values()]
    .map((codes) => codes.sort().join('+'))
    .sort()
    .join('|');
}

/** "Nuneaton and Bedworth + Rugby; Stratford-on-Avon + Warwick": a plus, for names have an "and" of their own. */
export function describeOption(option: string, areas: readonly Area[]): string {
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  const joined = groupsOf(option).filter((group) => group.length > 1);
  if (joined.length === 0) return 'Every area on its own';
  return joined.map((group) => group.map((code) => names.get(code) ?? code).join(' + ')).join('; ');
}

/** "Rugby, Stratford-on-Avon and Warwick" */
export function listNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** "Warwickshire’s 5 districts can be grouped in 52 ways." */
export function tellLawful(name: string, kinds: readonly string[], lawfulCount: string): string {
  const ways = lawfulCount === '1' ? 'in only 1 way' : `in ${writeBigCount(lawfulCount)} ways`;
  return `${name}’s ${nameKinds(kinds)} can be grouped ${ways}`;
}

/** What the ways listed must meet. */
export type Wishes = Pick<MergerChoices, 'contiguous' | 'withinCounty' | 'minPopulation' | 'maxPartnerships'>;

/** "20 of them keep every partnership in one piece over land." */
export function tellMatching(
  count: string,
  { contiguous, withinCounty, minPopulation, maxPartnerships }: Wishes,
): string {
  const isOne = count === '1';
  const ofEach = [
    contiguous ? 'in one piece over land' : '',
    withinCounty ? 'inside one county' : '',
    minPopulation ? `at ${writeCount(minPopulation)} residents or more` : '',
  ].filter(isGiven);
  const wishes = [
    ofEach.length > 0 ? `${isOne ? 'keeps' : 'keep'} every partnership ${listNames(ofEach)}` : '',
    maxPartnerships ? `${isOne ? 'has' : 'have'} ${writeCount(maxPartnerships)} partnerships at most` : '',
  ].filter(isGiven);
  if (wishes.length === 0) return 'all of them are listed below.';
  return `${writeBigCount(count)} of them ${wishes.join(' and ')}.`;
}

/** "5 districts", "32 London boroughs", "13 council areas" */
function nameKinds(kinds: readonly string[]): string {
  const [first] = kinds;
  const only = kinds.every((kind) => kind === first) ? first : undefined;
  const name =
    {
      NON_METROPOLITAN_DISTRICT: 'district',
      METROPOLITAN_DISTRICT: 'metropolitan borough',
      LONDON_BOROUGH: 'London borough',
    }[only ?? ''] ?? 'council area';
  return `${writeCount(kinds.length)} ${name}${kinds.length === 1 ? '' : 's'}`;
}

/** "12,299,881,262,256", to the last digit however many there are. */
export function writeBigCount(count: string): string {
  return count.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "3 fewer", "12 more", "no change" */
export function writeChange(change: number | null | undefined): string {
  if (change === null || change === undefined) return 'Nothing to compare';
  if (change === 0) return 'No change';
  return `${writeCount(Math.abs(change))} ${change < 0 ? 'fewer' : 'more'}`;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter(isGiven))];
}

function isGiven(value: string): boolean {
  return value !== '';
}
