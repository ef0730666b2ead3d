import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { groupBy } from '../../../shared/collections.js';
import type { DataFolder } from '../../../shared/files/data-folder.js';
import type { SourceColumns } from '../../../shared/provenance/source.columns.js';
import {
  type GroupFields,
  type MemberFields,
  type PaperEntry,
  reportEntry,
  sourceIn,
} from '../paper/partnerships-file.seed.js';
import type { GroupDescriptionRow, GroupMember, GroupRow } from './group.entity.js';
import type { GroupListKind } from './group.rules.js';

/** A group as one paper describes it, with its place in the file. */
interface PaperGroup {
  entry: PaperEntry;
  index: number;
  fields: GroupFields;
}

/** Every group of the papers, one row however many papers describe it, with their descriptions and lists. */
export function groupRows(folder: DataFolder, entries: readonly PaperEntry[]): GroupRow[] {
  const described = groupBy(entries.flatMap(groupsOf), (group) => group.fields.id);
  return [...described].flatMap(([id, groups]) => {
    // Entries come newest paper first, so a group belongs where the oldest put it.
    const oldest = groups.at(-1);
    if (!oldest) return [];
    const partnershipId = oldest.entry.fields.partnership;
    reportStrangers(folder, groups, partnershipId);
    return [
      { id, partnershipId, descriptions: groups.map(descriptionOf), members: groups.flatMap(membersOf) },
    ];
  });
}

function groupsOf(entry: PaperEntry): PaperGroup[] {
  return entry.fields.groups.map((fields, index) => ({ entry, index, fields }));
}

/** A group belongs to one partnership, and a paper describes it once. */
function reportStrangers(folder: DataFolder, groups: readonly PaperGroup[], partnershipId: string): void {
  const papers = new Set<string>();
  for (const { entry, index, fields } of groups) {
    const path = ['groups', index, 'id'];
    if (entry.fields.partnership !== partnershipId)
      reportEntry(folder, entry, path, `${fields.id} is a group of ${partnershipId} already`);
    if (papers.has(entry.file.documentId))
      reportEntry(folder, entry, path, `${fields.id} is described in this file already`);
    papers.add(entry.file.documentId);
  }
}

function descriptionOf({ entry: { file }, fields }: PaperGroup): GroupDescriptionRow {
  return {
    id: `${fields.id}/${file.documentId}`,
    groupId: fields.id,
    name: fields.name,
    tier: fields.tier,
    meets: fields.meets,
    knownAt: file.knownAt,
    source: sourceIn(file, fields.source),
  };
}

function membersOf({ entry: { file }, fields }: PaperGroup): GroupMember[] {
  const own = sourceIn(file, fields.source);
  const terms = fields.seats?.source ? sourceIn(file, fields.seats.source) : own;
  const listOf = (
    list: GroupListKind,
    listedOn: IsoDate,
    lines: readonly MemberFields[],
    source: SourceColumns,
  ) =>
    lines.map(({ source: ownSource, ...line }, position) => ({
      id: `${fields.id}/${file.documentId}/${list.toLowerCase()}/${position + 1}`,
      groupId: fields.id,
      list,
      listedOn,
      position,
      ...line,
      source: ownSource ? sourceIn(file, ownSource) : source,
    }));
  return [
    ...listOf('MEMBERS', file.knownAt, fields.members, own),
    ...listOf('SEATS', fields.seats?.listedOn ?? file.knownAt, fields.seats?.places ?? [], terms),
    ...listOf('ATTENDEES', file.knownAt, fields.attendees, own),
  ];
}
