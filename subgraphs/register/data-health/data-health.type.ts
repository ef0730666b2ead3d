import { Field, ObjectType } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';

@ObjectType({ description: 'What the hub holds, how old it is, what is missing, and what does not agree.' })
export class DataHealth {
  @Field(() => DateScalar, { description: 'The day of the question, from which ages are counted.' })
  asOf!: IsoDate;
}
