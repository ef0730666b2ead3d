import { registerEnumType } from 'type-graphql';
import { FunderKind } from './funder-kind.js';

registerEnumType(FunderKind, {
  name: 'FunderKind',
  description: 'What sort of body gave the money.',
  valuesConfig: {
    LOCAL_POLICING_BODY: { description: 'A police and crime commissioner, or the body that acts as one.' },
    HOME_OFFICE: { description: 'The Home Office, also where another body passed its money on.' },
    COUNTY_COUNCIL: { description: 'A county council.' },
    DISTRICT_COUNCIL: { description: 'A district or borough council.' },
    PARTNERSHIP: { description: 'A community safety partnership, out of its own money.' },
    OTHER: { description: 'A body named by the document that is none of these.' },
    NOT_NAMED: {
      description:
        'The document does not say who gave the money; in a total it may be the money of any funder.',
    },
  },
});

export { FunderKind };
