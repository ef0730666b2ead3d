import type DataLoader from 'dataloader';
import { In, type Repository } from 'typeorm';
import { compareText, indexBy } from '../../../shared/collections.js';
import { RowLoader, readOnce } from '../../../shared/db/row-loader.js';
import type { Place } from '../../../shared/place/place.entity.js';
import type { Places } from '../../../shared/place/place.loader.js';
import type { StrategyGroup } from './strategy-group.entity.js';

export interface StrategyGroups {
  byId: DataLoader<string, StrategyGroup | null>;
  /** The loader refuses data that gives a county two groups. */
  byCounty: DataLoader<string, StrategyGroup | null>;
  /** The groups of the two-tier counties that a partnership lies in, by name; null for a partnership not known. */
  byPartnership: RowLoader<string, StrategyGroup[] | null>;
  /** The groups that a paper describes, by name. */
  byPaper: DataLoader<string, StrategyGroup[]>;
  /** All of them, by name. */
  all(): Promise<StrategyGroup[]>;
}

export function createStrategyGroups(groups: Repository<StrategyGroup>, places: Places): StrategyGroups {
  const all = readOnce(async () => byName(await groups.find()));
  return {
    all,
    byId: createGroupBy(groups, 'id'),
    byCounty: createGroupBy(groups, 'countyId'),
    byPartnership: createGroupsByPartnership(all, places),
    byPaper: new RowLoader(async (papers) => {
      const rows = await groups
        .createQueryBuilder('strategy_group')
        .where('strategy_group.papers && :papers', { papers: [...papers] })
        .getMany();
      const named = byName(rows);
      return papers.map((paper) => named.filter((group) => group.papers.includes(paper)));
    }),
  };
}

function createGroupBy(
  groups: Repository<StrategyGroup>,
  column: 'id' | 'countyId',
): DataLoader<string, StrategyGroup | null> {
  return new RowLoader(async (keys) => {
    const found = indexBy(await groups.findBy({ [column]: In([...keys]) }), (group) => group[column]);
    return keys.map((key) => found.get(key) ?? null);
  });
}

/** Two statements, whichever partnerships are asked for: there are at most 21 groups to choose from. */
function createGroupsByPartnership(
  all: StrategyGroups['all'],
  places: Places,
): StrategyGroups['byPartnership'] {
  return new RowLoader(async (slugs) => {
    const lookUp = (slug: string) => places.bySlug.load({ kind: 'partnership', slug });
    const [groups, partnerships] = await Promise.all([all(), Promise.all(slugs.map(lookUp))]);
    return partnerships.map((place) => place && groupsAbove(place, groups));
  });
}

function groupsAbove({ counties }: Place, groups: readonly StrategyGroup[]): StrategyGroup[] {
  return groups.filter((group) => counties.includes(group.countyId));
}

/** Sorted here, not by the database, whose order depends on its locale. */
function byName(groups: StrategyGroup[]): StrategyGroup[] {
  return groups.sort((a, b) => compareText(a.name, b.name));
}
