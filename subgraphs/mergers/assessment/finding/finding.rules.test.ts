import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../../shared/calendar/iso-date.js';
import { LawBook, type LawRule } from '../../law/law.rules.js';
import { FindingSeverity, LawConfidence } from '../../law/law-terms.js';
import { findingsFrom } from './finding.rules.js';

const ASKED = isoDate('2026-01-01');

function rule(id: string, position: number, parts: Partial<LawRule> = {}): LawRule {
  return {
    id,
    position,
    title: id,
    text: `What ${id} says.`,
    citation: `Crime and Disorder Act 1998 ${id}`,
    documentId: 'cda-1998',
    from: null,
    to: null,
    fromUncertain: false,
    toUncertain: false,
    inForce: true,
    expectedFrom: null,
    extent: ['ENGLAND'],
    confidence: LawConfidence.SEEN,
    severity: FindingSeverity.REQUIREMENT,
    note: null,
    items: [],
    ...parts,
  };
}

function book(...rules: LawRule[]): LawBook {
  return new LawBook(rules, { lawVerifiedOn: isoDate('2025-02-05'), caveat: 'Not legal advice.' });
}

describe('findingsFrom', () => {
  it('puts bars before requirements before advice, each in table order', () => {
    const law = book(
      rule('geo-contiguity', 0, { severity: FindingSeverity.ADVISORY }),
      rule('combo-writing', 1),
      rule('combo-vary', 2),
      rule('combo-england-only', 3, { severity: FindingSeverity.BAR }),
    );
    const seen = ['combo-vary', 'geo-contiguity', 'combo-england-only', 'combo-writing'];
    const found = findingsFrom(
      seen.map((id) => ({ rule: id, about: 'Rugby.' })),
      law,
      ASKED,
    );
    expect(found.map((finding) => finding.rule)).toEqual([
      'combo-england-only',
      'combo-writing',
      'combo-vary',
      'geo-contiguity',
    ]);
  });

  it('says what it concerns here and then what the rule says', () => {
    const [finding] = findingsFrom(
      [{ rule: 'combo-vary', about: 'Rugby joins.' }],
      book(rule('combo-vary', 0)),
      ASKED,
    );
    expect(finding).toEqual({
      rule: 'combo-vary',
      severity: 'REQUIREMENT',
      message: 'Rugby joins. What combo-vary says.',
      citation: 'Crime and Disorder Act 1998 combo-vary',
    });
  });

  it('takes of two rules for different times the one of the day', () => {
    const law = book(rule('combo-min-two', 0, { from: isoDate('2012-01-16') }), rule('geo-two-plus', 1));
    const notice = { rule: ['combo-min-two', 'geo-two-plus'], about: 'Only Rugby is named.' };
    expect(findingsFrom([notice], law, ASKED)[0]?.rule).toBe('combo-min-two');
    expect(findingsFrom([notice], law, isoDate('2010-06-01'))[0]?.rule).toBe('geo-two-plus');
  });

  it.each([
    { why: 'ended the day before', parts: { to: isoDate('2025-12-31') } },
    { why: 'is announced only', parts: { inForce: false } },
    { why: 'has no severity in the table', parts: { severity: null } },
  ])('raises nothing of a rule that $why', ({ parts }) => {
    const law = book(rule('combo-vary', 0, parts));
    expect(findingsFrom([{ rule: 'combo-vary', about: 'Rugby joins.' }], law, ASKED)).toEqual([]);
  });
});
