import { expect, it } from 'vitest';
import { isoDate } from '../../../shared/calendar/iso-date.js';
import { policingBodies } from './policing-body.rules.js';

it('keeps a commissioner without a name before the Mayor of West Yorkshire', () => {
  const bodies = policingBodies({
    name: 'Mayor of West Yorkshire',
    kind: 'MAYOR',
    since: isoDate('2021-05-10'),
  });
  expect(bodies).toEqual([
    {
      id: 'police-and-crime-commissioner-not-recorded',
      name: 'not recorded',
      kind: 'POLICE_AND_CRIME_COMMISSIONER',
      from: '2012-11-22',
      to: '2021-05-09',
    },
    {
      id: 'mayor-of-west-yorkshire',
      name: 'Mayor of West Yorkshire',
      kind: 'MAYOR',
      from: '2021-05-10',
      to: null,
    },
  ]);
});

it('knows one body for Warwickshire since November 2012', () => {
  const name = 'Police and Crime Commissioner for Warwickshire';
  const kind = 'POLICE_AND_CRIME_COMMISSIONER';
  expect(policingBodies({ name, kind, since: isoDate('2012-11-22') })).toHaveLength(1);
});
