import type DataLoader from 'dataloader';
import { type FindOptionsWhere, In, type Repository } from 'typeorm';
import { compareText, groupBy } from '../../../shared/collections.js';
import { RowLoader } from '../../../shared/db/row-loader.js';
import type { HeldDocuments } from '../source-document.loader.js';
import type { GroupDescriptionRow, GroupRow } from './group.entity.js';
import { compareGroups } from './group.rules.js';
import { PartnershipGroup } from './group.type.js';

export interface Groups {
  /** Strategic groups first, then by name. */
  byPartnership: RowLoader<string, PartnershipGroup[]>;
  /** The groups that a paper describes, partnership by partnership. */
  byPaper: DataLoader<string, PartnershipGroup[]>;
}

/** Groups come with every list of every paper, whether or not there are any: the statements do not depend on it. */
export function createGroups(
  groups: Repository<GroupRow>,
  descriptions: Repository<GroupDescriptionRow>,
  documents: HeldDocuments,
): Groups {
  return {
    byPartnership: new RowLoader(async (partnerships) => {
      const rows = await findGroups(groups, documents, { partnershipId: In([...partnerships]) });
      const found = groupBy(rows, (group) => group.partnershipId);
      return partnerships.map((id) => (found.get(id) ?? []).sort(compareGroups));
    }),
    byPaper: new RowLoader(async (papers) => {
      const links = await descriptions.findBy({ source: { documentId: In([...papers]) } });
      const rows = await findGroups(groups, documents, { id: In(links.map((link) => link.groupId)) });
      const sorted = rows.sort(
        (a, b) => compareText(a.partnershipId, b.partnershipId) || compareGroups(a, b),
      );
      return papers.map((paper) => sorted.filter((group) => isDescribedIn(paper, group.id, links)));
    }),
  };
}

async function findGroups(
  groups: Repository<GroupRow>,
  documents: HeldDocuments,
  where: FindOptionsWhere<GroupRow>,
): Promise<PartnershipGroup[]> {
  const [rows] = await Promise.all([
    groups.find({
      where,
      relations: { descriptions: true, members: true },
      order: { members: { position: 'ASC' } },
    }),
    documents.all(),
  ]);
  return rows.map(PartnershipGroup.of);
}

function isDescribedIn(paper: string, group: string, links: readonly GroupDescriptionRow[]): boolean {
  return links.some((link) => link.groupId === group && link.source.documentId === paper);
}
