import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import { SourceDocument } from '../../../shared/provenance/source-document.entity.js';
import { kindOf, periodId } from './held-period.rules.js';
import type { MeasurePeriodRow } from './measure-period.entity.js';
import { PeriodKind } from './period-kind.enum.js';

@ObjectType({ description: 'A period of which recorded crime is held.' })
export class MeasurePeriod {
  @Field(() => ID, { description: 'First and last day: "2024-07-01/2025-06-30".' })
  id!: string;

  @Field(() => DateScalar, { description: 'Its first day.' })
  from!: IsoDate;

  @Field(() => DateScalar, { description: 'Its last day; what `yearEnding` takes.' })
  to!: IsoDate;

  @Field(() => PeriodKind, { description: 'Whether it is a year or a quarter.' })
  kind!: PeriodKind;

  @Field(() => Int, { description: 'For how many partnerships figures are held.' })
  partnershipsHeld!: number;

  @Field(() => Int, { description: 'How many partnerships there are.' })
  partnershipsInAll!: number;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [SourceDocument], { description: 'The tables that the figures come from, by id.' })
  documents!: SourceDocument[];

  /** A stored period; its documents are looked up only when asked for. */
  static of({ from, to, partnershipsHeld, partnershipsInAll, documents }: MeasurePeriodRow): MeasurePeriod {
    const period = { id: periodId({ from, to }), from, to, kind: kindOf({ from, to }) };
    return Object.assign(new MeasurePeriod(), {
      ...period,
      partnershipsHeld,
      partnershipsInAll,
      documentIds: documents,
    });
  }

  documentIds!: string[];
}
