import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { present } from '../../../shared/collections.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import { LocalGovernmentArea } from '../area/area.entity.js';
import type { GeographyContext } from '../context.js';
import { PoliceArea } from '../police-area/police-area.entity.js';
import { bodiesOn } from '../responsible-authority/body-tenure.rules.js';
import { ResponsibleAuthority } from '../responsible-authority/responsible-authority.type.js';
import { Partnership } from './partnership.stub.js';

@Resolver(() => Partnership)
export class PartnershipResolver {
  @FieldResolver(() => [LocalGovernmentArea], {
    nullable: true,
    description:
      'The areas it covers in published statistics, by slug. A PART_OF_AREA partnership holds only a part of the one area listed.',
  })
  areas(@Root() partnership: Partnership, @Ctx() context: GeographyContext): Promise<LocalGovernmentArea[]> {
    return context.partnershipAreas.areasByPartnership.load(partnership.id);
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

export async function resolvePartnership(
  reference: Partnership,
  context: GeographyContext,
): Promise<Partnership | null> {
  const links = await context.partnershipAreas.byPartnership.load(reference.id);
  return present(links).length > 0 ? { id: reference.id } : null;
}
