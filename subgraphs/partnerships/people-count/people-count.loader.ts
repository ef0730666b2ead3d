import DataLoader from 'dataloader';
import { In, type Repository } from 'typeorm';
import { seatAt, seatsOf } from '../../../shared/access/seats.js';
import { compareText, groupBy } from '../../../shared/collections.js';
import { RowLoader } from '../../../shared/db/row-loader.js';
import type { RequestFacts } from '../../../shared/graphql/subgraph-parts.js';
import type { HeldDocuments } from '../source-document.loader.js';
import { CountStatus } from './count-status.js';
import { type CountedArea, PeopleCountRow } from './people-count.entity.js';
import { type PeopleTotal, totalOf } from './people-total.rules.js';

/** Counts of people as whoever asks may know them. */
/** Areas with a count, each by its area, the latest count first. */
export type CountedByArea = DataLoader<string, CountedArea[]>;

export interface PeopleCounts {
  byArea: CountedByArea;
  /**
   * How many are there in these areas together? The cells are of one subject and time.
   * @throws DomainError AUDIT_UNAVAILABLE where the viewer's own counts are needed and the reading cannot be put on record.
   */
  total(areas: readonly string[], cells: readonly CountedArea[]): Promise<PeopleTotal>;
}

export function createPeopleCounts(
  byArea: CountedByArea,
  { viewer, readSensitive }: Pick<RequestFacts, 'viewer' | 'readSensitive'>,
): PeopleCounts {
  const seats = new Set(seatsOf(viewer));
  const isOwn = ({ release }: CountedArea) => seats.has(seatAt('partnership', release.partnershipId));
  const ownCount = createOwnCount(readSensitive);
  return {
    byArea,
    total: async (areas, cells) => {
      const released = totalOf(areas, cells);
      const own = cells.filter((cell) => areas.includes(cell.area) && isOwn(cell));
      if (released.status !== CountStatus.SUPPRESSED || own.length === 0) return released;
      const counts = await Promise.all(own.map(({ id }) => ownCount.load(id)));
      return totalOf(areas, cells, new Map(own.map(({ id }, index) => [id, counts[index] ?? 0])));
    },
  };
}

export function createCountedByArea(
  counted: Repository<CountedArea>,
  documents: HeldDocuments,
): CountedByArea {
  return new RowLoader(async (areas) => {
    const [rows] = await Promise.all([
      counted.find({ where: { area: In([...areas]) }, relations: { release: true } }),
      documents.all(),
    ]);
    const sorted = rows.sort((a, b) => compareText(b.release.fromDay, a.release.fromDay));
    const byArea = groupBy(sorted, ({ area }) => area);
    return areas.map((area) => byArea.get(area) ?? []);
  });
}

/** A count as it is, by its id; one reading a tick, which goes on record. */
function createOwnCount(readSensitive: RequestFacts['readSensitive']): DataLoader<string, number> {
  return new DataLoader(async (ids) => {
    const rows = await readSensitive({ what: 'counts of people', of: ids }, (manager) =>
      manager.getRepository(PeopleCountRow).findBy({ id: In([...ids]) }),
    );
    const counts = new Map(rows.map(({ id, count }) => [id, count]));
    return ids.map((id) => counts.get(id) ?? new Error(`the owner of ${id} is refused its count`));
  });
}
