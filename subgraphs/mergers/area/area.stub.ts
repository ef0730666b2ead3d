import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import { PartnershipHolding } from '../partnership/partnership.stub.js';
import { PolicingBodyTenure } from '../police-area/policing-body.stub.js';
import { BodyTenureFact } from './body-tenure.stub.js';
import { Country } from './country.enum.js';

/** What mergers is told of an area by geography. None of it is answered here. */
@Directive('@key(fields: "id")')
@ObjectType('LocalGovernmentArea')
export class LocalGovernmentArea {
  @Field(() => ID)
  id!: string;

  @Directive('@external')
  @Field(() => String)
  code?: string;

  @Directive('@external')
  @Field(() => String)
  name?: string;

  @Directive('@external')
  @Field(() => Country)
  country?: Country;

  @Directive('@external')
  @Field(() => String, { nullable: true })
  widerCounty?: string | null;

  @Directive('@external')
  @Field(() => DateScalar, { nullable: true })
  existedFrom?: IsoDate | null;

  @Directive('@external')
  @Field(() => Int, { nullable: true })
  population?: number | null;

  @Directive('@external')
  @Field(() => [LocalGovernmentArea])
  neighbours?: LocalGovernmentArea[] | null;

  @Directive('@external')
  @Field(() => PoliceArea)
  policeArea?: PoliceArea | null;

  @Directive('@external')
  @Field(() => [BodyTenureFact])
  tenures?: BodyTenureFact[] | null;

  @Directive('@external')
  @Field(() => [PartnershipHolding])
  holdings?: PartnershipHolding[] | null;
}

/** Mergers' half of a police area: the ways to group its areas. Areas and police areas name each other, so they share a file. */
@Directive('@key(fields: "id")')
@ObjectType('PoliceArea')
export class PoliceArea {
  @Field(() => ID)
  id!: string;

  @Directive('@external')
  @Field(() => String)
  name?: string;

  @Directive('@external')
  @Field(() => [LocalGovernmentArea])
  areas?: LocalGovernmentArea[] | null;

  @Directive('@external')
  @Field(() => [PolicingBodyTenure])
  policingBodies?: PolicingBodyTenure[] | null;
}
