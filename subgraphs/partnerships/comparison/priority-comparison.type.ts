import { Directive, Field, ObjectType } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import { Partnership } from '../partnership/partnership.entity.js';
import { Priority, PrioritySet } from '../priority/priority.entity.js';
import { PriorityTheme } from '../theme/theme.entity.js';

@ObjectType({ description: 'A partnership and the set of priorities that speaks for it on the day.' })
export class ComparedPartnership {
  @Field(() => Partnership, { description: 'The partnership.' })
  partnership!: Partnership;

  @Field(() => PrioritySet, {
    nullable: true,
    description: 'See `comparePriorities` for the choice; look at `status`. Null where no set qualifies.',
  })
  set!: PrioritySet | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True when the set's last year ended before the day, so that it is the last known and no longer in force. Null where there is no set, or the set has no years.",
  })
  outOfDate!: boolean | null;
}

@ObjectType({ description: 'A theme and who pursues it.' })
export class ThemeComparison {
  @Field(() => PriorityTheme, { description: 'The theme.' })
  theme!: PriorityTheme;

  @Directive('@listSize(assumedSize: 32)')
  @Field(() => [Partnership], {
    description: 'The compared partnerships whose set has a priority under the theme, in the order compared.',
  })
  partnerships!: Partnership[];

  @Directive('@listSize(assumedSize: 32)')
  @Field(() => [Priority], {
    description: 'Those priorities, partnership by partnership; one under two themes stands under both.',
  })
  priorities!: Priority[];
}

@ObjectType({ description: 'Partnerships side by side: which themes their priorities share on a day.' })
export class PriorityComparison {
  @Field(() => DateScalar, { description: 'The day that was compared.' })
  asOf!: IsoDate;

  @Field(() => [ComparedPartnership], {
    description:
      'Every partnership compared, those without a set included: in the order asked, else by name.',
  })
  partnerships!: ComparedPartnership[];

  @Directive('@listSize(assumedSize: 15)')
  @Field(() => [ThemeComparison], {
    description:
      'Every theme that at least one of them pursues by its set, a proposed set included, in the order of `priorityThemes`.',
  })
  themes!: ThemeComparison[];
}
