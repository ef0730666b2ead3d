import { distinct, groupBy, present } from '../../../shared/collections.js';
import { CountStatus } from './count-status.js';

/** Of an area with a count: what everybody may know of it. */
export interface CountedCell {
  /** Names the count. */
  id: string;
  area: string;
  release: {
    id: string;
    areas: readonly string[];
    /** Null where nothing may be known. */
    count: number | null;
  };
}

/** How many there are in a set of areas, as far as somebody may know. */
export interface PeopleTotal {
  status: CountStatus;
  count: number | null;
}

/**
 * How many are there in these areas together? Everything that is told is a sum of whole releases, and of counts that are the viewer's own.
 * @param own Counts that the viewer may see as they are, by id of the cell.
 */
export function totalOf(
  areas: readonly string[],
  cells: readonly CountedCell[],
  own: ReadonlyMap<string, number> = new Map(),
): PeopleTotal {
  const asked = new Set(areas);
  const counted = cells.filter(({ area }) => asked.has(area));
  if (distinct(counted.map(({ area }) => area)).length < asked.size) return NOT_STATED;
  const released = sumReleases(counted, asked);
  if (released !== null) return { status: CountStatus.SHOWN, count: released };
  const others = sumReleases(
    counted.filter(({ id }) => !own.has(id)),
    asked,
  );
  if (others === null) return SUPPRESSED;
  const owned = present(counted.map(({ id }) => own.get(id))).reduce((sum, count) => sum + count, 0);
  return { status: CountStatus.SHOWN_TO_OWNER, count: owned + others };
}

const NOT_STATED: PeopleTotal = { status: CountStatus.NOT_STATED, count: null };
const SUPPRESSED: PeopleTotal = { status: CountStatus.SUPPRESSED, count: null };

/** Null unless every release is among the areas as a whole, and tells a count. */
function sumReleases(cells: readonly CountedCell[], asked: ReadonlySet<string>): number | null {
  let sum = 0;
  for (const [first] of groupBy(cells, ({ release }) => release.id).values()) {
    if (!first) continue;
    const { areas, count } = first.release;
    if (count === null || !areas.every((area) => asked.has(area))) return null;
    sum += count;
  }
  return sum;
}
