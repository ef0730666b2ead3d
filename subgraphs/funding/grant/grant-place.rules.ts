import { distinct, groupBy, indexBy } from '../../../shared/collections.js';

/** A place of the reference tables, as a code may mean it. */
export interface KnownPlace {
  kind: 'partnership' | 'area' | 'county' | 'police-area';
  slug: string;
  codes: readonly string[];
  policeArea: string | null;
  areas: readonly string[];
  /** For a partnership: the areas of which it holds only a part. */
  partAreas: readonly string[];
}

/** What the code of a beneficiary place means to the hub. */
export interface GrantPlace {
  kind: KnownPlace['kind'];
  slug: string;
  /** The partnership itself, or the one that holds the area wholly. */
  partnership: string | null;
  /** The police area that it lies in, or is. */
  policeArea: string | null;
  /** Its local government areas. */
  areas: readonly string[];
}

/** Finds the places behind GSS codes. */
export class GrantPlaces {
  readonly #byCode: Map<string, KnownPlace>;
  readonly #areas: Map<string, KnownPlace>;
  readonly #holders: Map<string, KnownPlace[]>;

  constructor(places: readonly KnownPlace[]) {
    this.#byCode = new Map(places.flatMap((place) => place.codes.map((code) => [code, place])));
    this.#areas = indexBy(
      places.filter((place) => place.kind === 'area'),
      (place) => place.slug,
    );
    const held = places
      .filter((place) => place.kind === 'partnership')
      .flatMap((partnership) => partnership.areas.map((area) => ({ area, partnership })));
    this.#holders = new Map(
      [...groupBy(held, ({ area }) => area)].map(([area, links]) => [
        area,
        links.map(({ partnership }) => partnership),
      ]),
    );
  }

  /** The place that a code means; null for a code that means none: a ward, a region, an abolished district. */
  find(code: string): GrantPlace | null {
    const place = this.#byCode.get(code);
    if (!place) return null;
    const { kind, slug, areas } = place;
    return {
      kind,
      slug,
      partnership: this.#partnershipOf(place),
      policeArea: this.#policeAreaOf(place),
      areas,
    };
  }

  #partnershipOf({ kind, slug }: KnownPlace): string | null {
    if (kind === 'partnership') return slug;
    if (kind !== 'area') return null;
    const whole = (this.#holders.get(slug) ?? []).filter(({ partAreas }) => !partAreas.includes(slug));
    return whole.length === 1 ? (whole[0]?.slug ?? null) : null;
  }

  /** A county is in a police area when all of it is. */
  #policeAreaOf({ kind, policeArea, areas }: KnownPlace): string | null {
    if (kind !== 'county') return policeArea;
    const found = distinct(areas.map((area) => this.#areas.get(area)?.policeArea ?? null));
    return found.length === 1 ? (found[0] ?? null) : null;
  }
}
