import { Directive, Field, ObjectType } from 'type-graphql';
import { type Pence, poundsText } from '../money/pence.js';
import { PenceScalar } from './pence.scalar.js';

@Directive('@shareable')
@ObjectType({ description: 'A sum of money in pounds sterling, exact.' })
export class Money {
  @Field(() => PenceScalar, { description: 'The sum in pence.' })
  pence!: Pence;

  @Field(() => String, { description: 'The sum in pounds, exact, two places: "181769.00".' })
  pounds!: string;
}

/** The money type for a known amount; null stays null, for unknown is not zero. */
export function money(amount: Pence): Money;
export function money(amount: Pence | null): Money | null;
export function money(amount: Pence | null): Money | null {
  return amount === null ? null : { pence: amount, pounds: poundsText(amount) };
}
