import DataLoader from 'dataloader';
import { In, type Repository } from 'typeorm';
import { distinct, groupBy } from '../../../shared/collections.js';
import type { PartnershipArea } from './partnership.entity.js';

export interface PartnershipAreas {
  byPartnership: DataLoader<string, PartnershipArea[]>;
  byArea: DataLoader<string, PartnershipArea[]>;
  /** Slugs of a police area's partnerships, sorted. */
  idsByPoliceArea: DataLoader<string, string[]>;
}

export function createPartnershipAreas(links: Repository<PartnershipArea>): PartnershipAreas {
  const by = (column: 'partnershipId' | 'areaId' | 'policeAreaId') =>
    new DataLoader<string, PartnershipArea[]>(async (ids) => {
      const rows = await links.find({
        where: { [column]: In([...ids]) },
        order: { partnershipId: 'ASC', areaId: 'ASC' },
      });
      const found = groupBy(rows, (row) => row[column]);
      return ids.map((id) => found.get(id) ?? []);
    });
  const byPoliceArea = by('policeAreaId');
  return {
    byPartnership: by('partnershipId'),
    byArea: by('areaId'),
    idsByPoliceArea: new DataLoader(async (ids) => {
      const rows = await byPoliceArea.loadMany(ids);
      return rows.map((found) =>
        found instanceof Error ? found : distinct(found.map((row) => row.partnershipId)),
      );
    }),
  };
}
