import { Arg, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Citation } from '../../../shared/provenance/citation.type.js';
import { LocalGovernmentArea } from '../area/area.entity.js';
import type { GeographyContext } from '../context.js';
import { populationOf } from '../merger/merger.loader.js';
import { Partnership } from '../partnership/partnership.stub.js';
import { PLACE_SOURCE, placeSource } from '../place-source.js';
import { LocalPolicingBody, PoliceArea } from './police-area.entity.js';
import { policingBodies } from './policing-body.rules.js';
import { PolicingBodyTenure } from './policing-body.type.js';

@Resolver(() => PoliceArea)
export class PoliceAreaResolver {
  @Directive('@listSize(assumedSize: 43)')
  @Query(() => [PoliceArea], {
    nullable: true,
    description: 'The 43 police areas of England and Wales, by name.',
  })
  policeAreas(@Ctx() context: GeographyContext): Promise<PoliceArea[]> {
    return context.policeAreas.all();
  }

  @Query(() => PoliceArea, { nullable: true, description: 'A police area; null when none has the id.' })
  policeArea(
    @Ctx() context: GeographyContext,
    @Arg('id', () => ID, { description: 'Slug ("warwickshire") or GSS code ("E23000017").' }) id: string,
  ): Promise<PoliceArea | null> {
    return context.policeAreas.byId.load(id);
  }

  @FieldResolver(() => Citation, { description: PLACE_SOURCE })
  source(@Root() policeArea: PoliceArea): Citation {
    return placeSource('policeArea', policeArea.code);
  }

  @FieldResolver(() => LocalPolicingBody, {
    description: 'Who holds its police force to account, as of November 2026.',
  })
  localPolicingBody(@Root() policeArea: PoliceArea): LocalPolicingBody {
    return {
      name: policeArea.bodyName,
      kind: policeArea.bodyKind,
      since: policeArea.bodySince,
      combinationAgreementBody: policeArea.combinationAgreementBody,
    };
  }

  @Directive('@listSize(assumedSize: 32)')
  @FieldResolver(() => [LocalGovernmentArea], { description: 'Its local government areas, by name.' })
  areas(@Root() policeArea: PoliceArea, @Ctx() context: GeographyContext): Promise<LocalGovernmentArea[]> {
    return context.areasByPoliceArea.load(policeArea.id);
  }

  @FieldResolver(() => Int, {
    description:
      'Sum of the usual residents of its areas, the newest ONS mid-year estimates that the hub holds (their `populationYear` says of which year).',
  })
  async population(@Root() policeArea: PoliceArea, @Ctx() context: GeographyContext): Promise<number> {
    const areas = await context.areasByPoliceArea.load(policeArea.id);
    return populationOf(areas);
  }

  @Directive('@listSize(assumedSize: 32)')
  @FieldResolver(() => [Partnership], { nullable: true, description: 'Its partnerships, by slug.' })
  async partnerships(
    @Root() policeArea: PoliceArea,
    @Ctx() context: GeographyContext,
  ): Promise<Partnership[]> {
    return (await context.partnershipAreas.idsByPoliceArea.load(policeArea.id)).map((id) => ({ id }));
  }

  @Directive('@inaccessible')
  @FieldResolver(() => [PolicingBodyTenure], {
    description: 'Its local policing bodies, past ones included.',
  })
  policingBodies(@Root() policeArea: PoliceArea): PolicingBodyTenure[] {
    return policingBodies({
      name: policeArea.bodyName,
      kind: policeArea.bodyKind,
      since: policeArea.bodySince,
    });
  }
}
