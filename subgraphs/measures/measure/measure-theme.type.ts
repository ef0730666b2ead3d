import { Field, ObjectType } from 'type-graphql';
import { Basis } from '../../../shared/provenance/basis.enum.js';
import { PriorityTheme } from '../theme/theme.stub.js';

@ObjectType({ description: 'That a measure bears on a shared theme, and why the hub says so.' })
export class MeasureTheme {
  @Field(() => PriorityTheme, {
    nullable: true,
    description: 'The theme; null while the partnerships are out of reach.',
  })
  theme!: PriorityTheme;

  @Field(() => Basis, { description: 'Always INFERRED: no table links recorded crime to priorities.' })
  basis!: Basis;

  @Field(() => String, { description: 'The ground, and what else the measure holds.' })
  because!: string;
}
