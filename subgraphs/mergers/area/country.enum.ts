import { registerEnumType } from 'type-graphql';

/** As geography has it: the same values, or the subgraphs do not compose. */
export enum Country {
  ENGLAND = 'ENGLAND',
  WALES = 'WALES',
}

registerEnumType(Country, {
  name: 'Country',
  description: 'The country whose law applies.',
  valuesConfig: {
    ENGLAND: { description: 'England.' },
    WALES: { description: 'Wales.' },
  },
});
