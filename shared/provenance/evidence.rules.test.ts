import { describe, expect, it } from 'vitest';
import { DutyOutcome } from './duty-outcome.js';
import { type Evidence, type Showing, weighEvidence } from './evidence.rules.js';

function shown(
  showing: Showing,
  documentId: string,
  knownAt: string | null,
  because = `${documentId} shows it.`,
): Evidence {
  return { showing, documentId, documentTitle: `Paper ${documentId}`, knownAt, because };
}

describe('weighEvidence', () => {
  it('knows nothing where no document speaks', () => {
    expect(weighEvidence([])).toMatchObject({ outcome: DutyOutcome.UNKNOWN, evidence: [] });
  });

  it('lets the assessment every four years of 2024 decide over the annual one of 2018, and keeps both', () => {
    const annual = shown('DONE', 'swcsp-2018', '2018-10-30', 'An assessment every year.');
    const departs = shown('DEPARTS', 'swcsp-2024', '2024-03-31', 'An assessment every four years.');
    const weighed = weighEvidence([annual, departs]);
    expect(weighed.outcome).toBe(DutyOutcome.CONTRADICTED);
    expect(weighed.evidence).toEqual([departs, annual]);
    expect(weighed.explanation).toBe(
      'An assessment every four years. Another document, swcsp-2018 (Paper swcsp-2018), says otherwise: An assessment every year.',
    );
  });

  it('finds a duty unmet where the newest document says that it is not done', () => {
    expect(
      weighEvidence([shown('NOT_DONE', 'a', '2020-01-01'), shown('DONE', 'b', '2019-01-01')]).outcome,
    ).toBe(DutyOutcome.NOT_MET);
  });

  it('lets the graver of two findings of one document decide', () => {
    const weighed = weighEvidence([shown('DONE', 'a', '2020-01-01'), shown('DEPARTS', 'a', '2020-01-01')]);
    expect(weighed.outcome).toBe(DutyOutcome.CONTRADICTED);
  });

  it('takes a document without a day as the oldest', () => {
    expect(
      weighEvidence([shown('NOT_DONE', 'undated', null), shown('DONE', 'a', '2020-01-01')]).outcome,
    ).toBe(DutyOutcome.MET);
  });
});
