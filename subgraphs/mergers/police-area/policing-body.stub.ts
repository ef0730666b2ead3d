import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';

/** Made by geography alone. */
@Directive('@shareable')
@ObjectType('PolicingBodyTenure')
export class PolicingBodyTenure {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => DateScalar, { nullable: true })
  from!: IsoDate | null;

  @Field(() => DateScalar, { nullable: true })
  to!: IsoDate | null;
}
