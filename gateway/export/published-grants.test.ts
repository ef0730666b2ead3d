import { expect, it } from 'vitest';
import { createIdentifiers } from './grant-identifier.js';
import { type PublishedGrant, packagePublishedGrant } from './published-grants.js';

const identifiers = createIdentifiers('360G-test');
const GRANT: PublishedGrant = {
  id: '360G-fund-17',
  title: 'Detached youth work',
  description: 'Evenings in Rugby town centre.',
  currency: 'GBP',
  amountAwarded: '12500.50',
  awardedOn: '2024-05-02',
  plannedFrom: '2024-06',
  plannedTo: null,
  programme: null,
  lastModified: '2024-07-01',
  funder: { id: 'GB-CHC-1', name: 'A fund' },
  recipient: { id: 'GB-CHC-2', name: 'A charity' },
  locations: [
    { code: 'E07000220', name: 'Rugby' },
    { code: 'W14000001', name: null },
    { code: null, name: 'Warwickshire' },
  ],
  source: { locator: '360G-fund-17', document: { id: 'grants-2024', title: 'Grants' } },
};

it('keeps its own identifiers, and gives what is known and nothing else', () => {
  expect(packagePublishedGrant(GRANT, identifiers)).toEqual({
    id: '360G-fund-17',
    title: 'Detached youth work',
    description: 'Evenings in Rugby town centre.',
    currency: 'GBP',
    amountAwarded: 12_500.5,
    awardDate: '2024-05-02',
    plannedDates: [{ startDate: '2024-06' }],
    recipientOrganization: [{ id: 'GB-CHC-2', name: 'A charity' }],
    fundingOrganization: [{ id: 'GB-CHC-1', name: 'A fund' }],
    beneficiaryLocation: [
      { name: 'Rugby', geoCode: 'E07000220', geoCodeType: 'NMD', countryCode: 'GB' },
      { geoCode: 'W14000001', geoCodeType: 'CDRP', countryCode: 'GB' },
      { name: 'Warwickshire', countryCode: 'GB' },
    ],
    dataSource: 'urn:360g-test:document:grants-2024:360G-fund-17',
  });
});

it('to a person is one to an individual, and a time of change is kept where it is one', () => {
  const recipient = { id: '360G-fund-P1', name: 'An individual' };
  const packaged = packagePublishedGrant(
    { ...GRANT, recipient, lastModified: '2024-07-01T10:00:00Z', locations: [] },
    identifiers,
  );
  expect(packaged).toMatchObject({ recipientIndividual: recipient, dateModified: '2024-07-01T10:00:00Z' });
  expect(packaged.recipientOrganization).toBeUndefined();
  expect(packaged.beneficiaryLocation).toBeUndefined();
});

it.each(['2024-07-01', '2024-07-01T10:00:00', '2024-07-01T10:00Z', '2024-07-01T10:00:00+0100'])(
  'has no time of change where the standard does not take it: %s',
  (lastModified) => {
    expect(packagePublishedGrant({ ...GRANT, lastModified }, identifiers)).not.toHaveProperty('dateModified');
  },
);
