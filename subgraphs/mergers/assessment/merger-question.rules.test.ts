import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/calendar/iso-date.js';
import { MergerPurpose } from './assessment-terms.js';
import { readMerger, readRestructure, spellMerger, spellRestructure } from './merger-question.rules.js';

const asOf = isoDate('2026-01-01');
const codes = ['E07000221', 'E07000222'];

describe('an id that spells a merger', () => {
  it('is the same for Warwick and Stratford-on-Avon in either order and for repeats', () => {
    const warwickFirst = ['E07000222', 'E07000221', 'E07000222'];
    expect(spellMerger({ asOf, codes: warwickFirst })).toEqual(spellMerger({ asOf, codes }));
    expect(spellMerger({ asOf, codes })).toEqual({ asOf: '2026-01-01', areas: 'E07000221+E07000222' });
  });

  it('tells consents not yet sought from consents that nobody gave', () => {
    expect(readMerger(spellMerger({ asOf, codes, consents: null }))?.consents).toBeNull();
    expect(readMerger(spellMerger({ asOf, codes, consents: [] }))?.consents).toEqual([]);
  });

  it.each([
    { consents: ['warwick-district-council', 'a+b', 'a|b=c&d', ''] },
    { contents: ['in-writing'] },
    { purposes: [MergerPurpose.REDUCE_REOFFENDING] },
  ])('gives back $consents $contents $purposes', (answers) => {
    const read = readMerger(spellMerger({ asOf, codes, ...answers }));
    for (const [name, ids] of Object.entries(answers))
      expect(read?.[name as 'consents']).toEqual([...ids].sort());
  });

  it('takes half a character in a consent for one that names nothing', () => {
    for (const consents of [['\ud800'], ['\udfff']])
      expect(readMerger(spellMerger({ asOf, codes, consents }))?.consents).toEqual(['\ufffd']);
    expect(readMerger(spellMerger({ asOf, codes, consents: ['\u{1f600}'] }))?.consents).toEqual([
      '\u{1f600}',
    ]);
  });

  it.each([{ parts: {} }, { parts: { areas: 'E07000221' } }, { parts: { asOf: 'today', areas: '' } }])(
    'is not spelt by $parts',
    ({ parts }) => expect(readMerger(parts)).toBeNull(),
  );
});

it('spells the groups of a restructure in their order and all their areas for geography', () => {
  const groups = [['E07000222', 'E07000221'], ['E07000220']];
  const parts = spellRestructure({ asOf, groups });
  expect(parts).toEqual({
    asOf: '2026-01-01',
    areas: 'E07000220+E07000221+E07000222',
    groups: 'E07000221+E07000222|E07000220',
  });
  expect(readRestructure(parts)).toEqual({ asOf, groups: [['E07000221', 'E07000222'], ['E07000220']] });
});
