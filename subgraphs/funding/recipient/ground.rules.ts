import { compareText } from '../../../shared/collections.js';

/**
 * A piece of ground that one partnership covers: a whole area, or the part of an area that it holds. Every recipient is a
 * set of cells, so that "lies inside" is a question of sets also where an abolished district is still a partnership.
 */
export type Cells = ReadonlySet<string>;

/** What a partnership covers. */
export interface GroundPartnership {
  slug: string;
  policeArea: string | null;
  areas: readonly string[];
  /** The areas of which it holds only a part. */
  partAreas: readonly string[];
}

/** Where money went: a partnership, one area within it, or more than one partnership of a police area. */
export interface Recipient {
  partnershipId: string | null;
  areaId: string | null;
  policeAreaId: string | null;
}

/** Which cells make up the partnerships, areas and police areas of a question. */
export class Ground {
  readonly #cells = new Map<string, Set<string>>();
  readonly #partnerships: string[];

  constructor(partnerships: readonly GroundPartnership[]) {
    this.#partnerships = partnerships.map((partnership) => partnership.slug).sort(compareText);
    for (const { slug, policeArea, areas, partAreas } of partnerships) {
      for (const area of areas) {
        const cell = partAreas.includes(area) ? `${area}/${slug}` : area;
        for (const place of [ofPartnership(slug), ofAreaWithin(slug, area), ofArea(area)])
          this.#add(place, cell);
        if (policeArea !== null) this.#add(ofPoliceArea(policeArea), cell);
      }
    }
  }

  ofPartnership(partnership: string): Cells {
    return this.#at(ofPartnership(partnership));
  }

  /** A whole area, whichever partnerships hold it. */
  ofArea(area: string): Cells {
    return this.#at(ofArea(area));
  }

  /** Null where the money went to no place: a county council's posts, a national fund. */
  ofRecipient({ partnershipId, areaId, policeAreaId }: Recipient): Cells | null {
    if (partnershipId !== null) {
      return this.#at(areaId === null ? ofPartnership(partnershipId) : ofAreaWithin(partnershipId, areaId));
    }
    return policeAreaId === null ? null : this.#at(ofPoliceArea(policeAreaId));
  }

  /** Partnerships that hold any of the cells, by slug. */
  partnershipsTouching(cells: Cells): string[] {
    return this.#partnerships.filter((partnership) => doMeet(this.ofPartnership(partnership), cells));
  }

  #add(place: string, cell: string): void {
    const cells = this.#cells.get(place);
    if (cells) cells.add(cell);
    else this.#cells.set(place, new Set([cell]));
  }

  /** A place beyond this ground is a cell of its own: it lies inside nothing here and meets nothing. */
  #at(place: string): Cells {
    return this.#cells.get(place) ?? new Set([`beyond ${place}`]);
  }
}

/** Is every cell of the first among those of the second? */
export function liesInside(inner: Cells, outer: Cells): boolean {
  for (const cell of inner) if (!outer.has(cell)) return false;
  return true;
}

/** Have they a cell in common? */
export function doMeet(a: Cells, b: Cells): boolean {
  for (const cell of a) if (b.has(cell)) return true;
  return false;
}

const ofPartnership = (partnership: string) => `partnership ${partnership}`;
const ofArea = (area: string) => `area ${area}`;
const ofAreaWithin = (partnership: string, area: string) => `area ${area} within ${partnership}`;
const ofPoliceArea = (policeArea: string) => `police area ${policeArea}`;
