import type DataLoader from 'dataloader';
import { In, type Repository } from 'typeorm';
import { groupBy } from '../collections.js';
import { RowLoader } from '../db/row-loader.js';
import type { DutyRule } from './duty-rule.entity.js';
import type { DutyBearer } from './duty-rule.rules.js';

export type DutyRulesByBearer = DataLoader<DutyBearer, DutyRule[]>;

/** Every duty of a kind of body, past and future ones included; the rules pick the day's. */
export function createDutyRulesByBearer(rules: Repository<DutyRule>): DutyRulesByBearer {
  return new RowLoader(async (bearers) => {
    const rows = await rules.find({ where: { bearer: In([...bearers]) }, order: { position: 'ASC' } });
    const found = groupBy(rows, (rule) => rule.bearer);
    return bearers.map((bearer) => found.get(bearer) ?? []);
  });
}
