import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/calendar/iso-date.js';
import { DataFolder } from '../../../shared/files/data-folder.js';
import { projectRoot } from '../../../shared/project-root.js';
import { readSourceDocuments } from '../../../shared/provenance/source-document.seed.js';
import { readLawBook } from './law-rule.seed.js';

const folder = new DataFolder(join(projectRoot, 'data'));
const documents = new Set(readSourceDocuments(folder).map((document) => document.id));
const law = readLawBook(folder, documents) ?? expect.fail('no law');

const idsOn = (asOf: string, country: 'ENGLAND' | 'WALES' | null = null) =>
  law.rulesOn(isoDate(asOf), country).map((rule) => rule.id);

describe('the rules of a day', () => {
  it.each([
    { asOf: '2012-01-15', there: 'legacy-order-power', gone: 'combo-power' },
    { asOf: '2012-01-16', there: 'combo-power', gone: 'legacy-order-power' },
    { asOf: '2012-11-21', there: 'legacy-gap-2012', gone: 'reg-pcc-meeting' },
    { asOf: '2012-11-22', there: 'ra-police-authority-ended', gone: 'legacy-gap-2012' },
    { asOf: '2022-06-30', there: 'ra-council', gone: 'ra-icb' },
  ])('hold $there and not $gone on $asOf', ({ asOf, there, gone }) => {
    expect(idsOn(asOf)).toContain(there);
    expect(idsOn(asOf)).not.toContain(gone);
  });

  it('leave out what was announced and never became law, whatever the day', () => {
    expect(idsOn('2029-01-01')).not.toContain('chg-pcc-abolition');
    expect(idsOn('2024-01-01')).not.toContain('csp-recommend-fell');
  });

  it('are those of one country: combination agreements in England, Local Health Boards in Wales', () => {
    expect(idsOn('2026-01-01', 'ENGLAND')).toContain('combo-power');
    expect(idsOn('2026-01-01', 'ENGLAND')).not.toContain('ra-lhb');
    expect(idsOn('2026-01-01', 'WALES')).toContain('ra-lhb');
    expect(idsOn('2026-01-01', 'WALES')).not.toContain('combo-power');
  });

  it('come with the parts of that day: serious violence counts from 31 January 2023', () => {
    const purposes = (asOf: string) =>
      law.rulesOn(isoDate(asOf)).find((rule) => rule.id === 'combo-lpb-party-test')?.items.length;
    expect(purposes('2023-01-30')).toBe(3);
    expect(purposes('2023-01-31')).toBe(5);
  });

  it('come in the order of the table: areas before policing bodies before agreements before regulations', () => {
    const ids = idsOn('2026-01-01');
    const places = ['lga-england', 'lpb-pcc', 'combo-power', 'geo-contiguity', 'reg-year'].map((id) =>
      ids.indexOf(id),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
  });
});

describe('one rule', () => {
  it('has no parts in force before the rule itself is', () => {
    expect(law.itemsInForce('combo-writing', isoDate('2012-01-15'))).toEqual([]);
    expect(law.itemsInForce('combo-writing', isoDate('2012-01-16')).map((item) => item.id)).toEqual([
      'in-writing',
    ]);
  });

  it('is a fault of the hub when the table lacks it', () => {
    expect(() => law.rule('combo-by-decree')).toThrow('the law table has no rule combo-by-decree');
  });
});

it('was checked up to 5 February 2025 and says that it is not legal advice', () => {
  expect(law.verification.lawVerifiedOn).toBe('2025-02-05');
  expect(law.verification.caveat).toContain('not legal advice');
});
