import { registerEnumType } from 'type-graphql';
import { CompareWith } from './compare-with.js';

registerEnumType(CompareWith, {
  name: 'ComparisonGroup',
  description: 'The group that a figure is compared with.',
  valuesConfig: {
    STATISTICAL_NEIGHBOURS: {
      description:
        'The partnerships most like it in people and economy, from the statistical neighbours that ONS lists for areas of England; see `statisticalPeers`.',
    },
    POLICE_AREA: {
      description:
        'Its police area: as a benchmark all that the force recorded, also what it assigned to no partnership; in a rank the partnerships of the police area.',
    },
    ENGLAND_AND_WALES: {
      description: 'As a benchmark the 43 police areas together; in a rank all 314 partnerships.',
    },
  },
});

export { CompareWith };
