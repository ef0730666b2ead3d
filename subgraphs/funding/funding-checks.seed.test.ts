import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isoDate } from '../../shared/calendar/iso-date.js';
import { DataFolder } from '../../shared/files/data-folder.js';
import { describeProblem } from '../../shared/files/file-problem.js';
import { readPlaces } from '../../shared/place/place.seed.js';
import { projectRoot } from '../../shared/project-root.js';
import { Marking } from '../../shared/provenance/marking.js';
import { OwnerKind } from '../../shared/provenance/owner.js';
import { paperIds } from '../../shared/provenance/source-document.seed.js';
import { checkFundingPapers } from './funding-checks.seed.js';
import { readFundingPapers } from './funding-papers.seed.js';
import { readThemes } from './theme/theme.seed.js';

const RUGBY = {
  title: 'A paper made up for this test',
  publisher: 'Rugby Borough Council',
  publishedOn: isoDate('2025-05-01'),
  knownAt: isoDate('2025-05-01'),
};

/** The head of a statement that nothing is wrong with; lines follow. */
const STATEMENT = `
statements:
  - id: rugby-2025-4
    title: An award
    kind: GRANT
    coverage: SOME
    funder: PCC
    funderKind: LOCAL_POLICING_BODY
    funderBody: warwickshire-pcc
    policeArea: warwickshire
    source: { paragraph: "4" }
    lines:
`.trim();

const project = new DataFolder(join(projectRoot, 'data'));
const references = { places: readPlaces(project), themes: readThemes(project) };

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hub-data-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** What is wrong once Rugby's made-up paper lies beside the others, without the common beginning. */
function problemsWith(fundingFile: string): string[] {
  cpSync(join(project.root, 'papers'), join(root, 'papers'), { recursive: true });
  const paper = join(root, 'papers', 'rugby-2025');
  mkdirSync(paper, { recursive: true });
  writeFileSync(join(paper, 'funding.yaml'), fundingFile.trimStart());
  const folder = new DataFolder(root);
  const documents = paperIds(folder).map((id) => ({
    ...RUGBY,
    id,
    importedFile: null,
    marking: Marking.PUBLIC,
    owner: { kind: OwnerKind.PUBLISHER, id: null },
    readers: [],
  }));
  checkFundingPapers(readFundingPapers(folder, documents), references, folder);
  return folder.problems.map((problem) =>
    describeProblem(problem).trim().replace('papers/rugby-2025/funding.yaml:', ''),
  );
}

const line = (rest: string) =>
  `${STATEMENT}\n      - { id: rugby, title: Rugby, recipient: Rugby CSP, ${rest} }\n`;

describe('a paper on Rugby', () => {
  it('is taken with one line, also of a body that funders.yaml does not list', () => {
    expect(problemsWith(line('partnership: rugby, amount: 160618.00'))).toEqual([]);
    const lottery = 'funder: National Lottery, funderKind: OTHER, funderBody: national-lottery';
    expect(problemsWith(line(`partnership: rugby, amount: 1000, ${lottery}`))).toEqual([]);
  });

  it('is refused at the line of a key that nobody knows', () => {
    expect(problemsWith(line('sum: 160618.00'))).toEqual([
      '12 statements[0].lines[0].sum: Unrecognized key: "sum"',
    ]);
  });

  it.each([
    ['a partnership', 'partnership: rugbee', 'partnership: no partnership has the id rugbee'],
    [
      'an area',
      'partnership: rugby, area: rugbee',
      'area: no area has the id rugbee',
      'area: does not lie in rugby',
    ],
    ['a police area', 'policeArea: midlands', 'policeArea: no police area has the id midlands'],
    [
      'a theme',
      'themes: [{ theme: love, basis: STATED, because: title }]',
      'themes[0].theme: no theme has the id love',
    ],
    [
      'a statement',
      'partOf: rugby-2025-5, partOfBasis: STATED',
      'partOf: no statement has the id rugby-2025-5',
    ],
  ])('is refused where %s does not exist', (_what, rest, ...reasons) => {
    expect(problemsWith(line(rest))).toEqual(reasons.map((reason) => `12 statements[0].lines[0].${reason}`));
  });

  it.each([
    ['partnership: rugby, area: warwick', 'area: does not lie in rugby'],
    ['area: rugby', 'area: needs the partnership that it lies in'],
    ['partnership: bristol', 'partnership: lies in the police area avon-and-somerset, not warwickshire'],
    ['policeArea: west-mercia', 'policeArea: is not the police area of the statement, warwickshire'],
    [
      'partnership: rugby, policeArea: warwickshire',
      'policeArea: is for money to more than one partnership; this line names one',
    ],
    ['amount: -5', 'amount: is negative'],
    ['amount: 5.123', 'amount: is not an amount in pounds with at most two places'],
    ['approximate: true', 'approximate: is said of an amount that is not given'],
    ['from: 2023/24, to: 2017/18', 'from: is after to: 2017/18'],
    ['from: 2023/25', 'from: is not a financial year as 2023/24'],
    [
      'funderKind: null',
      'funderKind: is missing on the line and on its statement; NOT_NAMED says that no funder is named',
    ],
    ['funderBody: null', 'funder: is named, so funderBody must say which body it is'],
    [
      'funderKind: HOME_OFFICE, funderBody: home-office',
      "funderBody: is not the statement's, so the line must have its own funder, or funder: null",
    ],
    ['partOf: warwickshire-pcc-2023-5-5', 'partOf: needs partOfBasis: STATED or INFERRED'],
    ['partOfBasis: STATED', 'partOfBasis: is given without partOf'],
    [
      'partOf: rugby-2025-4, partOfBasis: STATED',
      'partOf: goes round in a circle: rugby-2025-4 is this statement or part of it',
    ],
  ])('is refused with { %s }', (rest, reason) => {
    expect(problemsWith(line(rest))).toEqual([`12 statements[0].lines[0].${reason}`]);
  });

  it('is refused where it uses an id twice, or one that another paper uses', () => {
    const twice = `${line('amount: 1')}      - { id: rugby, title: Rugby again, recipient: Rugby CSP }\n`;
    expect(problemsWith(twice)).toEqual(['13 statements[0].lines[1].id: the id rugby is used twice']);
    const taken = line('amount: 1').replace('rugby-2025-4', 'warwickshire-pcc-2023-5-4');
    expect(problemsWith(taken)).toContain(
      '2 statements[0].id: does not begin with the id of its paper, rugby-2025-',
    );
  });

  it('is refused with a statement that has no line, since nobody received the money', () => {
    expect(problemsWith(`${STATEMENT} []\n`)).toEqual([
      '11 statements[0].lines: has no line; one line says who received the money',
    ]);
  });
});
