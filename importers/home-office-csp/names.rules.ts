import type { KnownPlaces } from '../ons-table-c2/table-row.rules.js';

/** A name without case, punctuation and doubled spaces: "King's Lynn & West Norfolk" is "kings lynn and west norfolk". */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['’`]/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * Spellings of one partnership that differ in more than case and punctuation. The Home Office uses one, the Office for
 * National Statistics another; its table of partnerships knows some of them as aliases.
 */
const SPELLINGS: readonly (readonly string[])[] = [
  ['Folkestone and Hythe', 'Shepway'],
  ['London, City of', 'City of London'],
  ['Northern Devon', 'North Devon'],
  ['Bristol, City of', 'Bristol'],
  ['Herefordshire, County of', 'Herefordshire'],
  ['Kingston upon Hull, City of', 'Kingston upon Hull'],
  ['City of Westminster', 'Westminster'],
  ['The Vale of Glamorgan', 'Vale of Glamorgan'],
  ['South Worcester', 'South Worcestershire'],
  ['City of York', 'York'],
];

const FORCE_SPELLINGS: readonly (readonly string[])[] = [
  ['London, City of', 'City of London', 'City of London Police'],
  ['Metropolitan Police', 'Metropolitan Police Service', 'Metropolitan'],
  ['Hampshire', 'Hampshire and Isle of Wight'],
];

/** Who records crime and polices no area. */
const NO_POLICE_AREA = new Set(
  ['British Transport Police', 'Action Fraud', 'CIFAS', 'UK Finance'].map((name) => plainName(name)),
);

/** A police area and the force that polices it. */
export interface Force {
  code: string;
  name: string;
}

/** Where the offences of a row are counted, besides its force. */
export type Place =
  | { scope: 'partnership' | 'unassigned' | 'airport'; code: string }
  /** Of the force alone: no partnership has this name. */
  | { scope: 'unmatched'; name: string };

/** Finds police areas and their partnerships by the names that the Home Office prints. There are no codes. */
export class NameBook {
  readonly #forces = new Map<string, Force>();
  readonly #partnerships = new Map<string, string>();

  constructor(known: KnownPlaces) {
    for (const [code, name] of known.policeAreas)
      for (const spelling of spellingsOf([name], FORCE_SPELLINGS)) this.#forces.set(spelling, { code, name });
    for (const { code, name, otherNames, policeArea } of known.partnerships.values())
      for (const spelling of spellingsOf([name, ...otherNames], SPELLINGS))
        this.#partnerships.set(`${policeArea} ${spelling}`, code);
  }

  /** "none" for a force that polices no area, undefined for one that nobody knows. */
  force(name: string): Force | 'none' | undefined {
    const plain = plainName(name);
    return NO_POLICE_AREA.has(plain) ? 'none' : this.#forces.get(plain);
  }

  place(force: Force, name: string): Place {
    const plain = plainName(name);
    if (plain === 'unassigned' || plain.startsWith('unassigned '))
      return { scope: 'unassigned', code: force.code };
    if (plain === 'manchester airport') return { scope: 'airport', code: force.code };
    const code = this.#partnerships.get(`${force.code} ${plain}`);
    return code === undefined ? { scope: 'unmatched', name: name.trim() } : { scope: 'partnership', code };
  }
}

function spellingsOf(names: readonly string[], groups: readonly (readonly string[])[]): string[] {
  const own = new Set(names.map(plainName));
  for (const group of groups) {
    const plain = group.map(plainName);
    if (plain.some((name) => own.has(name))) for (const name of plain) own.add(name);
  }
  return [...own];
}
