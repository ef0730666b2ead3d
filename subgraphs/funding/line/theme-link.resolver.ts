import { FieldResolver, Resolver, Root } from 'type-graphql';
import { PriorityTheme } from '../theme/theme.stub.js';
import { ThemeLink } from './theme-link.entity.js';

@Resolver(() => ThemeLink)
export class ThemeLinkResolver {
  @FieldResolver(() => PriorityTheme, { nullable: true, description: 'The theme.' })
  theme(@Root() link: ThemeLink): PriorityTheme {
    return { id: link.themeId };
  }
}
