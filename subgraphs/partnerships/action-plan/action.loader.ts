import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { groupBy } from '../../../shared/collections.js';
import type { ReadSensitive } from '../../../shared/db/sensitive-read.js';
import { Action } from './action.entity.js';

/** All actions of a plan. To be asked only for whoever may read them. */
export type ActionsByPlan = DataLoader<string, Action[]>;

/** However many plans: one entry in the record and one statement, in one transaction. */
export function createActionsByPlan(readSensitive: ReadSensitive): ActionsByPlan {
  return new DataLoader(async (plans) => {
    const of = [...plans];
    const rows = await readSensitive({ what: 'actions', of }, (manager) =>
      manager.getRepository(Action).find({
        where: { planId: In(of) },
        relations: { subPlan: { themeLinks: { theme: true } } },
        order: { subPlan: { themeLinks: { position: 'ASC' } } },
      }),
    );
    const found = groupBy(rows, (action) => action.planId);
    return plans.map((plan) => found.get(plan) ?? []);
  });
}
