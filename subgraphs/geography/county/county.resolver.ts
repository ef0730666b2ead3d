import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { distinct } from '../../../shared/collections.js';
import { Citation } from '../../../shared/provenance/citation.type.js';
import { LocalGovernmentArea } from '../area/area.entity.js';
import type { GeographyContext } from '../context.js';
import { Partnership } from '../partnership/partnership.stub.js';
import { PLACE_SOURCE, placeSource } from '../place-source.js';
import { County } from './county.entity.js';

@Resolver(() => County)
export class CountyResolver {
  @Directive('@listSize(assumedSize: 21)')
  @Query(() => [County], { nullable: true, description: 'The 21 two-tier counties of England, by name.' })
  counties(@Ctx() context: GeographyContext): Promise<County[]> {
    return context.counties.all();
  }

  @Query(() => County, { nullable: true, description: 'A two-tier county; null when none has the id.' })
  county(
    @Ctx() context: GeographyContext,
    @Arg('id', () => ID, { description: 'Slug ("warwickshire") or GSS code ("E10000031").' }) id: string,
  ): Promise<County | null> {
    return context.counties.byId.load(id);
  }

  @FieldResolver(() => Citation, { description: PLACE_SOURCE })
  source(@Root() county: County): Citation {
    return placeSource('county', county.code);
  }

  @Directive('@listSize(assumedSize: 12)')
  @FieldResolver(() => [LocalGovernmentArea], { description: 'Its districts, by name.' })
  areas(@Root() county: County, @Ctx() context: GeographyContext): Promise<LocalGovernmentArea[]> {
    return context.areasByCounty.load(county.id);
  }

  @Directive('@listSize(assumedSize: 12)')
  @FieldResolver(() => [Partnership], {
    nullable: true,
    description: 'The partnerships that cover its districts, by slug.',
  })
  async partnerships(@Root() county: County, @Ctx() context: GeographyContext): Promise<Partnership[]> {
    const areas = await context.areasByCounty.load(county.id);
    const links = await context.partnershipAreas.byArea.loadMany(areas.map((area) => area.id));
    const ids = links.flatMap((link) => (link instanceof Error ? [] : link.map((row) => row.partnershipId)));
    return distinct(ids.sort()).map((id) => ({ id }));
  }

  @FieldResolver(() => Boolean, {
    description:
      'True for every two-tier county (SI 2007/1830 reg 8; rule reg-csg-when), whether or not the hub knows the group.',
  })
  strategyGroupRequired(): boolean {
    return true;
  }
}
