import { expect, it } from 'vitest';
import { Basis } from '../../../shared/provenance/basis.js';
import { contradictionsOfFireAuthorities, type FireCouncil } from './fire-authority.rules.js';

const warwickshire: FireCouncil = {
  name: 'Warwickshire County Council',
  documentId: 'ons-fire-lookup-2024',
  locator: 'fire-authorities.csv',
};
const councils = new Map([['south-warwickshire', warwickshire]]);
const listing = (partnershipId: string, name: string, documentId: string, locator: string) => ({
  partnershipId,
  name,
  source: { documentId, locator, basis: Basis.STATED },
});

it('finds one contradiction in the two papers that list a fire authority for South Warwickshire, and cites both', () => {
  const found = contradictionsOfFireAuthorities(
    [
      listing('south-warwickshire', 'Warwickshire Fire and Rescue Authority', 'warwickshire-pcc-2023', '2.2'),
      listing('south-warwickshire', 'Warwickshire Police', 'swcsp-2018', '8.1.4'),
      listing('south-warwickshire', 'Warwickshire Fire Authority', 'swcsp-2018', '8.1.4'),
    ],
    councils,
  );
  expect(found).toHaveLength(1);
  expect(found[0]?.text).toContain('Warwickshire County Council is the fire and rescue authority there');
  expect(found[0]?.sources.map((source) => source.documentId)).toEqual([
    'warwickshire-pcc-2023',
    'swcsp-2018',
    'ons-fire-lookup-2024',
    'cda-1998',
  ]);
});

it('has nothing to say of Cambridgeshire, whose fire authority is a combined one that the Act lists', () => {
  const listed = listing(
    'south-cambridgeshire',
    'Cambridgeshire Fire & Rescue Service (CFRS)',
    'south-cambridgeshire-2020',
    '6',
  );
  expect(contradictionsOfFireAuthorities([listed], councils)).toEqual([]);
});
