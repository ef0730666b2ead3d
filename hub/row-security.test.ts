import { expect, it } from 'vitest';
import { type ForeignKey, rowConditions } from './row-security.js';

function key(table: string, column: string, parent: string, isNullable = false): ForeignKey {
  return { table, column, parent, parentColumn: 'id', isNullable };
}

it('reads a row with the document that it cites', () => {
  const conditions = rowConditions([
    key('priority', 'source_document', 'document'),
    key('priority', 'set', 'priority_set'),
  ]);
  expect(conditions.get('priority')).toBe('"source_document" IN (SELECT "id" FROM "document")');
});

it('reads a row that cites nothing with the rows that it hangs on, however far away they are', () => {
  const conditions = rowConditions([
    key('theme_note', 'link', 'theme_link', true),
    key('theme_link', 'priority', 'priority'),
    key('theme_link', 'theme', 'theme'),
    key('priority', 'source_document', 'document'),
  ]);
  expect(conditions.get('theme_link')).toBe('"priority" IN (SELECT "id" FROM "priority")');
  expect(conditions.get('theme_note')).toBe('("link" IS NULL OR "link" IN (SELECT "id" FROM "theme_link"))');
});

it('leaves tables alone that lead to no document', () => {
  expect(rowConditions([key('area', 'county', 'county')]).has('area')).toBe(false);
});
