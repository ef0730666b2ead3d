import { compareText } from '../../shared/collections.js';
import type { PlaceKind } from '../../shared/place/place.entity.js';
import type { PlaceBook } from '../../shared/place/place.seed.js';
import type { CheckedGrant } from './check-grant.rules.js';

const KINDS: readonly PlaceKind[] = ['partnership', 'area', 'county', 'police-area'];
const SHOWN = 10;

/** What the person who imports should know of the grants of a file: nothing of it keeps them out. */
export class GrantNotes {
  readonly funders = new Set<string>();
  lastAward: CheckedGrant['awardedOn'] | null = null;
  readonly #places: PlaceBook;
  readonly #foreign = new Set<string>();
  readonly #unknown = new Set<string>();
  #count = 0;
  #notInPounds = 0;
  #toPeople = 0;
  #jointly = 0;
  #nowhere = 0;

  constructor(places: PlaceBook) {
    this.#places = places;
  }

  add({ funder, awardedOn, currency, toIndividual, jointly, locations }: CheckedGrant): void {
    this.#count += 1;
    this.funders.add(funder.name);
    if (this.lastAward === null || awardedOn > this.lastAward) this.lastAward = awardedOn;
    if (currency !== 'GBP') {
      this.#notInPounds += 1;
      this.#foreign.add(currency);
    }
    if (toIndividual) this.#toPeople += 1;
    if (jointly) this.#jointly += 1;
    if (!locations.some(({ code }) => this.#isKnown(code))) this.#nowhere += 1;
    for (const { code } of locations) if (code !== '' && !this.#isKnown(code)) this.#unknown.add(code);
  }

  texts(): string[] {
    const told: [number, string][] = [
      [
        this.#notInPounds,
        `not in pounds (${listed([...this.#foreign].sort(compareText))}): kept, never added to pounds`,
      ],
      [this.#toPeople, 'to individuals, whose names are not kept'],
      [this.#jointly, 'with more than one funder or recipient: the first of each is kept'],
      [
        this.#nowhere,
        'without a beneficiary place that is a partnership, area, county or police area of the hub: kept, belonging to none',
      ],
    ];
    const unknown = [...this.#unknown].sort(compareText);
    return [
      `${counted(this.#count)} by ${listed([...this.funders])}`,
      ...told.filter(([count]) => count > 0).map(([count, text]) => `${counted(count)} ${text}`),
      ...(unknown.length > 0 ? [`codes of places not known: ${listed(unknown)}`] : []),
    ];
  }

  #isKnown(code: string): boolean {
    return KINDS.some((kind) => this.#places.find(kind, code) !== undefined);
  }
}

/** The first few of a list, and how many more there are. */
export function listed(texts: readonly string[]): string {
  const more = texts.length > SHOWN ? ` and ${texts.length - SHOWN} more` : '';
  return texts.slice(0, SHOWN).join(', ') + more;
}

function counted(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'grant' : 'grants'}`;
}
