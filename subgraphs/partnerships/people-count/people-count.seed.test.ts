import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataFolder } from '../../../shared/files/data-folder.js';
import { describeProblem } from '../../../shared/files/file-problem.js';
import { readPlaces } from '../../../shared/place/place.seed.js';
import { projectRoot } from '../../../shared/project-root.js';
import { readSourceDocuments } from '../../../shared/provenance/source-document.seed.js';
import { readPapers } from '../paper/paper.seed.js';
import { peopleCountRows } from './people-count.seed.js';

const REVIEWS = 'domestic-homicide-reviews-under-way/2024-03-31';

/** The rows of the project's papers, and the problems with them, once the paper of 2024 has these counts. */
function rowsWith(counts?: string) {
  const file = 'papers/swcsp-2024/people-counts.yaml';
  const overlay = new Map(counts === undefined ? [] : [[file, `counts:\n${counts}`]]);
  const folder = new DataFolder(join(projectRoot, 'data'), overlay);
  const papers = readPapers(folder, readSourceDocuments(folder));
  const rows = peopleCountRows(folder, readPlaces(folder), papers);
  return { ...rows, problems: folder.problems.map((problem) => describeProblem(problem).trim()) };
}

const review = (area: string, more: string) =>
  `  - { subject: DOMESTIC_HOMICIDE_REVIEWS_UNDER_WAY, partnership: south-warwickshire, area: ${area}, ${more}, source: { paragraph: 1 } }\n`;

describe('the counts of people that papers state', () => {
  it('are released as nine reviews of South Warwickshire, and held with their owner as readers', () => {
    const { released, counted, counts, problems } = rowsWith();
    expect(problems).toEqual([]);
    expect(released).toMatchObject([
      { partnershipId: 'south-warwickshire', areas: ['stratford-on-avon', 'warwick'], count: 9 },
    ]);
    expect(counted.map(({ id }) => id)).toEqual([`${REVIEWS}/stratford-on-avon`, `${REVIEWS}/warwick`]);
    expect(counts).toEqual([
      { id: `${REVIEWS}/stratford-on-avon`, count: 3, readers: ['partnership:south-warwickshire'] },
      { id: `${REVIEWS}/warwick`, count: 6, readers: ['partnership:south-warwickshire'] },
    ]);
  });

  it('are released one by one where all are 5 or more', () => {
    const { released } = rowsWith(
      review('warwick', 'on: "2025-03-31", count: 5') +
        review('stratford-on-avon', 'on: "2025-03-31", count: 8'),
    );
    expect(released.map(({ areas, count }) => [areas, count])).toEqual([
      [['warwick'], 5],
      [['stratford-on-avon'], 8],
    ]);
  });

  it.each([
    [
      'of an area of another partnership',
      review('rugby', 'on: "2025-03-31", count: 5'),
      ':2 counts[0].area: rugby is no whole area of south-warwickshire',
    ],
    ['without a time', review('warwick', 'count: 5'), ':2 counts[0]: needs `on`, or both `from` and `to`'],
    [
      'twice',
      review('warwick', 'on: "2025-03-31", count: 5').repeat(2),
      ':3 counts[1]: warwick is counted for this time already',
    ],
    [
      'below zero',
      review('warwick', 'on: "2025-03-31", count: -1'),
      ':2 counts[0].count: Too small: expected number to be >=0',
    ],
    [
      'with the words of the paper',
      review('warwick', 'on: "2025-03-31", count: 5, quote: "5 reviews"'),
      ':2 counts[0].quote: Unrecognized key: "quote"',
    ],
  ])('are refused %s', (_what, counts, problem) => {
    expect(rowsWith(counts).problems).toEqual([`papers/swcsp-2024/people-counts.yaml${problem}`]);
  });
});
