import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PartnershipsContext } from '../context.js';
import { Partnership } from '../partnership/partnership.entity.js';
import { chooseAdoptedSet } from '../priority/priority-set.rules.js';
import { PriorityTheme } from '../theme/theme.entity.js';
import { loadCombinedAreaToday } from './combined-area.loader.js';
import { findExisting, findSharedThemes } from './combined-area.rules.js';
import { CombinedArea } from './combined-area.stub.js';

@Resolver(() => CombinedArea)
export class CombinedAreaResolver {
  @FieldResolver(() => Partnership, {
    nullable: true,
    description:
      'The partnership that already covers these areas and no other, each of them whole. Null where there is none, and where partnerships hold parts of an area.',
  })
  async existing(
    @Root() { id }: CombinedArea,
    @Ctx() context: PartnershipsContext,
  ): Promise<Partnership | null> {
    const { areas, holders } = await loadCombinedAreaToday(context.places, id);
    const existing = findExisting(holders, areas);
    // All of them, so that the number of statements does not tell whether there is one.
    const rows = await Promise.all(holders.map((holder) => context.partnerships.byId.load(holder.slug)));
    return rows.find((row) => row?.id === existing?.slug) ?? null;
  }

  @Directive('@listSize(assumedSize: 15)')
  @FieldResolver(() => [PriorityTheme], {
    nullable: true,
    description:
      'Themes that at least two of the partnerships pursue which hold any of these areas today, or a part of one: by the priorities that each of them answers for today, which may be those of a set that has ended. In the order of `priorityThemes`; empty where they are known to share none. Null where the priorities of fewer than two of them are known, which does not mean that they share nothing.',
  })
  async sharedThemes(
    @Root() { id }: CombinedArea,
    @Ctx() context: PartnershipsContext,
  ): Promise<PriorityTheme[] | null> {
    const { holders } = await loadCombinedAreaToday(context.places, id);
    const sets = await Promise.all(
      holders.map((holder) => context.prioritySets.byPartnership.load(holder.slug)),
    );
    const known = sets
      .map((candidates) => chooseAdoptedSet(candidates, context.today)?.priorities ?? [])
      .filter((priorities) => priorities.length > 0);
    return findSharedThemes(known.map((priorities) => priorities.flatMap(themesOf)));
  }
}

function themesOf({ themeLinks }: { themeLinks: readonly { theme: PriorityTheme }[] }): PriorityTheme[] {
  return themeLinks.map((link) => link.theme);
}
