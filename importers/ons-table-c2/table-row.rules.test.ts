import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataFolder } from '../../shared/files/data-folder.js';
import { projectRoot } from '../../shared/project-root.js';
import { knownPlaces } from './known-places.js';
import { placeOf, type RowLabels } from './table-row.rules.js';

const known = knownPlaces(new DataFolder(join(projectRoot, 'data')));

function place(policeAreaCode: string, policeAreaName: string, partnershipCode = '', partnershipName = '') {
  const labels: RowLabels = { policeAreaCode, policeAreaName, partnershipCode, partnershipName };
  return placeOf(labels, known);
}

describe('a row with a partnership code', () => {
  it.each([
    ['E23000036', 'Avon and Somerset', 'E22000002', 'Bristol, City of'],
    ['E23000002', 'Cumbria', 'E22000032', 'Barrow-In-Furness'],
    ['E23000032', 'Kent', 'E22000145', 'Shepway'],
    ['E23000035', 'Devon and Cornwall', 'E22000363', 'North Devon'],
    ['E23000034', 'City of London', 'E22000180', 'City of London'],
    ['W15000004', 'Dyfed-Powys', 'W14000008', 'A name nobody knows yet'],
  ])('in %s (%s) is %s whatever it is called: %s', (force, forceName, code, name) => {
    expect(place(force, forceName, code, name)).toEqual({ scope: 'partnership', code, policeArea: force });
  });

  it('is refused when the hub has no such partnership, with the code and what to do', () => {
    expect(place('E23000017', 'Warwickshire', 'E22000999', 'Arden')).toEqual({
      column: 'partnershipCode',
      reason: 'no partnership has the code E22000999 (Arden); import the ONS lookup that brings it first',
    });
  });

  it('is refused when the name is that of another partnership', () => {
    expect(place('E23000017', 'Warwickshire', 'E22000359', 'North Warwickshire')).toMatchObject({
      reason: 'is the code of South Warwickshire, but the name is that of North Warwickshire (E22000319)',
    });
  });

  it('is counted in the force that it belongs to when it carries the code of another', () => {
    expect(place('E23000016', 'West Mercia', 'E22000359', 'South Warwickshire')).toEqual({
      scope: 'partnership',
      code: 'E22000359',
      policeArea: 'E23000017',
      remark:
        'South Warwickshire carries the code of West Mercia (E23000016) and was counted in Warwickshire (E23000017)',
    });
  });
});

describe('a row without a partnership code', () => {
  it.each([
    ['E23000023', 'Cambridgeshire', '', 'force', 'E23000023'],
    ['E23000035', 'Devon and Cornwall', '', 'force', 'E23000035'],
    ['E23000035', 'Devon & Cornwall', '', 'force', 'E23000035'],
    ['E23000005', 'Greater Manchester', 'Manchester Airport', 'airport', 'E23000005'],
    ['E23000001', 'Metropolitan Police', 'Unassigned Metropolitan police', 'unassigned', 'E23000001'],
    ['E23000036', 'Avon and Somerset', 'Unassigned Avon & Somerset', 'unassigned', 'E23000036'],
    ['E23000034', 'City of London', 'Unassigned London, City of', 'unassigned', 'E23000034'],
  ])('in %s (%s), called %j, is the %s row', (force, forceName, name, scope, code) => {
    expect(place(force, forceName, '', name)).toEqual({ scope, code, policeArea: code });
  });

  it.each([
    ['W15000003', 'Gwent', 'Unassigned Gwent', 'W15000002'],
    ['E23000032', 'Surrey', 'unassigned Surrey', 'E23000031'],
  ])(
    'carries %s and goes by its name (%s), as two of the year ending June 2025 must',
    (code, force, name, right) => {
      expect(place(code, force, '', name)).toMatchObject({
        scope: 'unassigned',
        code: right,
        policeArea: right,
        remark: expect.stringContaining(`carries the code of`),
      });
    },
  );

  it.each([
    ['E23000099', 'Arden', '', 'policeAreaCode', 'no police area has the code E23000099'],
    [
      'E23000031',
      'Kent',
      '',
      'policeAreaCode',
      'is the code of Surrey, but the name is that of Kent (E23000032)',
    ],
    ['', 'England', '', 'policeAreaCode', 'is blank in a row without a partnership'],
    [
      'E23000017',
      'Arden',
      'Unassigned Arden',
      'partnershipName',
      '"Unassigned Arden" names no police area that the hub knows',
    ],
    [
      'E23000017',
      'Warwickshire',
      'Rugby',
      'partnershipCode',
      'is blank, and "Rugby" is neither an unassigned row nor an airport',
    ],
  ])('%s (%s) called %j is refused at %s', (code, force, name, column, reason) => {
    expect(place(code, force, '', name)).toEqual({ column, reason });
  });
});
