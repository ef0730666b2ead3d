import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DataFolder } from './data-folder.js';
import { poundsField, yearField } from './fields.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'data-folder-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function folderWith(file: string, content: string): DataFolder {
  writeFileSync(join(root, file), content);
  return new DataFolder(root);
}

const statement = z.strictObject({ id: z.string(), amount: poundsField.nullable(), from: yearField });
const statements = z.strictObject({ statements: z.array(statement) });

describe('a table', () => {
  it('gives its rows with blank cells as null', () => {
    const folder = folderWith('areas.csv', 'code,county\nE07000222,E10000031\nE06000001,\n');
    const rows = folder.csv('areas.csv', z.object({ code: z.string(), county: z.string().nullable() }));
    expect(rows.map((row) => row.value)).toEqual([
      { code: 'E07000222', county: 'E10000031' },
      { code: 'E06000001', county: null },
    ]);
  });

  it('reports a cell that does not fit with file, line, column and reason, and keeps the other rows', () => {
    const folder = folderWith('areas.csv', 'code,kind\nE07000222,district\nE06000001,village\n');
    const rows = folder.csv(
      'areas.csv',
      z.object({ code: z.string(), kind: z.enum(['district'], 'is not a kind of area') }),
    );
    expect(rows).toHaveLength(1);
    expect(folder.problems).toEqual([
      { file: 'areas.csv', line: 3, field: 'kind', reason: 'is not a kind of area' },
    ]);
  });

  it('is read once for all who ask, each by its own schema, and what is wrong with it is told once', () => {
    const folder = folderWith('areas.csv', 'code,county\nE07000222,E10000031\n');
    const code = z.object({ code: z.string() });
    expect(folder.csv('areas.csv', code)[0]?.value).toEqual({ code: 'E07000222' });
    writeFileSync(join(root, 'areas.csv'), 'changed meanwhile');
    expect(folder.csv('areas.csv', code.extend({ county: z.string() }))[0]?.value).toEqual({
      code: 'E07000222',
      county: 'E10000031',
    });
    expect([folder.csv('boards.csv', code), folder.csv('boards.csv', code)]).toEqual([[], []]);
    expect(folder.problems).toEqual([
      { file: 'boards.csv', line: null, field: null, reason: 'the file is missing' },
    ]);
  });

  it('reports every row that repeats the code of Hartlepool, with the line of the first', () => {
    const folder = folderWith('areas.csv', 'code\nE06000001\nE06000002\nE06000001\nE06000001\n');
    folder.csv('areas.csv', z.object({ code: z.string() }), { unique: [['code']] });
    expect(folder.problems).toEqual([
      { file: 'areas.csv', line: 4, field: 'code', reason: 'repeats line 2' },
      { file: 'areas.csv', line: 5, field: 'code', reason: 'repeats line 2' },
    ]);
  });

  it('takes a pair of neighbours named the other way round as the same pair', () => {
    const folder = folderWith('neighbours.csv', 'a,b\nE06000001,E06000004\nE06000004,E06000001\n');
    const row = z.object({ a: z.string(), b: z.string() });
    folder.csv('neighbours.csv', row, { unique: [['a', 'b']] });
    expect(folder.problems).toEqual([]);
    folder.csv('neighbours.csv', row, { unique: [{ eitherWay: ['a', 'b'] }] });
    expect(folder.problems).toEqual([
      { file: 'neighbours.csv', line: 3, field: 'a, b', reason: 'repeats line 2' },
    ]);
  });

  it('takes two bodies with the same blank day as the same body', () => {
    const folder = folderWith('bodies.csv', 'name,from\nKent CCG,\nKent CCG,2013-04-01\nKent CCG,\n');
    folder.csv('bodies.csv', z.object({ name: z.string() }), { unique: [['name', 'from']] });
    expect(folder.problems).toMatchObject([{ line: 4, field: 'name, from', reason: 'repeats line 2' }]);
  });

  it('reports U+0000 in a cell at its line', () => {
    const folder = folderWith('areas.csv', 'code,name\nE06000001,Hartle\0pool\n');
    folder.csv('areas.csv', z.object({ code: z.string(), name: z.string() }));
    expect(folder.problems).toEqual([
      { file: 'areas.csv', line: 2, field: 'name', reason: 'holds the character U+0000' },
    ]);
  });

  it('reports a row with too many cells at its line', () => {
    const folder = folderWith('areas.csv', 'code,kind\nE07000222,district,extra\n');
    folder.csv('areas.csv', z.object({ code: z.string() }));
    expect(folder.problems).toMatchObject([{ file: 'areas.csv', line: 2 }]);
  });
});

describe('a document', () => {
  it('reports a wrong amount at the line of its field', () => {
    const folder = folderWith(
      'funding.yaml',
      'statements:\n  - id: a\n    amount: 12.345\n    from: 2023/24\n',
    );
    expect(folder.yaml('funding.yaml', statements)).toBeUndefined();
    expect(folder.problems).toEqual([
      {
        file: 'funding.yaml',
        line: 3,
        field: 'statements[0].amount',
        reason: 'is not an amount in pounds with at most two places',
      },
    ]);
  });

  it('reports a key that nobody reads at the line of the key', () => {
    const folder = folderWith(
      'funding.yaml',
      'statements:\n  - id: a\n    amount: null\n    from: 2023/24\n    amuont: 5\n',
    );
    folder.yaml('funding.yaml', statements);
    expect(folder.problems).toMatchObject([{ line: 5, field: 'statements[0].amuont' }]);
  });

  it('reports every problem of a file, not the first alone', () => {
    const folder = folderWith('funding.yaml', 'statements:\n  - id: a\n    amount: x\n    from: 2023\n');
    folder.yaml('funding.yaml', statements);
    expect(folder.problems.map((problem) => problem.field)).toEqual([
      'statements[0].amount',
      'statements[0].from',
    ]);
  });

  it.each(['"a\\0"', '"a\\u0000"', 'a\0'])('reports U+0000 written as %j at its line', (text) => {
    const folder = folderWith(
      'funding.yaml',
      `statements:\n  - amount: 1\n    id: ${text}\n    from: 2023/24\n`,
    );
    expect(folder.yaml('funding.yaml', statements)).toBeUndefined();
    expect(folder.problems).toEqual([
      { file: 'funding.yaml', line: 3, field: 'statements[0].id', reason: 'holds the character U+0000' },
    ]);
  });

  it('reports broken YAML at its line', () => {
    const folder = folderWith('funding.yaml', 'statements:\n  - id: "a\n');
    folder.yaml('funding.yaml', statements);
    expect(folder.problems).toMatchObject([{ file: 'funding.yaml', field: null }]);
  });

  it.each([
    ['id: *nobody', 'Unresolved alias (the anchor must be set before the alias): nobody'],
    [
      `a: &a [${'x,'.repeat(20)}]\nb: &b [${'*a,'.repeat(20)}]\nc: [${'*b,'.repeat(20)}]`,
      'Excessive alias count indicates a resource exhaustion attack',
    ],
  ])('reports aliases that name nothing or unfold without end: %j', (text, reason) => {
    const folder = folderWith('funding.yaml', text);
    expect(folder.yaml('funding.yaml', statements)).toBeUndefined();
    expect(folder.problems).toEqual([{ file: 'funding.yaml', line: null, field: null, reason }]);
  });

  it('reports a missing file', () => {
    const folder = new DataFolder(root);
    folder.yaml('funding.yaml', statements);
    expect(folder.problems).toEqual([
      { file: 'funding.yaml', line: null, field: null, reason: 'the file is missing' },
    ]);
  });
});

it('tells a folder that is there from one that is missing and from a file', () => {
  folderWith('a.csv', 'code\n');
  expect(['', 'a.csv', 'b'].map((name) => new DataFolder(join(root, name)).exists())).toEqual([
    true,
    false,
    false,
  ]);
});

it('gives another fingerprint when a file changes', () => {
  const before = folderWith('a.csv', 'code\n1\n').fingerprint();
  expect(folderWith('a.csv', 'code\n1\n').fingerprint()).toBe(before);
  expect(folderWith('a.csv', 'code\n2\n').fingerprint()).not.toBe(before);
});
