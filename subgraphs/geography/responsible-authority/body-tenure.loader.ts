import type DataLoader from 'dataloader';
import { In, type Repository } from 'typeorm';
import { groupBy } from '../../../shared/collections.js';
import { RowLoader } from '../../../shared/db/row-loader.js';
import type { BodyTenure } from './body-tenure.entity.js';

export type TenuresByArea = DataLoader<string, BodyTenure[]>;

/** Every tenure of an area, past ones included; the rules pick the day's. */
export function createTenuresByArea(tenures: Repository<BodyTenure>): TenuresByArea {
  return new RowLoader(async (areas) => {
    const found = groupBy(await tenures.findBy({ areaId: In([...areas]) }), (tenure) => tenure.areaId);
    return areas.map((area) => found.get(area) ?? []);
  });
}
