import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DataFolder } from '../../shared/files/data-folder.js';
import { describeProblem } from '../../shared/files/file-problem.js';
import { readPlaces } from '../../shared/place/place.seed.js';
import { projectRoot } from '../../shared/project-root.js';
import { readSourceDocuments } from '../../shared/provenance/source-document.seed.js';
import { readOldAreas } from './area/old-area.seed.js';
import { readDocumentedOptions } from './documented-option/documented-option.seed.js';
import { readFormations } from './partnership/formation.seed.js';

const folder = new DataFolder(join(projectRoot, 'data'));
const places = readPlaces(folder);

describe('ids whose area has ended', () => {
  const old = new Map(readOldAreas(folder).map((area) => [area.id, area]));

  it.each([
    { id: 'daventry', successors: ['west-northamptonshire'] },
    { id: 'E07000151', successors: ['west-northamptonshire'] },
    { id: 'taunton-deane', successors: ['somerset'] },
  ])('$id lies in $successors now', ({ id, successors }) => {
    expect(old.get(id)?.successors.map((area) => area.id)).toEqual(successors);
  });

  it('are neither those of a living area nor those of one that was given a new code', () => {
    expect(old.has('dorset')).toBe(false);
    expect(old.has('barnsley')).toBe(false);
    expect(old.has('E08000038')).toBe(false);
  });
});

it.each([
  { partnership: 'south-warwickshire', basis: 'ORDER' },
  { partnership: 'rugby', basis: 'SINGLE_AREA' },
  { partnership: 'wycombe', basis: 'PART_OF_AREA' },
  { partnership: 'north-worcestershire', basis: 'NOT_RECORDED' },
])('reads $partnership as $basis, as partnerships does', ({ partnership, basis }) => {
  const formations = readFormations(folder, places, readSourceDocuments(folder));
  expect(formations.find(({ id }) => id === partnership)?.basis).toBe(basis);
});

describe('the options that papers name', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'mergers-data-'));
    cpSync(join(projectRoot, 'data'), root, { recursive: true });
  });
  afterAll(() => rmSync(root, { recursive: true }));

  /** Reads the project's data with these groupings in the place of the PCC's. */
  function readWith(policeArea: string, partnershipCount: number, groupings: string[][]) {
    const source = { paragraph: '1' };
    const option = { policeArea, partnershipCount, name: 'Made up', groupings, basis: 'STATED', source };
    writeFileSync(
      join(root, 'papers/warwickshire-pcc-2023/mergers.yaml'),
      JSON.stringify({ documentedOptions: [option] }),
    );
    const data = new DataFolder(root);
    const options = readDocumentedOptions(data, readPlaces(data));
    return { options, problems: data.problems.map((problem) => describeProblem(problem).trim()).join('\n') };
  }

  it('are five of Warwickshire, two of them read into their names', () => {
    const options = readDocumentedOptions(folder, places);
    expect(options.map((option) => [option.partnershipCount, option.source.basis])).toEqual([
      [5, 'STATED'],
      [4, 'STATED'],
      [3, 'INFERRED'],
      [2, 'INFERRED'],
      [1, 'STATED'],
    ]);
    expect(options[1]?.optionId).toBe('E07000218|E07000219|E07000220|E07000221+E07000222');
  });

  it.each([
    { policeArea: 'nowhere', count: 1, groupings: [['rugby']], says: 'no police area has the slug nowhere' },
    {
      policeArea: 'warwickshire',
      count: 2,
      groupings: [['rugby']],
      says: 'are 1, and partnershipCount is 2',
    },
    {
      policeArea: 'warwickshire',
      count: 1,
      groupings: [['rugby', 'leicester']],
      says: 'not areas of warwickshire: leicester',
    },
    {
      policeArea: 'warwickshire',
      count: 1,
      groupings: [['rugby']],
      says: 'do not name every area of warwickshire once',
    },
  ])('are refused where $says', ({ policeArea, count, groupings, says }) => {
    expect(readWith(policeArea, count, groupings).problems).toContain(says);
  });
});
