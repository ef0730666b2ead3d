import { FieldResolver, Resolver, Root } from 'type-graphql';
import { LocalGovernmentArea } from '../area/area.stub.js';
import { County } from '../county/county.stub.js';
import { Partnership } from '../partnership/partnership.stub.js';
import { PoliceArea } from '../police-area/police-area.stub.js';
import { GrantLocation } from './grant.entity.js';

@Resolver(() => GrantLocation)
export class GrantLocationResolver {
  @FieldResolver(() => Boolean, {
    description:
      'Whether the hub knows the place: a partnership, a local government area, a two-tier county or a police area. Wards, regions and codes of abolished districts it does not.',
  })
  placed(@Root() { kind }: GrantLocation): boolean {
    return kind !== null;
  }

  @FieldResolver(() => Partnership, {
    nullable: true,
    description:
      'The partnership, where the place is one or is an area that one holds wholly; null otherwise, as for an area that several partnerships hold in part.',
  })
  partnership(@Root() { partnershipId }: GrantLocation): Partnership | null {
    return partnershipId === null ? null : { id: partnershipId };
  }

  @FieldResolver(() => LocalGovernmentArea, {
    nullable: true,
    description: 'The local government area, where the place is one.',
  })
  area(@Root() { kind, slug }: GrantLocation): LocalGovernmentArea | null {
    return kind === 'area' && slug !== null ? { id: slug } : null;
  }

  @FieldResolver(() => County, {
    nullable: true,
    description: 'The two-tier county, where the place is one.',
  })
  county(@Root() { kind, slug }: GrantLocation): County | null {
    return kind === 'county' && slug !== null ? { id: slug } : null;
  }

  @FieldResolver(() => PoliceArea, {
    nullable: true,
    description: 'The police area that the place is, or lies in.',
  })
  policeArea(@Root() { policeAreaId }: GrantLocation): PoliceArea | null {
    return policeAreaId === null ? null : { id: policeAreaId };
  }
}
