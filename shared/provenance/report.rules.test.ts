import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.js';
import { Basis } from './basis.js';
import {
  contradictionsOfDuties,
  countByDocument,
  type DutyProvision,
  type ShownDuty,
} from './report.rules.js';

const annual: DutyProvision = {
  id: 'reg-sa-annual',
  duty: 'A strategic assessment is prepared in each year.',
  citation: 'SI 2007/1830 reg 5',
  documentId: 'si-2007-1830',
};
const yearly: ShownDuty = {
  bearer: 'South Warwickshire',
  partnership: 'south-warwickshire',
  ruleId: 'reg-sa-annual',
  showing: 'DONE',
  because: 'Analysts write an annual report.',
  source: { documentId: 'warwickshire-pcc-2023', locator: '5.3', basis: Basis.STATED },
  knownAt: isoDate('2023-11-03'),
};
const fourYearly: ShownDuty = {
  ...yearly,
  showing: 'DEPARTS',
  because: 'A full assessment is made every four years.',
  source: { documentId: 'swcsp-2024', locator: '3.1', basis: Basis.STATED },
  knownAt: isoDate('2024-03-31'),
};

it('counts by document and leaves out what has none', () => {
  expect(countByDocument('priorities', ['swcsp-2024', undefined, 'swcsp-2018', 'swcsp-2024'])).toEqual([
    { documentId: 'swcsp-2018', what: 'priorities', records: 1 },
    { documentId: 'swcsp-2024', what: 'priorities', records: 2 },
  ]);
});

describe('contradictions of duties', () => {
  it('gives the paper and the provision of a practice that departs, and both papers where they differ', () => {
    const [departure, dispute, ...more] = contradictionsOfDuties([yearly, fourYearly], [annual]);
    expect(departure).toMatchObject({
      kind: 'RULE_CONTRADICTED',
      text: 'South Warwickshire: A full assessment is made every four years. SI 2007/1830 reg 5: A strategic assessment is prepared in each year.',
      sources: [{ documentId: 'swcsp-2024' }, { documentId: 'si-2007-1830', locator: 'SI 2007/1830 reg 5' }],
    });
    expect(dispute).toMatchObject({
      kind: 'DOCUMENTS_DISAGREE',
      sources: [{ documentId: 'swcsp-2024' }, { documentId: 'warwickshire-pcc-2023' }],
    });
    expect(more).toEqual([]);
  });

  it('keeps a departure that a newer paper no longer shows', () => {
    const mended: ShownDuty = { ...yearly, knownAt: isoDate('2026-03-31') };
    expect(contradictionsOfDuties([mended, fourYearly], [annual]).map(({ kind }) => kind)).toEqual([
      'RULE_CONTRADICTED',
      'DOCUMENTS_DISAGREE',
    ]);
  });

  it('takes one paper that weighs both sides for no dispute, nor the same duty of two partnerships', () => {
    const sameSource: ShownDuty = { ...yearly, source: fourYearly.source };
    const rugby: ShownDuty = { ...yearly, bearer: 'Rugby', partnership: 'rugby' };
    expect(contradictionsOfDuties([sameSource, fourYearly, rugby], [annual])).toHaveLength(1);
  });
});
