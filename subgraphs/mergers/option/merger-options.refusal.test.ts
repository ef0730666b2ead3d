import { describe, expect, it } from 'vitest';
import { gridRequest, policeAreaRequest } from '../../../test/support/option-requests.js';
import { countMatching, listOptions } from './merger-options.rules.js';

describe('what cannot be answered', () => {
  it('says so when the caller goes away', () => {
    const request = policeAreaRequest('metropolitan-police', {}, { order: 'MOST_EQUAL_POPULATION' });
    expect(listOptions(request, () => true)).toMatchObject({ kind: 'stopped', what: 'order' });
    expect(countMatching(request, () => true)).toMatchObject({ kind: 'stopped', what: 'matchingCount' });
  });

  it.each([
    '',
    'E07000218',
    'E07000222+E07000221|E07000218|E07000219|E07000220',
    `E07000218|E07000219|E07000220|E07000221+E07000222|E09000001`,
  ])('takes "%s" for no cursor of Warwickshire', (after) => {
    expect(listOptions(policeAreaRequest('warwickshire', {}, { after }))).toMatchObject({
      kind: 'unknown-cursor',
    });
  });

  it('refuses 36 areas, which is more than it works with', () => {
    expect(countMatching(gridRequest(6, 6))).toMatchObject({ kind: 'beyond-budget', what: 'matchingCount' });
    expect(listOptions(gridRequest(6, 6))).toMatchObject({ kind: 'beyond-budget', what: 'order' });
  });

  it('throws for a constraint that names an area of another police area', () => {
    const request = policeAreaRequest('warwickshire', { together: [['warwick', 'solihull']] });
    expect(() => countMatching(request)).toThrow('solihull is not an area of this police area');
  });
});
