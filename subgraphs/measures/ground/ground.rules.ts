import { compareText, distinct, groupBy, present } from '../../../shared/collections.js';
import type { Denominator } from '../comparison/denominator.js';
import { findMakeUp, type MakeUp } from '../comparison/ground.rules.js';
import { reasonWithoutDenominator, sumOverAreas } from '../comparison/rate.rules.js';

/** A place with what figures about it need. */
export interface GroundPlace {
  kind: 'partnership' | 'area' | 'county' | 'police-area';
  slug: string;
  /** Current GSS code. */
  code: string;
  name: string;
  policeArea: string | null;
  areas: readonly string[];
  /** The areas of which it holds only a part. */
  partAreas: readonly string[];
}

/** Residents or households of one area. */
export interface AreaCount {
  area: string;
  kind: Denominator;
  count: number;
  year: number;
  documentId: string;
}

/** By what a count is divided, or why there is nothing to divide by. */
export interface GroundDenominator {
  count: number | null;
  /** The oldest year of its areas. */
  year: number | null;
  /** Every year of them, the oldest first. */
  years: readonly number[];
  documents: readonly string[];
  reason: string | null;
}

/** The whole of England and Wales: which place lies where, and how many live there. */
export class Ground {
  /** By slug. */
  readonly partnerships: readonly GroundPlace[];
  readonly policeAreas: readonly GroundPlace[];
  readonly #bySlug: ReadonlyMap<string, GroundPlace>;
  readonly #byPoliceArea: ReadonlyMap<string | null, GroundPlace[]>;
  readonly #counts: ReadonlyMap<string, AreaCount>;
  readonly #byKind = new Map<Denominator, ReadonlyMap<string, number>>();

  constructor(places: readonly GroundPlace[], counts: readonly AreaCount[]) {
    const ofKind = (kind: GroundPlace['kind']) =>
      places.filter((place) => place.kind === kind).sort((a, b) => compareText(a.slug, b.slug));
    this.partnerships = ofKind('partnership');
    this.policeAreas = ofKind('police-area');
    this.#bySlug = new Map(places.map((place) => [`${place.kind} ${place.slug}`, place]));
    this.#byPoliceArea = groupBy(this.partnerships, (partnership) => partnership.policeArea);
    this.#counts = new Map(counts.map((count) => [`${count.kind} ${count.area}`, count]));
    for (const [kind, own] of groupBy(counts, (count) => count.kind))
      this.#byKind.set(kind, new Map(own.map(({ area, count }) => [area, count])));
  }

  find(kind: GroundPlace['kind'], slug: string): GroundPlace | undefined {
    return this.#bySlug.get(`${kind} ${slug}`);
  }

  partnershipsOf(policeArea: string | null): readonly GroundPlace[] {
    return policeArea === null ? [] : (this.#byPoliceArea.get(policeArea) ?? []);
  }

  /** Which partnerships make up these areas exactly? */
  makeUpOf(areas: readonly string[]): MakeUp<GroundPlace> {
    return findMakeUp(areas, this.partnerships);
  }

  /** The police areas that these areas lie in, by slug. */
  policeAreasOf(areas: readonly string[]): string[] {
    return distinct(present(areas.map((area) => this.find('area', area)?.policeArea))).sort(compareText);
  }

  /** Residents or households by area. */
  countsOf(by: Denominator): ReadonlyMap<string, number> {
    return this.#byKind.get(by) ?? new Map();
  }

  /** Residents or households of areas together; not known where a part of one is held. */
  denominatorOf(areas: readonly string[], partAreas: readonly string[], by: Denominator): GroundDenominator {
    const names = partAreas.map((area) => this.find('area', area)?.name ?? area);
    const reason = reasonWithoutDenominator(names, by);
    const count = reason === null ? sumOverAreas(areas, this.countsOf(by)) : null;
    if (count === null) return { count, year: null, years: [], documents: [], reason };
    const own = present(areas.map((area) => this.#counts.get(`${by} ${area}`)));
    const years = distinct(own.map(({ year }) => year)).sort((a, b) => a - b);
    const documents = distinct(own.map(({ documentId }) => documentId));
    return { count, year: years[0] ?? null, years, documents, reason: null };
  }
}
