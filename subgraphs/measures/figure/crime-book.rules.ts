import { present } from '../../../shared/collections.js';
import { Basis } from '../../../shared/provenance/basis.js';
import { sumCounts } from '../comparison/ground.rules.js';
import { type Period, periodInWords } from '../comparison/period.rules.js';
import type { Ground, GroundPlace } from '../ground/ground.rules.js';
import type { CrimeRow, CrimeScope } from '../recorded-crime/crime-row.js';
import { FigurePlace } from './figure-place.js';
import type { FigureSubject } from './figure-subject.rules.js';

/** A count with the rows that it was read or added up from, or why there is none. */
export interface Counted {
  count: number | null;
  basis: Basis;
  rows: readonly CrimeRow[];
  reason: string | null;
}

/** The rows of a place, or why there are none. */
interface RowsOfPlace {
  rows: readonly CrimeRow[];
  reason: string | null;
}

const BLANK = 'The published table has no figure here: it is not available, which is not zero.';

/** All that was recorded in one period, one row a place. */
export class CrimeBook {
  readonly #rows: ReadonlyMap<string, CrimeRow>;
  readonly #found = new Map<string, RowsOfPlace>();

  constructor(
    readonly period: Period,
    rows: readonly CrimeRow[],
    readonly ground: Ground,
  ) {
    this.#rows = new Map(rows.map((row) => [`${row.scope} ${row.place}`, row]));
  }

  /** How many crimes of a measure were recorded at a place? */
  count(subject: FigureSubject, measure: string): Counted {
    const { rows, reason } = this.#rowsOf(subject);
    if (reason !== null) return { count: null, basis: Basis.DERIVED, rows: [], reason };
    const count = sumCounts(rows.map((row) => row.counts[measure] ?? null));
    const [only] = rows;
    const isRowOfIts = subject.place !== FigurePlace.POLICE_AREA || only?.scope === 'force';
    const basis = rows.length === 1 && only && isRowOfIts ? only.basis : Basis.DERIVED;
    return { count, basis, rows, reason: count === null ? BLANK : null };
  }

  /** Is anything published of this place, be it blank? */
  holds(subject: FigureSubject): boolean {
    return this.#rowsOf(subject).reason === null;
  }

  /** Rows of a place are the same for every measure. */
  #rowsOf(subject: FigureSubject): RowsOfPlace {
    const key = `${subject.place} ${subject.key}`;
    const found = this.#found.get(key) ?? this.#readRows(subject);
    this.#found.set(key, found);
    return found;
  }

  #readRows(subject: FigureSubject): RowsOfPlace {
    switch (subject.place) {
      case FigurePlace.POLICE_AREA:
        return this.#rowsOfPoliceArea(subject.key, subject.name);
      case FigurePlace.UNASSIGNED:
        return this.#rowsAlone('unassigned', subject);
      case FigurePlace.AIRPORT:
        return this.#rowsAlone('airport', subject);
      case FigurePlace.ENGLAND_AND_WALES:
        return this.#rowsOfCountry();
      default:
        return subject.partnerships === null
          ? { rows: [], reason: subject.reason ?? BLANK }
          : this.#rowsOfPartnerships(subject.partnerships);
    }
  }

  #rowsOfPartnerships(partnerships: readonly GroundPlace[]): RowsOfPlace {
    const missing = partnerships.filter(({ slug }) => !this.#row('partnership', slug));
    if (missing.length > 0) return this.#withoutRows(missing.map(({ name }) => name).join(', '));
    return { rows: present(partnerships.map(({ slug }) => this.#row('partnership', slug))), reason: null };
  }

  /** The force's own row; else all that is published of its police area, where every partnership is. */
  #rowsOfPoliceArea(slug: string, name: string): RowsOfPlace {
    const force = this.#row('force', slug);
    if (force) return { rows: [force], reason: null };
    const partnerships = this.ground.partnershipsOf(slug);
    const own = present(partnerships.map((partnership) => this.#row('partnership', partnership.slug)));
    if (own.length === 0 || own.length < partnerships.length) return this.#withoutRows(name);
    const others = present([this.#row('unassigned', slug), this.#row('airport', slug)]);
    return { rows: [...own, ...others], reason: null };
  }

  #rowsOfCountry(): RowsOfPlace {
    const found = this.ground.policeAreas.map(({ slug, name }) => this.#rowsOfPoliceArea(slug, name));
    const missing = found.filter(({ reason }) => reason !== null).length;
    if (missing === 0 && found.length > 0) return { rows: found.flatMap(({ rows }) => rows), reason: null };
    const held = found.length - missing;
    const reason = `Figures of ${held} of the ${found.length} police areas are held for ${periodInWords(this.period)}.`;
    return { rows: [], reason };
  }

  #rowsAlone(scope: CrimeScope, subject: FigureSubject): RowsOfPlace {
    const row = this.#row(scope, subject.key);
    return row ? { rows: [row], reason: null } : this.#withoutRows(`${scope} crimes of ${subject.name}`);
  }

  #withoutRows(whose: string): RowsOfPlace {
    return { rows: [], reason: `No figures of ${whose} are held for ${periodInWords(this.period)}.` };
  }

  #row(scope: CrimeScope, slug: string): CrimeRow | undefined {
    return this.#rows.get(`${scope} ${slug}`);
  }
}
