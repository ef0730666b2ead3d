import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataFolder } from '../../../shared/files/data-folder.js';
import { projectRoot } from '../../../shared/project-root.js';
import { readSourceDocuments } from '../../../shared/provenance/source-document.seed.js';
import { MergerPurpose } from '../assessment/assessment-terms.js';
import { readLawBook } from './law-rule.seed.js';

describe('the law table of the project', () => {
  const folder = new DataFolder(join(projectRoot, 'data'));
  const law = readLawBook(folder, new Set(readSourceDocuments(folder).map((document) => document.id)));

  it('is read without a problem', () => {
    expect(folder.problems).toEqual([]);
    expect(law?.rules.length).toBeGreaterThan(150);
  });

  it('has a numbered part for every purpose of the API', () => {
    expect(law?.rule('combo-lpb-party-test').items.map((item) => item.id)).toEqual(
      Object.values(MergerPurpose),
    );
  });
});

describe('a law file that is wrong', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'law-'));
    mkdirSync(join(root, 'law'));
    writeFileSync(
      join(root, 'law/verified.yaml'),
      "lawVerifiedOn: '2025-02-05'\ncaveat: Not legal advice.\n",
    );
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const RULE = `  - id: combo-writing
    title: In writing
    text: It has to be in writing.
    citation: s.5A(7)(a)
    document: cda-1998
    from: '2012-01-16'
    to: null
    extent: [ENGLAND]
    confidence: SEEN
    severity: REQUIREMENT
`;

  function problemsOf(text: string): unknown[] {
    writeFileSync(join(root, 'law/combination-agreements.yaml'), `rules:\n${text}`);
    const folder = new DataFolder(root);
    readLawBook(folder, new Set(['cda-1998']));
    return folder.problems.map(({ line, field, reason }) => [line, field, reason]);
  }

  it('passes when nothing is', () => {
    expect(problemsOf(RULE)).toEqual([]);
  });

  it.each([
    {
      what: 'an id used twice',
      text: RULE + RULE,
      problem: [12, 'rules[1].id', 'the id combo-writing is used twice'],
    },
    {
      what: 'a document not held',
      text: RULE.replace('cda-1998', 'cda-1898'),
      problem: [6, 'rules[0].document', 'no document has the id cda-1898'],
    },
    {
      what: 'a last day before the first',
      text: RULE.replace('to: null', "to: '2012-01-15'"),
      problem: [8, 'rules[0].to', 'is before the first day'],
    },
    {
      what: 'a day that is none',
      text: RULE.replace('2012-01-16', '2012-01-36'),
      problem: [7, 'rules[0].from', 'is not a calendar day as 2024-03-31'],
    },
  ])('is reported with its line: $what', ({ text, problem }) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it.each([
    { what: 'a key that nobody reads', text: `${RULE}    sevrity: BAR\n`, field: 'rules[0].sevrity' },
    {
      what: 'a severity that the API does not have',
      text: RULE.replace('REQUIREMENT', 'ERROR'),
      field: 'rules[0].severity',
    },
  ])('is refused for $what', ({ text, field }) => {
    expect(problemsOf(text)).toMatchObject([[expect.any(Number), field, expect.any(String)]]);
  });
});
