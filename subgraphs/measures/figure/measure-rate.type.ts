import { Directive, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Basis } from '../../../shared/provenance/basis.enum.js';
import { Citation } from '../../../shared/provenance/citation.type.js';
import { Denominator } from '../comparison/denominator.enum.js';
import { type Rate, roundRate } from '../comparison/rate.rules.js';
import type { GroundDenominator } from '../ground/ground.rules.js';
import { sourcesOfDenominator } from './figure-source.rules.js';
import { LimitsMethod } from './limits-method.js';

const PER = 1000;
/** As limits.rules.ts works them out. */
const EXACT_BELOW = 10;

registerEnumType(LimitsMethod, {
  name: 'LimitsMethod',
  description:
    'How the 95 % limits of a count were worked out, the count taken as a Poisson number. They tell what chance alone may do, and nothing of how crime is reported and recorded.',
  valuesConfig: {
    BYAR: { description: 'Byar’s approximation, for counts from 10 up.' },
    EXACT_POISSON: { description: 'The exact limits, for counts below 10.' },
  },
});

@ObjectType({ description: 'A count for each 1,000 residents or households. Always worked out by the hub.' })
export class MeasureRate {
  @Field(() => Int, { description: 'For how many residents or households: 1,000.' })
  per!: number;

  @Field(() => Float, { description: 'The rate, to four decimal places.' })
  value!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Lower 95 % confidence limit of the rate; null where the count is below zero.',
  })
  lowerLimit!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Upper 95 % confidence limit of the rate; null where the count is below zero.',
  })
  upperLimit!: number | null;

  @Field(() => LimitsMethod, {
    nullable: true,
    description: 'How the limits were worked out; null where there are none.',
  })
  limitsMethod!: LimitsMethod | null;

  @Field(() => Int, { description: 'The residents or households that the count is divided by.' })
  denominator!: number;

  @Field(() => Denominator, { description: 'Whether it is residents or households.' })
  denominatorKind!: Denominator;

  @Field(() => Int, {
    description:
      'The year of which they are: the middle of it for residents, Census 2021 for households. The oldest where areas have different years; see `sources`.',
  })
  denominatorYear!: number;

  @Field(() => Basis, {
    description:
      'DERIVED; INFERRED where it is the rate of statistical neighbours that the hub worked out itself, of a partnership of several areas.',
  })
  basis!: Basis;

  @Directive('@listSize(assumedSize: 2)')
  @Field(() => [Citation], { description: 'Where the number that the count is divided by comes from.' })
  sources!: Citation[];

  /** A rate as worked out; null where there is none. */
  static of(
    rate: Rate,
    ground: GroundDenominator,
    by: Denominator,
    basis: Basis = Basis.DERIVED,
  ): MeasureRate | null {
    const { count, denominator, per1000, limits } = rate;
    if (count === null || denominator === null || per1000 === null || ground.year === null) return null;
    return {
      per: PER,
      value: roundRate(per1000),
      lowerLimit: limits && roundRate(limits.lower),
      upperLimit: limits && roundRate(limits.upper),
      limitsMethod: limits && (count < EXACT_BELOW ? LimitsMethod.EXACT_POISSON : LimitsMethod.BYAR),
      denominator,
      denominatorKind: by,
      denominatorYear: ground.year,
      basis,
      sources: sourcesOfDenominator(by, ground).map(Citation.of),
    };
  }
}
