import { registerEnumType } from 'type-graphql';
import { Difference } from './difference.js';

registerEnumType(Difference, {
  name: 'MeasureDifference',
  description:
    'How a figure stands to another, judged by their 95 % limits. A cautious test: limits that overlap a little can still hide a difference.',
  valuesConfig: {
    HIGHER: { description: 'Its limits lie wholly above those of the other.' },
    LOWER: { description: 'Its limits lie wholly below those of the other.' },
    NO_REAL_DIFFERENCE: { description: 'The limits overlap: chance may explain that the figures differ.' },
  },
});

export { Difference };
