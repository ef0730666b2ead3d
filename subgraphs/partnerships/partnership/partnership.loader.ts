import { In, type Repository } from 'typeorm';
import { compareText } from '../../../shared/collections.js';
import { MOST_PAGES, RowLoader, readEach } from '../../../shared/db/row-loader.js';
import type { Partnership } from './partnership.entity.js';

export interface PageRequest {
  /** Slugs to choose from; null for all partnerships. */
  among: readonly string[] | null;
  size: number;
  /** Sort key of the last row of the page before. */
  after: string | null;
}

export interface PartnershipPage {
  /** At most one more than asked: the extra row tells that another page follows. */
  rows: Partnership[];
  totalCount: number;
}

export interface Partnerships {
  /** By slug or GSS code. */
  byId: RowLoader<string, Partnership | null>;
  /** In two statements, whatever the size. */
  page(request: PageRequest): Promise<PartnershipPage>;
}

export function createPartnerships(partnerships: Repository<Partnership>): Partnerships {
  const byId = createPartnershipById(partnerships);
  return {
    byId,
    page: readEach(
      async (request) => {
        const page = await readPage(partnerships, request);
        for (const partnership of page.rows) byId.prime(partnership.id, partnership);
        return page;
      },
      JSON.stringify,
      MOST_PAGES,
    ),
  };
}

export function comparePartnerships(a: Partnership, b: Partnership): number {
  return compareText(a.sortKey, b.sortKey);
}

function createPartnershipById(partnerships: Repository<Partnership>): Partnerships['byId'] {
  return new RowLoader(async (ids) => {
    const rows = await partnerships.findBy([{ id: In([...ids]) }, { code: In([...ids]) }]);
    const found = new Map(rows.flatMap((row) => [[row.id, row] as const, [row.code, row] as const]));
    return ids.map((id) => found.get(id) ?? null);
  });
}

async function readPage(
  partnerships: Repository<Partnership>,
  { among, size, after }: PageRequest,
): Promise<PartnershipPage> {
  const chosen = partnerships.createQueryBuilder('partnership');
  if (among !== null) chosen.where('partnership.id = ANY(:among)', { among: [...among] });
  const onward = chosen.clone();
  if (after !== null) onward.andWhere('partnership.sortKey > :after', { after });
  const [totalCount, rows] = await Promise.all([
    chosen.getCount(),
    onward
      .orderBy('partnership.sortKey')
      .limit(size + 1)
      .getMany(),
  ]);
  return { rows, totalCount };
}
