import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { DomainError } from '../../../shared/errors.js';
import type { Promised } from '../../../shared/promised.js';
import { Citation } from '../../../shared/provenance/citation.type.js';
import { AreaBoundary } from '../boundary/boundary.entity.js';
import type { GeographyContext } from '../context.js';
import { County } from '../county/county.entity.js';
import { requireCounty } from '../county/county.loader.js';
import { Partnership } from '../partnership/partnership.stub.js';
import { PartnershipHolding } from '../partnership/partnership-holding.type.js';
import { PLACE_SOURCE, placeSource } from '../place-source.js';
import { PoliceArea } from '../police-area/police-area.entity.js';
import { requirePoliceArea } from '../police-area/police-area.loader.js';
import { BodyTenureFact } from '../responsible-authority/body-tenure.type.js';
import { LocalGovernmentArea } from './area.entity.js';
import { type FoundArea, loadAreas } from './area.loader.js';

@Resolver(() => LocalGovernmentArea)
export class AreaResolver {
  @Directive('@listSize(assumedSize: 318)')
  @Query(() => [LocalGovernmentArea], {
    nullable: true,
    description:
      'The 318 areas of England and Wales by name, or those of one police area, one two-tier county, or both.',
  })
  async localGovernmentAreas(
    @Ctx() context: GeographyContext,
    @Arg('policeArea', () => ID, {
      nullable: true,
      description: 'Slug or GSS code; UNKNOWN_ID when there is none.',
    })
    policeAreaId: string | null | undefined,
    @Arg('county', () => ID, {
      nullable: true,
      description: 'A two-tier county: slug or GSS code; UNKNOWN_ID when there is none.',
    })
    countyId: string | null | undefined,
  ): Promise<LocalGovernmentArea[]> {
    const policeArea =
      policeAreaId == null ? null : await requirePoliceArea(context, policeAreaId, 'policeArea');
    const county = countyId == null ? null : await requireCounty(context, countyId, 'county');
    if (county) {
      const areas = await context.areasByCounty.load(county.id);
      return areas.filter((area) => policeArea === null || area.policeAreaId === policeArea.id);
    }
    return policeArea ? context.areasByPoliceArea.load(policeArea.id) : context.allAreas();
  }

  @Query(() => LocalGovernmentArea, {
    nullable: true,
    description:
      'By slug ("warwick") or by GSS code ("E07000222"). An unknown id gives null. A code or slug abolished by reorganisation gives null and error AREA_ABOLISHED, which names the successor.',
  })
  async localGovernmentArea(
    @Ctx() context: GeographyContext,
    @Arg('id', () => ID, { description: 'Slug or GSS code.' }) id: string,
  ): Promise<LocalGovernmentArea | null> {
    const found = await context.areaById.load(id);
    if (found.old) throw await abolished(id, found, context);
    return found.area;
  }

  @FieldResolver(() => Citation, { description: PLACE_SOURCE })
  source(@Root() area: LocalGovernmentArea): Citation {
    return placeSource('area', area.code);
  }

  @FieldResolver(() => County, {
    nullable: true,
    description: 'The two-tier county; null for single-tier areas.',
  })
  county(@Root() area: LocalGovernmentArea, @Ctx() context: GeographyContext): Promised<County | null> {
    return area.countyId === null ? null : context.counties.byId.get(area.countyId);
  }

  @FieldResolver(() => PoliceArea, {
    description: 'The police area it lies in; an area lies in exactly one.',
  })
  policeArea(
    @Root() area: LocalGovernmentArea,
    @Ctx() context: GeographyContext,
  ): Promised<PoliceArea | null> {
    return context.policeAreas.byId.get(area.policeAreaId);
  }

  // A shape is a text of some four kilobytes: the weight keeps an answer full of them within its size.
  @Directive('@cost(weight: 25)')
  @FieldResolver(() => AreaBoundary, {
    nullable: true,
    description:
      'Its shape for maps; null where no file of boundaries that shows it was imported, as none comes with the hub. `longitude` and `latitude` are always there for a sketch.',
  })
  boundary(
    @Root() area: LocalGovernmentArea,
    @Ctx() context: GeographyContext,
  ): Promise<AreaBoundary | null> {
    return context.boundaryByArea.load(area.id);
  }

  @Directive('@listSize(assumedSize: 15)')
  @FieldResolver(() => [LocalGovernmentArea], {
    description:
      'Areas of England and Wales that share a land boundary, by slug. Facing banks of tidal water are not neighbours (`tidalNeighbours`); touching at a corner does not count. Worked out from ONS boundaries of May 2024.',
  })
  async neighbours(
    @Root() area: LocalGovernmentArea,
    @Ctx() context: GeographyContext,
  ): Promise<LocalGovernmentArea[]> {
    const { land } = await context.neighboursByArea.load(area.id);
    return land;
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [LocalGovernmentArea], {
    description:
      'Areas on the facing bank of tidal water, by slug. The list is known to be incomplete (Thurrock, Liverpool).',
  })
  async tidalNeighbours(
    @Root() area: LocalGovernmentArea,
    @Ctx() context: GeographyContext,
  ): Promise<LocalGovernmentArea[]> {
    const { tidal } = await context.neighboursByArea.load(area.id);
    return tidal;
  }

  @Directive('@listSize(assumedSize: 4)')
  @FieldResolver(() => [Partnership], {
    nullable: true,
    description:
      'The partnerships that cover the area in published statistics; more than one where each holds a part of it (Buckinghamshire and six others).',
  })
  async partnerships(
    @Root() area: LocalGovernmentArea,
    @Ctx() context: GeographyContext,
  ): Promise<Partnership[]> {
    const links = await context.partnershipAreas.byArea.load(area.id);
    return links.map((link) => ({ id: link.partnershipId }));
  }

  @Directive('@inaccessible')
  @FieldResolver(() => [BodyTenureFact], {
    description: 'Every body ever responsible for the area, past ones included.',
  })
  tenures(@Root() area: LocalGovernmentArea, @Ctx() context: GeographyContext): Promise<BodyTenureFact[]> {
    return context.tenuresByArea.load(area.id);
  }

  @Directive('@inaccessible')
  @FieldResolver(() => [PartnershipHolding], {
    description: 'The partnerships that hold the area, wholly or in part.',
  })
  holdings(
    @Root() area: LocalGovernmentArea,
    @Ctx() context: GeographyContext,
  ): Promise<PartnershipHolding[]> {
    return context.holdingsByArea.load(area.id);
  }
}

/** The refusal of an id whose area has ended: it names where the area went. */
async function abolished(id: string, { old }: FoundArea, context: GeographyContext): Promise<DomainError> {
  const successors = await loadAreas(context.areaBySlug, old?.successors ?? []);
  const names = successors.map((area) => `${area.name} (${area.code}, "${area.id}")`).join(' and ');
  return new DomainError(
    'AREA_ABOLISHED',
    `${JSON.stringify(id)}: ${old?.name} was abolished on ${old?.abolishedOn}; its area is now in ${names}.`,
    {
      argument: 'id',
      id,
      abolishedOn: old?.abolishedOn,
      successors: successors.map((area) => ({ id: area.id, code: area.code, name: area.name })),
    },
  );
}
