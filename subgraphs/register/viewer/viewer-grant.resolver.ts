import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { ViewerRole } from '../../../shared/access/viewer.js';
import type { PlaceKind } from '../../../shared/place/place.entity.js';
import type { RegisterContext } from '../context.js';
import { ViewerGrant } from './viewer.type.js';

const KINDS: Readonly<Record<ViewerRole, PlaceKind | null>> = {
  PARTNERSHIP_OFFICER: 'partnership',
  COUNTY_OFFICER: 'county',
  OPCC_ANALYST: 'police-area',
  COMMISSIONER: 'police-area',
  ADMINISTRATOR: null,
};

@Resolver(() => ViewerGrant)
export class ViewerGrantResolver {
  @FieldResolver(() => [ID], {
    description:
      'Those of `places` that the hub does not know, such as a misspelt one: the role gives nothing for them.',
  })
  async unknownPlaces(
    @Root() { role, places }: ViewerGrant,
    @Ctx() context: RegisterContext,
  ): Promise<string[]> {
    const kind = KINDS[role];
    if (kind === null) return [...places];
    const found = await Promise.all(places.map((place) => context.places.find(kind, place)));
    return places.filter((place, index) => found[index]?.slug !== place);
  }
}
