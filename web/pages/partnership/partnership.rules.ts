import type {
  ActionProgress,
  CountStatus,
  DutyOutcome,
  FormationBasis,
  GroupTier,
  Marking,
  PeopleSubject,
} from '../../documents.js';
import { writeDay } from '../../parts/figures.js';

/** A document that something on the page comes from. */
export interface CitedDocument {
  id: string;
  title: string;
  publisher: string;
  publishedOn: string | null;
  knownAt: string | null;
  marking: Marking;
}

/** Every document that an answer cites, wherever it stands, each once, by title. */
export function listDocuments(answer: unknown): CitedDocument[] {
  const found = new Map<string, CitedDocument>();
  collect(answer, found);
  return [...found.values()].sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
}

function collect(part: unknown, found: Map<string, CitedDocument>): void {
  if (part === null || typeof part !== 'object') return;
  for (const value of Object.values(part)) {
    if (isDocument(value)) found.set(value.id, value);
    else collect(value, found);
  }
}

function isDocument(value: unknown): value is CitedDocument {
  return value !== null && typeof value === 'object' && 'publisher' in value && 'marking' in value;
}

/** How far an action had come. */
const PROGRESS = {
  NOT_STARTED: 'Not started',
  UNDER_WAY: 'Under way',
  DONE: 'Done',
  STOPPED: 'Stopped',
} as const satisfies Record<ActionProgress, string>;

/** "Late: under way on 1 April 2025"; whether it is late is said in words, and where that is not known too. */
export function tellProgress(action: {
  progress: ActionProgress | null;
  overdue: boolean | null;
  asOf: string;
}): string {
  const { progress, overdue, asOf } = action;
  const told = progress ? `${PROGRESS[progress]} on ${writeDay(asOf)}` : 'How far it had come is not known';
  return overdue ? `Late. ${told}` : told;
}

/** What documents show of a duty, in words; what asks for attention first. */
export const OUTCOMES = {
  NOT_MET: 'Said not to be done',
  CONTRADICTED: 'Practice is not what the rule asks',
  MET: 'Shown to be done',
  UNKNOWN: 'No paper held tells',
} as const satisfies Record<DutyOutcome, string>;

/** How many duties have each outcome, those with none left out. */
export function countOutcomes(
  duties: readonly { outcome: DutyOutcome }[],
): { outcome: DutyOutcome; count: number }[] {
  const outcomes = Object.keys(OUTCOMES) as DutyOutcome[];
  return outcomes
    .map((outcome) => ({ outcome, count: duties.filter((duty) => duty.outcome === outcome).length }))
    .filter(({ count }) => count > 0);
}

/** What a number of people, or the want of one, means. */
export function tellCount({ status, count }: { status: CountStatus; count: number | null }): string {
  if (status === 'SUPPRESSED') return 'Not told: below 5, or it would give away a number that is';
  if (status === 'NOT_STATED') return 'Not known: no paper held tells it for every area';
  const told = count?.toLocaleString('en-GB') ?? 'Not known';
  return status === 'SHOWN_TO_OWNER' ? `${told} (for this partnership alone; not to be passed on)` : told;
}

/** Who or what is counted. */
export const SUBJECTS = {
  DOMESTIC_HOMICIDE_REVIEWS_UNDER_WAY: 'Domestic homicide reviews under way',
  DEATHS_REVIEWED: 'Deaths of which a review was finished',
  VICTIMS_SUPPORTED: 'Victims supported',
} as const satisfies Record<PeopleSubject, string>;

/** On what the area of a partnership rests. */
export const FORMATIONS = {
  SINGLE_AREA: 'One council area; nothing had to be combined',
  PART_OF_AREA: 'Part of a council area: statistics keep the partnership of a district that was abolished',
  ORDER: 'An order of the Secretary of State',
  COMBINATION_AGREEMENT: 'A combination agreement',
  NOT_RECORDED: 'Not known: areas stand together in published statistics',
} as const satisfies Record<FormationBasis, string>;

/** At which level a group works. */
export const TIERS = {
  STRATEGIC: 'Strategic: sets direction and priorities',
  OPERATIONAL: 'Operational: turns priorities into action',
  PROBLEM_SOLVING: 'Works on particular places, people or cases',
  OTHER: 'Level not told',
} as const satisfies Record<GroupTier, string>;

/** "action-plan" as "Action plan". */
export function writeKind(kind: string): string {
  const words = kind.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Facts under what they are about, in the order in which each is first met. */
export function groupByKind<Fact extends { kind: string }>(
  facts: readonly Fact[],
): { kind: string; facts: Fact[] }[] {
  const kinds = new Map<string, Fact[]>();
  for (const fact of facts) kinds.set(fact.kind, [...(kinds.get(fact.kind) ?? []), fact]);
  return [...kinds].map(([kind, ofKind]) => ({ kind, facts: ofKind }));
}

/** What stands in the same paragraph, in the order in which each paragraph is first met. */
export function groupBySource<Item extends { source: { locator: string; document: { id: string } } }>(
  items: readonly Item[],
): { source: Item['source']; items: Item[] }[] {
  const paragraphs = new Map<string, Item[]>();
  for (const item of items) {
    const key = `${item.source.document.id} ${item.source.locator}`;
    paragraphs.set(key, [...(paragraphs.get(key) ?? []), item]);
  }
  return [...paragraphs.values()].flatMap((together) =>
    together[0] ? [{ source: together[0].source, items: together }] : [],
  );
}
