import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { distinct } from '../../../shared/collections.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import { type Promised, whenKnown } from '../../../shared/promised.js';
import type { PartnershipsContext } from '../context.js';
import { Partnership } from '../partnership/partnership.entity.js';
import { PriorityTheme } from '../theme/theme.entity.js';
import { PrioritiesOfToday } from './priorities-of-today.type.js';
import { Priority, PrioritySet } from './priority.entity.js';
import { chooseAdoptedSet, isOutOfDate } from './priority-set.rules.js';

@Resolver(() => Priority)
export class PriorityResolver {
  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [PriorityTheme], {
    description: "The hub's mapping of title, focus and description to shared themes; empty where none fits.",
  })
  themes(@Root() priority: Priority): PriorityTheme[] {
    return priority.themeLinks.map((link) => link.theme);
  }
}

@Resolver(() => PrioritySet)
export class PrioritySetResolver {
  @FieldResolver(() => Partnership, { description: 'The partnership whose priorities these are.' })
  partnership(@Root() set: PrioritySet, @Ctx() context: PartnershipsContext): Promise<Partnership | null> {
    return context.partnerships.byId.load(set.partnershipId);
  }
}

@Resolver(() => Partnership)
export class PartnershipPrioritiesResolver {
  @Directive('@listSize(assumedSize: 12)')
  @FieldResolver(() => [Priority], {
    description:
      'The priorities of the adopted set in force on a day, else of the adopted set that ended last before it: ask `comparePriorities` whether it is out of date. Never a proposed set. Empty when no adopted set with years had begun by then: not known, which is not "has none".',
  })
  priorities(
    @Root() partnership: Partnership,
    @Ctx() context: PartnershipsContext,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'The day; today if left out. BAD_DATE when it is none.',
    })
    asOf: IsoDate | null,
  ): Promised<Priority[]> {
    return whenKnown(
      context.prioritySets.byPartnership.get(partnership.id),
      (sets) => chooseAdoptedSet(sets, asOf ?? context.today)?.priorities ?? [],
    );
  }

  @Directive('@inaccessible')
  @FieldResolver(() => PrioritiesOfToday, {
    description: 'The themes of `priorities` today, and whether any priorities are known; for measures.',
  })
  async prioritiesOfToday(
    @Root() partnership: Partnership,
    @Ctx() context: PartnershipsContext,
  ): Promise<PrioritiesOfToday> {
    const sets = await context.prioritySets.byPartnership.load(partnership.id);
    const set = chooseAdoptedSet(sets, context.today);
    const links = (set?.priorities ?? []).flatMap((priority) => priority.themeLinks);
    return {
      known: set !== null,
      outOfDate: isOutOfDate(set, context.today),
      themes: distinct(links.map((link) => link.theme.id)),
    };
  }

  @Directive('@listSize(assumedSize: 4)')
  @FieldResolver(() => [PrioritySet], {
    description:
      'Every set of priorities the hub knows, adopted or proposed, newest first: by first year, or by the day of the document where a set has no years.',
  })
  prioritySets(
    @Root() partnership: Partnership,
    @Ctx() context: PartnershipsContext,
  ): Promise<PrioritySet[]> {
    return context.prioritySets.byPartnership.load(partnership.id);
  }
}
