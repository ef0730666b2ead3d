import { describe, expect, it } from 'vitest';
import { anchorOf, compareLocators, nameOf } from './locator.js';

describe('the paragraphs of papers', () => {
  it('puts those of South Warwickshire in 2018 in the order of its pages', () => {
    const given = ['8.3.4', '10', 'Terms of Reference, Voting', '2.1', 'Report header', '8.2.1', '4.1.2'];
    expect(given.sort(compareLocators)).toEqual([
      'Report header',
      '2.1',
      '4.1.2',
      '8.2.1',
      '8.3.4',
      '10',
      'Terms of Reference, Voting',
    ]);
  });

  it('puts a paragraph before its parts and 5.4 before 5.10', () => {
    const given = ['5.10', '5.3, Community Safety Analysts', '5.4', '5.3'];
    expect(given.sort(compareLocators)).toEqual(['5.3', '5.3, Community Safety Analysts', '5.4', '5.10']);
  });

  it('makes anchors of them, and headings', () => {
    expect(anchorOf('SI 2007/1830 reg 12(4)')).toBe('p-si-2007-1830-reg-12-4');
    expect(nameOf('5.4')).toBe('Paragraph 5.4');
    expect(nameOf('Table 2, OPCC')).toBe('Table 2, OPCC');
  });
});
