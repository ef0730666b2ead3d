import type DataLoader from 'dataloader';
import type { Repository } from 'typeorm';
import { RowLoader, readOnce } from '../../../shared/db/row-loader.js';
import type { AnnouncedChange } from './announced-change.entity.js';

export interface AnnouncedChanges {
  /** All of them, the earliest first. */
  all(): Promise<AnnouncedChange[]>;
  byArea: DataLoader<string, AnnouncedChange[]>;
}

export function createAnnouncedChanges(changes: Repository<AnnouncedChange>): AnnouncedChanges {
  const find = (areas: readonly string[]) =>
    changes
      .createQueryBuilder('change')
      .where('change.areas && :areas', { areas: [...areas] })
      .orderBy('change.expectedOn')
      .addOrderBy('change.id')
      .getMany();
  return {
    all: readOnce(() => changes.find({ order: { expectedOn: 'ASC', id: 'ASC' } })),
    byArea: new RowLoader(async (areas) => {
      const found = await find(areas);
      return areas.map((area) => found.filter((change) => change.areaIds.includes(area)));
    }),
  };
}
