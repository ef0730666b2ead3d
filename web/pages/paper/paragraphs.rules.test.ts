import { describe, expect, it } from 'vitest';
import {
  contradictionsOf,
  findContradictionsOf,
  groupByParagraph,
  type Taken,
  writeKind,
} from './paragraphs.rules.js';

const taken = (id: string, locator: string): Taken => ({
  id,
  what: 'Fact',
  text: id,
  locator,
  basis: 'STATED',
});

describe('what the hub took from a paper', () => {
  it('stands under its paragraph, and the paragraphs in their order', () => {
    const given = [taken('voting', '8.3.10'), taken('chair', '8.3.2'), taken('vice-chair', '8.3.2')];
    expect(groupByParagraph(given).map(({ locator, taken }) => [locator, taken.map(({ id }) => id)])).toEqual(
      [
        ['8.3.2', ['chair', 'vice-chair']],
        ['8.3.10', ['voting']],
      ],
    );
  });

  it('is named in plain words', () => {
    expect(writeKind('recited-duty')).toBe('Recited duty');
  });
});

describe('where a document does not agree with another', () => {
  const sources = [{ document: { id: 'warwickshire-pcc-2023' } }, { document: { id: 'cda-1998' } }];
  const fire = (id: string, name: string) => ({
    kind: 'DOCUMENTS_DISAGREE',
    text: 'Papers list a fire authority among the responsible authorities.',
    sources,
    partnership: { id, name },
  });
  const given = [fire('north-warwickshire', 'North Warwickshire'), fire('rugby', 'Rugby')];

  it('is told once for North Warwickshire and Rugby, of which the paper of 2023 says the same', () => {
    expect(contradictionsOf(given, 'warwickshire-pcc-2023')).toMatchObject([
      { partnerships: [{ id: 'north-warwickshire' }, { id: 'rugby' }] },
    ]);
  });

  it('is not told of a document that takes no part', () => {
    expect(contradictionsOf(given, 'swcsp-2018')).toEqual([]);
  });
});

it('finds where a paragraph of a paper is contradicted, and not that of another paper', () => {
  const at = (id: string, locator: string) => ({ locator, document: { id } });
  const contradictions = [
    { sources: [at('swcsp-2018', '8.4.1'), at('swcsp-2024', '3.1')] },
    { sources: [at('swcsp-2024', '8.4.1')] },
    { sources: [at('swcsp-2018', '8.4.1')] },
  ];
  expect(findContradictionsOf('8.4.1', 'swcsp-2018', contradictions)).toEqual([0, 2]);
  expect(findContradictionsOf('8.4', 'swcsp-2018', contradictions)).toEqual([]);
});
