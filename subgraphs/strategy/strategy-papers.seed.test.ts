import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DataFolder } from '../../shared/files/data-folder.js';
import { describeProblem } from '../../shared/files/file-problem.js';
import { readPlaces } from '../../shared/place/place.seed.js';
import { projectRoot } from '../../shared/project-root.js';
import { readDutyRules } from '../../shared/provenance/duty-rule.seed.js';
import { readSourceDocuments } from '../../shared/provenance/source-document.seed.js';
import { readStrategyPapers } from './strategy-papers.seed.js';
import { strategyRows } from './strategy-rows.seed.js';

const PAPER = 'made-up-2025';
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'strategy-data-'));
  cpSync(join(projectRoot, 'data'), root, { recursive: true });
  mkdirSync(join(root, 'papers', PAPER));
  const source = {
    id: PAPER,
    title: 'Made up',
    publisher: 'Nobody',
    publishedOn: '2025-01-31',
    knownAt: '2025-01-31',
  };
  writeFileSync(join(root, 'papers', PAPER, 'source.yaml'), JSON.stringify(source));
});

afterAll(() => rmSync(root, { recursive: true }));

/** Reads the project's data with one more paper, whose groups are these lines of YAML. */
function readWith(lines: readonly string[]) {
  writeFileSync(join(root, 'papers', PAPER, 'strategy.yaml'), ['countyStrategyGroups:', ...lines].join('\n'));
  const folder = new DataFolder(root);
  const documents = readSourceDocuments(folder);
  const references = { documents, places: readPlaces(folder), rules: readDutyRules(folder, documents) };
  const rows = strategyRows(readStrategyPapers(folder, references));
  return { rows, problems: folder.problems.map((problem) => describeProblem(problem).trim()) };
}

it('takes name and source of the Warwickshire board from the newer paper and keeps the facts of both', () => {
  const { rows, problems } = readWith([
    '- id: safer-warwickshire-partnership-board',
    '  name: Safer Warwickshire Board',
    '  alsoKnownAs: [Safer Warwickshire Partnership Board]',
    '  county: warwickshire',
    '  source: { paragraph: 7 }',
    '  duties: [{ rule: reg-csa, shows: NOT_DONE, because: It lapsed. }]',
    '  facts: [{ id: made-up-2025-chair, kind: chairing, text: The chair rotates. }]',
  ]);
  expect(problems).toEqual([]);
  const [board, ...others] = rows.groups.filter((group) => group.countyId === 'warwickshire');
  expect(others).toEqual([]);
  expect(board).toMatchObject({
    name: 'Safer Warwickshire Board',
    papers: [PAPER, 'warwickshire-pcc-2023'],
    source: { documentId: PAPER, locator: '7' },
  });
  expect(board?.alsoKnownAs.slice(0, 2)).toEqual([
    'Safer Warwickshire Partnership Board',
    'Safer Warwickshire',
  ]);
  const facts = rows.facts.filter((fact) => fact.groupId === board?.id);
  expect(facts[0]).toMatchObject({ id: 'made-up-2025-chair', source: { documentId: PAPER, locator: '7' } });
  expect(facts.at(-1)?.source.documentId).toBe('warwickshire-pcc-2023');
  const evidence = rows.evidence.filter((item) => item.groupId === board?.id && item.ruleId === 'reg-csa');
  expect(evidence.map((item) => item.showing)).toEqual(['NOT_DONE', 'DONE']);
});

it('names file, line, field and reason of every id that means nothing', () => {
  const { problems } = readWith([
    '- id: kent-board',
    '  name: Kent Community Safety Board',
    '  county: coventry',
    '  source: { paragraph: 1 }',
    '  duties:',
    '    - { rule: reg-csb, shows: DONE, because: x }',
    '    - { rule: reg-plan, shows: DONE, because: x }',
    '  facts: [{ id: kent-1, kind: law, text: x }]',
  ]);
  const at = (line: number, rest: string) =>
    `papers/${PAPER}/strategy.yaml:${line} countyStrategyGroups[0].${rest}`;
  expect(problems).toEqual([
    at(
      2,
      'id: is the slug neither of the name nor of another name; the name gives kent-community-safety-board',
    ),
    at(4, 'county: no two-tier county has the id coventry'),
    at(7, 'duties[0].rule: no rule of the law table has the id reg-csb'),
    at(8, 'duties[1].rule: the rule reg-plan is no duty of a county strategy group'),
    at(9, `facts[0].id: does not begin with the id of its paper, ${PAPER}-`),
  ]);
});

it('refuses a second group for Warwickshire, and one group described twice by one paper', () => {
  const group = [
    '- id: second-board',
    '  name: Second Board',
    '  county: warwickshire',
    '  source: { paragraph: 1 }',
  ];
  const { problems } = readWith([...group, ...group]);
  expect(problems).toContainEqual(
    expect.stringContaining(
      'papers/warwickshire-pcc-2023/strategy.yaml:2 countyStrategyGroups[0].id: warwickshire already has the group second-board',
    ),
  );
  expect(problems).toContainEqual(expect.stringContaining('.id: the paper describes second-board twice'));
});
