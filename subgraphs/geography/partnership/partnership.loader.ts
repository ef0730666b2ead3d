import type DataLoader from 'dataloader';
import { In, type Repository } from 'typeorm';
import { distinct, groupBy, indexBy, present } from '../../../shared/collections.js';
import { RowLoader } from '../../../shared/db/row-loader.js';
import type { LocalGovernmentArea } from '../area/area.entity.js';
import type { PartnershipArea } from './partnership.entity.js';

export interface PartnershipAreas {
  byPartnership: RowLoader<string, PartnershipArea[]>;
  /** The areas themselves, by slug; two statements of its own (see createNeighboursByArea). */
  areasByPartnership: RowLoader<string, LocalGovernmentArea[]>;
  byArea: DataLoader<string, PartnershipArea[]>;
  /** Slugs of a police area's partnerships, sorted. */
  idsByPoliceArea: DataLoader<string, string[]>;
}

export function createPartnershipAreas(
  links: Repository<PartnershipArea>,
  areas: Repository<LocalGovernmentArea>,
): PartnershipAreas {
  const by = (column: 'partnershipId' | 'areaId' | 'policeAreaId') =>
    new RowLoader<string, PartnershipArea[]>(async (ids) => {
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
    areasByPartnership: new RowLoader(async (ids) => {
      const rows = await links.find({ where: { partnershipId: In([...ids]) }, order: { areaId: 'ASC' } });
      const found = indexBy(await areas.findBy({ id: In(rows.map((row) => row.areaId)) }), (area) => area.id);
      const held = groupBy(rows, (row) => row.partnershipId);
      return ids.map((id) => present((held.get(id) ?? []).map((row) => found.get(row.areaId))));
    }),
    byArea: by('areaId'),
    idsByPoliceArea: new RowLoader(async (ids) => {
      const rows = await byPoliceArea.loadMany(ids);
      return rows.map((found) =>
        found instanceof Error ? found : distinct(found.map((row) => row.partnershipId)),
      );
    }),
  };
}
