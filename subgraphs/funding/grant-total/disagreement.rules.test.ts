import { describe, expect, it } from 'vitest';
import { poundsText } from '../../../shared/money/pence.js';
import {
  grant,
  ground,
  pcc,
  sevenYears,
  southWarwickshire,
  warwickshirePapers,
} from '../counting/papers.fixture.js';
import { StatementCoverage } from '../statement/statement-coverage.js';
import { findDisagreements } from './disagreement.rules.js';

const found = (...statements: Parameters<typeof findDisagreements>[0]) =>
  findDisagreements(statements, ground).map(({ statement, amount, whole, wholeAmount }) => [
    statement.id,
    poundsText(amount),
    whole.id,
    poundsText(wholeAmount),
  ]);
const ofOneYear = { ...pcc, from: '2018/19', to: '2018/19', ...southWarwickshire };

describe('statements of the same money', () => {
  it('agree in the papers held: £81,777 of one year is less than the £565,528 of seven', () => {
    expect(found(...warwickshirePapers)).toEqual([]);
  });

  it('disagree where one year has more than the seven years have for South Warwickshire', () => {
    const tooMuch = grant('made-up', ofOneYear, { amount: '565528.01' });
    expect(found(sevenYears, tooMuch)).toEqual([['made-up', '565528.01', sevenYears.id, '565528.00']]);
  });

  it('disagree where two papers give different sums as all that a partnership received in a year', () => {
    const all = { ...ofOneYear, coverage: StatementCoverage.ALL };
    const older = grant('older', { ...all, knownAt: '2019-01-01' }, { amount: '80000' });
    const newer = grant('newer', { ...all, knownAt: '2020-01-01' }, { amount: '81777' });
    expect(found(older, newer)).toEqual([['older', '80000.00', 'newer', '81777.00']]);
    expect(found(grant('same', all, { amount: '81777' }), newer)).toEqual([]);
  });

  it('are not said to disagree where an amount is not known exactly', () => {
    const around = grant('made-up', ofOneYear, { amount: '900000', approximate: true });
    expect(found(sevenYears, around)).toEqual([]);
  });
});
