import { registerEnumType } from 'type-graphql';
import { PeriodKind } from './period-kind.js';

registerEnumType(PeriodKind, {
  name: 'PeriodKind',
  description: 'How long a period is. Only periods of one length are ever compared.',
  valuesConfig: {
    YEAR: { description: 'Twelve months, as published or added up from four quarters.' },
    QUARTER: {
      description: 'Three months, from January, April, July or October. Years are added up from them.',
    },
  },
});

export { PeriodKind };
