import { describe, expect, it } from 'vitest';
import { ListScanner, type ScannedItem } from './list-scanner.js';

const TEXT = `{
  "title": "of \\"grants\\": [1]",
  "grants": [
    {"id": "a", "note": "a ] and a }, and \\\\", "places": [{"grants": [1, 2]}]},
    7,
    {"id": "b"}
  ],
  "publisher": {"grants": [3]}
}`;

function scan(pieces: readonly string[]) {
  const items: ScannedItem[] = [];
  const scanner = new ListScanner('grants', (item) => items.push(item));
  for (const piece of pieces) scanner.take(piece);
  return { items, around: JSON.parse(scanner.around) };
}

describe('a package cut into its grants', () => {
  it('gives each with its line, and what stands around them', () => {
    const { items, around } = scan([TEXT]);
    expect(items.map(({ text, index, line }) => [JSON.parse(text), index, line])).toEqual([
      [{ id: 'a', note: 'a ] and a }, and \\', places: [{ grants: [1, 2] }] }, 0, 4],
      [7, 1, 5],
      [{ id: 'b' }, 2, 6],
    ]);
    expect(around).toEqual({ title: 'of "grants": [1]', grants: [], publisher: { grants: [3] } });
  });

  it.each([1, 2, 7])('gives the same from pieces of %i characters', (size) => {
    const pieces = TEXT.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
    expect(scan(pieces)).toEqual(scan([TEXT]));
  });

  it('gives nothing of an empty list', () => {
    expect(scan(['{"grants": [ \n ]}']).items).toEqual([]);
  });
});
