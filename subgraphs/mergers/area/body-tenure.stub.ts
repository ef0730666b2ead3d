import { Directive, Field, ObjectType } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';

/** Made by geography alone, and known to clients of neither. */
@Directive('@shareable')
@ObjectType('BodyTenure')
export class BodyTenureFact {
  @Field(() => String)
  bodyId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => DateScalar, { nullable: true })
  from!: IsoDate | null;

  @Field(() => DateScalar, { nullable: true })
  to!: IsoDate | null;

  @Field(() => String)
  provision!: string;
}
