import { Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { PartnershipsContext } from '../context.js';
import { PriorityTheme } from './theme.entity.js';

@Resolver(() => PriorityTheme)
export class ThemeResolver {
  @Directive('@listSize(assumedSize: 15)')
  @Query(() => [PriorityTheme], {
    nullable: true,
    description: 'The shared themes, in the order in which every list gives them.',
  })
  priorityThemes(@Ctx() context: PartnershipsContext): Promise<PriorityTheme[]> {
    return context.themes.all();
  }
}
