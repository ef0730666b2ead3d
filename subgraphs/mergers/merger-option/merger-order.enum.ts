import { registerEnumType } from 'type-graphql';

/** The orders of the engine, as the API names them. */
export enum MergerOrder {
  FEWEST_CHANGES = 'FEWEST_CHANGES',
  FEWEST_PARTNERSHIPS = 'FEWEST_PARTNERSHIPS',
  MOST_EQUAL_POPULATION = 'MOST_EQUAL_POPULATION',
}

registerEnumType(MergerOrder, {
  name: 'MergerOrder',
  description: 'Which options come first. What ties comes in the order of the id, by code point.',
  valuesConfig: {
    FEWEST_CHANGES: { description: 'Fewest `areasChanged`, then fewest partnerships.' },
    FEWEST_PARTNERSHIPS: { description: 'Fewest partnerships, then fewest `areasChanged`.' },
    MOST_EQUAL_POPULATION: {
      description:
        'Smallest difference between the most and the least populous partnership, then fewest partnerships. The grouping into one partnership has nothing to compare and comes last.',
    },
  },
});
