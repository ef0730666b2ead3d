import type DataLoader from 'dataloader';
import { type FindOptionsWhere, In, type Repository } from 'typeorm';
import { compareText, groupBy, indexBy } from '../../../shared/collections.js';
import { MOST_PAGES, RowLoader, readEach } from '../../../shared/db/row-loader.js';
import type { HeldDocuments } from '../source-document.loader.js';
import type { ActionPlan } from './action-plan.entity.js';

export interface PlanPageRequest {
  /** Slugs of partnerships to choose from; null for all. */
  among: readonly string[] | null;
  /** Slugs of themes, one of which a plan or a part of it must have; null for any. */
  themes: readonly string[] | null;
  size: number;
  /** Sort key of the last row of the page before. */
  after: string | null;
}

export interface PlanPage {
  /** At most one more than asked: the extra row tells that another page follows. */
  rows: ActionPlan[];
  totalCount: number;
}

/** The plans that the viewer may read; the others are not there. */
export interface ActionPlans {
  byId: DataLoader<string, ActionPlan | null>;
  /** By title. */
  byPartnership: DataLoader<string, ActionPlan[]>;
  page(request: PlanPageRequest): Promise<PlanPage>;
}

/** Plans come with their parts and themes: one statement, whether or not there are any. */
export function createActionPlans(plans: Repository<ActionPlan>, documents: HeldDocuments): ActionPlans {
  const byId: ActionPlans['byId'] = new RowLoader(async (ids) => {
    const found = indexBy(await findPlans(plans, documents, { id: In([...ids]) }), (plan) => plan.id);
    return ids.map((id) => found.get(id) ?? null);
  });
  return {
    byId,
    byPartnership: new RowLoader(async (partnerships) => {
      const rows = await findPlans(plans, documents, { partnershipId: In([...partnerships]) });
      const found = groupBy(rows, (plan) => plan.partnershipId);
      return partnerships.map((id) => found.get(id) ?? []);
    }),
    page: readEach(
      async (request) => {
        const { ids, totalCount } = await findPage(plans, request);
        const rows = await findPlans(plans, documents, { id: In(ids) });
        return { rows, totalCount };
      },
      JSON.stringify,
      MOST_PAGES,
    ),
  };
}

async function findPlans(
  plans: Repository<ActionPlan>,
  documents: HeldDocuments,
  where: FindOptionsWhere<ActionPlan>,
): Promise<ActionPlan[]> {
  const [rows] = await Promise.all([
    plans.find({
      where,
      relations: { subPlans: { themeLinks: { theme: true } }, themeLinks: { theme: true } },
      order: {
        sortKey: 'ASC',
        subPlans: { position: 'ASC', themeLinks: { position: 'ASC' } },
        themeLinks: { position: 'ASC' },
      },
    }),
    documents.all(),
  ]);
  return rows.sort((a, b) => compareText(a.sortKey, b.sortKey));
}

async function findPage(
  plans: Repository<ActionPlan>,
  { among, themes, size, after }: PlanPageRequest,
): Promise<{ ids: string[]; totalCount: number }> {
  const chosen = plans.createQueryBuilder('plan').select('plan.id');
  if (among !== null) chosen.andWhere('plan.partnershipId = ANY(:among)', { among: [...among] });
  if (themes !== null) chosen.andWhere('plan.themes && :themes', { themes: [...themes] });
  const onward = chosen.clone();
  if (after !== null) onward.andWhere('plan.sortKey > :after', { after });
  const [totalCount, rows] = await Promise.all([
    chosen.getCount(),
    onward
      .orderBy('plan.sortKey')
      .limit(size + 1)
      .getMany(),
  ]);
  return { ids: rows.map(({ id }) => id), totalCount };
}
