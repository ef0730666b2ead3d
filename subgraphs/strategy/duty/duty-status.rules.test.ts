import { expect, it } from 'vitest';
import { DutyOutcome } from '../../../shared/provenance/duty-outcome.js';
import { type RuleEvidence, weighDuties } from './duty-status.rules.js';

const agreement = { id: 'reg-csa' };
const copy = { id: 'reg-csa-to-lpb' };
const reviewed: RuleEvidence = {
  ruleId: 'reg-csa',
  showing: 'DONE',
  because: 'Analysts support the review of the agreement.',
  documentId: 'warwickshire-pcc-2023',
  documentTitle: 'Community Safety Partnerships',
  knownAt: '2023-11-03',
};

it('finds the agreement MET and the copy to the policing body UNKNOWN where 5.3 alone speaks', () => {
  const [first, second] = weighDuties([agreement, copy], [reviewed]);
  expect(first).toMatchObject({ rule: agreement, outcome: DutyOutcome.MET, evidence: [reviewed] });
  expect(second).toMatchObject({ rule: copy, outcome: DutyOutcome.UNKNOWN, evidence: [] });
});

it('lets a newer paper that says the agreement lapsed decide, and keeps the older one as evidence', () => {
  const lapsed: RuleEvidence = {
    ...reviewed,
    showing: 'NOT_DONE',
    because: 'It lapsed.',
    documentId: 'later',
    knownAt: '2025-06-30',
  };
  const [duty] = weighDuties([agreement], [reviewed, lapsed]);
  expect(duty).toMatchObject({ outcome: DutyOutcome.NOT_MET, evidence: [lapsed, reviewed] });
});

it('leaves out evidence of a rule that no longer binds', () => {
  expect(weighDuties([copy], [reviewed])).toMatchObject([{ rule: copy, outcome: DutyOutcome.UNKNOWN }]);
});
