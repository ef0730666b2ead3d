import { registerEnumType } from 'type-graphql';
import { PriorityStatus } from './priority-status.js';

registerEnumType(PriorityStatus, {
  name: 'PriorityStatus',
  description: 'Whether a partnership has set a priority on a theme that a measure bears on.',
  valuesConfig: {
    SET: { description: 'One of the priorities that it adopted is mapped to a theme of the measure.' },
    NOT_SET: {
      description: 'The priorities that it adopted are known, and none is mapped to a theme of the measure.',
    },
    UNKNOWN: {
      description:
        'No paper held tells which priorities it adopted; proposed ones do not count. It does not mean that it has none.',
    },
  },
});

export { PriorityStatus };
