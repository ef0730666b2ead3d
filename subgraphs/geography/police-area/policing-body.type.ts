import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';

@Directive('@inaccessible')
@Directive('@shareable')
@ObjectType({ description: 'A local policing body of a police area, with its first and last day.' })
export class PolicingBodyTenure {
  @Field(() => ID, { description: 'Slug of the name; ends in "-not-recorded" where the data names none.' })
  id!: string;

  @Field(() => String, { description: 'Name, or "not recorded".' })
  name!: string;

  @Field(() => String, { description: 'A LocalPolicingBodyKind.' })
  kind!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null where not recorded.' })
  from!: IsoDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it goes on.' })
  to!: IsoDate | null;
}
