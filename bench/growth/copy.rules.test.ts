import { expect, it } from 'vitest';
import { copyStatement } from './copy.rules.js';

const COLUMNS = [
  { name: 'slug', isList: false },
  { name: 'name', isList: false },
  { name: 'areas', isList: true },
];

it('gives ids a new end, in lists as well, and leaves what is no id', () => {
  expect(copyStatement({ table: 'made.place', ids: ['slug', 'areas'] }, COLUMNS, 9)).toBe(
    [
      'INSERT INTO made.place (slug, name, areas)',
      'SELECT slug || suffix, name, ARRAY(SELECT item || suffix FROM unnest(areas) WITH ORDINALITY AS of_list (item, place) ORDER BY place)',
      "FROM made.place CROSS JOIN (SELECT '-synthetic-' || copy AS suffix FROM generate_series(1, 9) AS copy) AS copies",
    ].join('\n'),
  );
});

it('says which column a table no longer has', () => {
  expect(() => copyStatement({ table: 'made.place', ids: ['code'] }, COLUMNS, 1)).toThrow(
    'made.place has no code',
  );
});
