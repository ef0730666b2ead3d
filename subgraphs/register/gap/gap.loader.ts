import { In, type Repository } from 'typeorm';
import { groupBy } from '../../../shared/collections.js';
import { MOST_PAGES, RowLoader, readEach, readOnce } from '../../../shared/db/row-loader.js';
import { DomainError } from '../../../shared/errors.js';
import { pageOf } from '../../../shared/graphql/paging.js';
import type { Places } from '../../../shared/place/place.loader.js';
import type { DataGap } from './gap.entity.js';
import type { DataGapConnection, DataGapCount } from './gap.type.js';

export interface GapPageRequest {
  /** Slugs of the partnerships to choose from; null for all. */
  among: readonly string[] | null;
  /** A sort of gap; null for all. */
  what: string | null;
  size: number;
  /** Sort key of the last row of the page before. */
  after: string | null;
}

export interface Gaps {
  byPartnership: RowLoader<string, DataGap[]>;
  /** In two statements, whatever the size. */
  page(request: GapPageRequest): Promise<DataGapConnection>;
  /** Every sort of gap and how many partnerships have it. */
  counts(): Promise<DataGapCount[]>;
  /** @throws DomainError BAD_ARGUMENT when there is no such sort of gap. */
  requireSort(what: string, argument: string): Promise<void>;
}

export function createGaps(gaps: Repository<DataGap>): Gaps {
  const counts = readOnce(() => countGaps(gaps));
  return {
    counts,
    byPartnership: new RowLoader(async (partnerships) => {
      const rows = await gaps.find({
        where: { partnershipId: In([...partnerships]) },
        order: { sortKey: 'ASC' },
      });
      const found = groupBy(rows, (row) => row.partnershipId);
      return partnerships.map((id) => found.get(id) ?? []);
    }),
    page: readEach((request) => readPage(gaps, request), JSON.stringify, MOST_PAGES),
    requireSort: async (what, argument) => {
      const sorts = (await counts()).map((count) => count.what);
      if (sorts.includes(what)) return;
      throw new DomainError(
        'BAD_ARGUMENT',
        `${argument}: no sort of gap is called ${JSON.stringify(what)}; the sorts are ${sorts.join(', ')}.`,
        { argument, accepted: sorts.join(', ') },
      );
    },
  };
}

async function readPage(
  gaps: Repository<DataGap>,
  { among, what, size, after }: GapPageRequest,
): Promise<DataGapConnection> {
  const chosen = gaps.createQueryBuilder('gap').where('true');
  if (among !== null) chosen.andWhere('gap.partnershipId = ANY(:among)', { among: [...among] });
  if (what !== null) chosen.andWhere('gap.what = :what', { what });
  const onward = chosen.clone();
  if (after !== null) onward.andWhere('gap.sortKey > :after', { after });
  const [totalCount, rows] = await Promise.all([
    chosen.getCount(),
    onward
      .orderBy('gap.sortKey')
      .limit(size + 1)
      .getMany(),
  ]);
  return pageOf(rows, totalCount, size, ({ sortKey }) => sortKey);
}

function countGaps(gaps: Repository<DataGap>): Promise<DataGapCount[]> {
  return gaps
    .createQueryBuilder('gap')
    .select('gap.subgraph', 'subgraph')
    .addSelect('gap.what', 'what')
    .addSelect('count(*)::int', 'partnerships')
    .groupBy('gap.subgraph')
    .addGroupBy('gap.what')
    .orderBy('gap.subgraph')
    .addOrderBy('gap.what')
    .getRawMany<DataGapCount>();
}

/** The gaps of all partnerships of a police area, by slug of the partnership. */
export async function loadGapsOfPoliceArea(
  policeArea: string,
  { places, gaps }: { places: Places; gaps: Gaps },
): Promise<DataGap[]> {
  const partnerships = await places.partnershipsOfPoliceArea(policeArea);
  return (await Promise.all(partnerships.map(({ slug }) => gaps.byPartnership.load(slug)))).flat();
}
