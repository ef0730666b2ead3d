import type DataLoader from 'dataloader';
import { In, type Repository } from 'typeorm';
import { groupBy } from '../../../shared/collections.js';
import { RowLoader } from '../../../shared/db/row-loader.js';
import type { StrategyGroupAttendee } from './attendee.entity.js';

export type AttendeesByGroup = DataLoader<string, StrategyGroupAttendee[]>;

/** Who attends a group, newest paper first. */
export function createAttendeesByGroup(attendees: Repository<StrategyGroupAttendee>): AttendeesByGroup {
  return new RowLoader(async (groups) => {
    const rows = await attendees.find({ where: { groupId: In([...groups]) }, order: { position: 'ASC' } });
    const found = groupBy(rows, (row) => row.groupId);
    return groups.map((group) => found.get(group) ?? []);
  });
}
