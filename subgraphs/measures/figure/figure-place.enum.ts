import { registerEnumType } from 'type-graphql';
import { FigurePlace } from './figure-place.js';

registerEnumType(FigurePlace, {
  name: 'MeasureFigurePlace',
  description: 'Of what a figure is.',
  valuesConfig: {
    PARTNERSHIP: { description: 'A partnership, as published.' },
    POLICE_AREA: {
      description:
        'All that a force recorded, as published: its partnerships and what it assigned to none. Where no such row is published, as for the City of London, the sum of what is.',
    },
    UNASSIGNED: {
      description: 'What a force assigned to no partnership, such as crimes whose place is not known.',
    },
    AIRPORT: { description: 'Manchester Airport, which Greater Manchester counts apart.' },
    COUNTY: { description: 'A two-tier county: the sum of its partnerships.' },
    COMBINED_AREA: { description: 'Areas together: the sum of the partnerships of today that make them up.' },
    ENGLAND_AND_WALES: { description: 'The sum of the 43 police areas.' },
  },
});

export { FigurePlace };
