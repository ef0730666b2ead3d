import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { present } from '../../../shared/collections.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import { type Promised, whenKnown } from '../../../shared/promised.js';
import { LocalGovernmentArea } from '../area/area.entity.js';
import type { GeographyContext } from '../context.js';
import { PoliceArea } from '../police-area/police-area.entity.js';
import { bodiesOn } from '../responsible-authority/body-tenure.rules.js';
import { ResponsibleAuthority } from '../responsible-authority/responsible-authority.type.js';
import { Partnership } from './partnership.stub.js';
import { PartnershipResidents } from './partnership-residents.type.js';
import { type ResidentCount, residentsOf } from './residents.rules.js';

@Resolver(() => Partnership)
export class PartnershipResolver {
  @Directive('@listSize(assumedSize: 4)')
  @FieldResolver(() => [LocalGovernmentArea], {
    nullable: true,
    description:
      'The areas it covers in published statistics, by slug. A PART_OF_AREA partnership holds only a part of the one area listed.',
  })
  areas(@Root() partnership: Partnership, @Ctx() context: GeographyContext): Promised<LocalGovernmentArea[]> {
    return context.partnershipAreas.areasByPartnership.get(partnership.id);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'DERIVED: sum of the usual residents of its areas, the newest ONS mid-year estimates that the hub holds. Null for a PART_OF_AREA partnership: nobody counts the residents of a part.',
  })
  async population(
    @Root() partnership: Partnership,
    @Ctx() context: GeographyContext,
  ): Promise<number | null> {
    return (await loadResidents(partnership, context))?.count ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'The year in whose middle `population` was estimated: 2024; null where it is null or its areas have estimates of different years.',
  })
  async populationYear(
    @Root() partnership: Partnership,
    @Ctx() context: GeographyContext,
  ): Promise<number | null> {
    return (await loadResidents(partnership, context))?.year ?? null;
  }

  @Directive('@inaccessible')
  @FieldResolver(() => [PartnershipResidents], {
    description: 'Its residents as one entry; none where they are not known.',
  })
  async residents(
    @Root() partnership: Partnership,
    @Ctx() context: GeographyContext,
  ): Promise<PartnershipResidents[]> {
    return present([await loadResidents(partnership, context)]);
  }

  @FieldResolver(() => PoliceArea, {
    nullable: true,
    description: 'The police area it lies in; no partnership crosses a border.',
  })
  async policeArea(
    @Root() partnership: Partnership,
    @Ctx() context: GeographyContext,
  ): Promise<PoliceArea | null> {
    const [link] = await context.partnershipAreas.byPartnership.load(partnership.id);
    return link ? context.policeAreas.byId.load(link.policeAreaId) : null;
  }

  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [ResponsibleAuthority], {
    nullable: true,
    description:
      'The bodies that s.5 makes responsible for its areas on a date, each once, worked out from the law and dated tables. A body of the day that is not in the data is listed by its kind with the name "not recorded". What a paper lists instead is in `statedResponsibleAuthorities`.',
  })
  async responsibleAuthorities(
    @Root() partnership: Partnership,
    @Ctx() context: GeographyContext,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; today if left out.' })
    asOf: IsoDate | null | undefined,
  ): Promise<ResponsibleAuthority[]> {
    const links = await context.partnershipAreas.byPartnership.load(partnership.id);
    const tenures = await Promise.all(links.map((link) => context.tenuresByArea.load(link.areaId)));
    return bodiesOn(asOf ?? context.today, tenures.flat()).map(ResponsibleAuthority.of);
  }
}

async function loadResidents({ id }: Partnership, context: GeographyContext): Promise<ResidentCount | null> {
  const [links, areas] = await Promise.all([
    context.partnershipAreas.byPartnership.load(id),
    context.partnershipAreas.areasByPartnership.load(id),
  ]);
  const whole = new Set(links.filter((link) => link.whole).map((link) => link.areaId));
  return residentsOf(areas.map((area) => ({ ...area, whole: whole.has(area.id) })));
}

export function resolvePartnership(
  { id }: Partnership,
  context: GeographyContext,
): Promised<Partnership | null> {
  return whenKnown(context.partnershipAreas.byPartnership.get(id), (links) => {
    return links.length > 0 ? { id } : null;
  });
}
