import { compareText, groupBy, indexBy } from '../../../shared/collections.js';
import { Basis } from '../../../shared/provenance/basis.js';
import { Citation } from '../../../shared/provenance/citation.type.js';
import type { CountedArea } from './people-count.entity.js';
import type { PeopleCounts } from './people-count.loader.js';
import type { AreaPeopleCount, PeopleCount } from './people-count.type.js';
import type { PeopleSubject } from './people-subject.js';
import type { PeopleTotal } from './people-total.rules.js';

/** How many are counted in these areas together? One answer a subject and time at which any of them has a count, the latest first. */
export async function loadCountsOfAreas(
  areas: readonly string[],
  subject: PeopleSubject | null,
  counts: PeopleCounts,
): Promise<PeopleCount[]> {
  const found = await Promise.all(areas.map((area) => counts.byArea.load(area)));
  const asked = found.flat().filter(({ release }) => subject === null || release.subject === subject);
  const tables = [...groupBy(asked, tableOf)].sort(([a], [b]) => compareText(b, a));
  return Promise.all(
    tables.map(async ([, cells]) => peopleCount(areas, cells, await counts.total(areas, cells))),
  );
}

/** The same for each of the areas by itself, in their order. */
export function loadCountsByArea(
  { areas, cells }: PeopleCount,
  counts: PeopleCounts,
): Promise<AreaPeopleCount[]> {
  const cellOf = indexBy(cells, ({ area }) => area);
  return Promise.all(
    areas.map(async (area) => {
      const cell = cellOf.get(area);
      const total = await counts.total([area], cell ? [cell] : []);
      return { area: { id: area }, ...total, source: cell ? Citation.of(cell.source) : null };
    }),
  );
}

/** Sorts as its time does, within a day by subject. */
function tableOf({ release: { subject, fromDay, toDay } }: CountedArea): string {
  return `${toDay ?? fromDay} ${fromDay} ${subject}`;
}

function peopleCount(
  areas: readonly string[],
  cells: readonly CountedArea[],
  total: PeopleTotal,
): PeopleCount {
  const [first] = cells;
  if (!first) throw new Error('there is a count only where an area has one');
  const { subject, fromDay, toDay } = first.release;
  const isInferred = cells.some(({ periodBasis }) => periodBasis === Basis.INFERRED);
  return {
    subject,
    on: toDay === null ? fromDay : null,
    from: toDay === null ? null : fromDay,
    to: toDay,
    periodBasis: isInferred ? Basis.INFERRED : Basis.STATED,
    ...total,
    basis: areas.length === 1 ? first.source.basis : Basis.DERIVED,
    sources: sourcesOf(cells),
    areas,
    cells,
  };
}

/** Each paragraph once. */
function sourcesOf(cells: readonly CountedArea[]): Citation[] {
  const sources = indexBy(
    cells.map(({ source }) => source),
    (source) => JSON.stringify(source),
  );
  return [...sources.values()].map(Citation.of);
}
