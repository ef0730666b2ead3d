import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Money } from '../../../shared/graphql/money.type.js';
import { ReconciliationStatus } from './reconciliation.rules.js';

registerEnumType(ReconciliationStatus, {
  name: 'ReconciliationStatus',
  description: 'Whether a printed total and the lines below it agree.',
  valuesConfig: {
    RECONCILED: { description: 'Every line has an amount and they add up to the stated total.' },
    DIFFERS: { description: 'Stated and itemised totals differ though every line has an amount.' },
    INCOMPLETE: { description: 'A total is stated and at least one line has no amount.' },
    NO_STATED_TOTAL: { description: 'The document prints no total to compare with.' },
  },
});

@ObjectType({
  description:
    'Whether the printed total and the lines agree. Both stand as printed; neither is corrected. A stated total may speak of other recipients than the lines do.',
})
export class Reconciliation {
  @Field(() => ReconciliationStatus, { description: 'The finding.' })
  status!: ReconciliationStatus;

  @Field(() => Money, {
    nullable: true,
    description: 'Itemised minus stated; null unless a total is stated and every line has an amount.',
  })
  difference!: Money | null;

  @Field(() => Int, { description: 'How many lines the document gives no amount for; parts do not count.' })
  linesWithoutAmount!: number;
}
