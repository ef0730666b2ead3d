import { describe, expect, it } from 'vitest';
import { allOf, implies, isOpen, meets, OPEN, type Requirement } from './requirement.rules.js';

const either = (...sets: string[][]): Requirement => sets.map((set) => new Set(set));
const written = (requirement: Requirement) => requirement.map((set) => [...set].sort());

describe('what several requirements ask for together', () => {
  it.each<[string, Requirement[], string[][]]>([
    ['nothing of none', [], [[]]],
    ['one alone', [either(['a'], ['b'])], [['a'], ['b']]],
    ['both', [either(['a']), either(['b'])], [['a', 'b']]],
    [
      'each pair of two choices',
      [either(['a'], ['b']), either(['c'])],
      [
        ['a', 'c'],
        ['b', 'c'],
      ],
    ],
    ['no more than is enough already', [either(['a'], ['b']), either(['a'])], [['a']]],
    ['the same once', [either(['a']), either(['a'])], [['a']]],
    ['what nobody has, where one asks for that', [either(['a']), []], []],
  ])('is %s', (_what, requirements, expected) => {
    expect(written(allOf(requirements))).toEqual(expected);
  });
});

describe('a requirement', () => {
  it('is met by all the rights of one of its groups, and not by some of each', () => {
    const requirement = either(['a', 'b'], ['c', 'd']);
    expect(meets(new Set(['a', 'b']), requirement)).toBe(true);
    expect(meets(new Set(['c', 'd', 'e']), requirement)).toBe(true);
    expect(meets(new Set(['a', 'c']), requirement)).toBe(false);
    expect(meets(new Set(), requirement)).toBe(false);
  });

  it('without a group is met by nobody, and that of an open field by everybody', () => {
    expect(meets(new Set(['a']), [])).toBe(false);
    expect([isOpen(OPEN), isOpen([]), isOpen(either(['a']))]).toEqual([true, false, false]);
  });

  it.each<[Requirement, Requirement, boolean]>([
    [either(['a', 'b']), either(['a']), true],
    [either(['a']), either(['a', 'b']), false],
    [either(['a']), either(['a'], ['b']), true],
    [either(['a'], ['b']), either(['a']), false],
    [OPEN, either(['a']), false],
    [either(['a']), OPEN, true],
  ])('%j of one and %j of another: who meets the first meets the second, %s', (one, other, expected) => {
    expect(implies(one, other)).toBe(expected);
  });
});
