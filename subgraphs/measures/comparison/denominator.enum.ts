import { registerEnumType } from 'type-graphql';
import { Denominator } from './denominator.js';

registerEnumType(Denominator, {
  name: 'MeasureDenominator',
  description: 'By what a count is divided.',
  valuesConfig: {
    RESIDENTS: { description: 'Usual residents, ONS mid-year estimate.' },
    HOUSEHOLDS: { description: 'Households, Census 2021. For residential burglary alone.' },
  },
});

export { Denominator };
