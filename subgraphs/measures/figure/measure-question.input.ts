import { ArgsType, Field, ID } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';

/** The arguments of every field that gives figures. */
@ArgsType()
export class MeasureQuestion {
  @Field(() => [ID], {
    nullable: true,
    description:
      'Which measures, in this order, each once; all 23 in the order of publication if left out. UNKNOWN_ID names those that do not exist; at most 500 (TOO_MANY_IDS).',
  })
  measures?: string[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Last day of the year meant: "2025-06-30". Left out, the newest year held for all partnerships, so that every rank and benchmark can be worked out; a newer one may be held for some. UNKNOWN_PERIOD, which lists the days, where no year that ends then is held; see `measurePeriods`.',
  })
  yearEnding?: IsoDate | null;
}
