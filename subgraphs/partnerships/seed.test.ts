import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { DataFolder } from '../../shared/files/data-folder.js';
import { describeProblem } from '../../shared/files/file-problem.js';
import { projectRoot } from '../../shared/project-root.js';
import { seedPartnerships } from './seed.js';

const SOURCE = `
id: rugby-2025
title: A paper made up for this test
publisher: Rugby Borough Council
publishedOn: "2025-05-01"
knownAt: "2025-05-01"
`;

let folder: string | undefined;

afterEach(() => {
  if (folder) rmSync(folder, { recursive: true });
  folder = undefined;
});

/** What is wrong with the project's data once Rugby's made-up paper lies beside the others. */
function problemsWith(partnershipsFile: string): string[] {
  folder = mkdtempSync(join(tmpdir(), 'hub-data-'));
  cpSync(join(projectRoot, 'data'), folder, { recursive: true });
  const paper = join(folder, 'papers', 'rugby-2025');
  mkdirSync(paper);
  writeFileSync(join(paper, 'source.yaml'), SOURCE.trimStart());
  writeFileSync(join(paper, 'partnerships.yaml'), partnershipsFile.trimStart());
  const data = new DataFolder(folder);
  seedPartnerships(data);
  return data.problems.map((problem) => describeProblem(problem).trim());
}

describe('a paper on Rugby', () => {
  it('is taken with no more than a set of priorities', () => {
    const file = `
partnerships:
  - partnership: rugby
    prioritySets:
      - label: 2025-28
        status: ADOPTED
        from: 2025/26
        to: 2027/28
        source: { paragraph: 2.1 }
        priorities:
          - title: Violence
            themes: [{ theme: violence, basis: STATED, because: title }]
`;
    expect(problemsWith(file)).toEqual([]);
  });

  it('is refused at the line of a key that nobody knows', () => {
    const file = `
partnerships:
  - partnership: rugby
    leader: nobody
`;
    expect(problemsWith(file)).toEqual([
      'papers/rugby-2025/partnerships.yaml:3 partnerships[0].leader: Unrecognized key: "leader"',
    ]);
  });

  it('is refused where it names a partnership or a police area that does not exist, or one twice', () => {
    const file = `
partnerships:
  - partnership: rugby
  - partnership: gotham
  - partnership: rugby
policeAreas:
  - policeArea: gotham
`;
    expect(problemsWith(file)).toEqual([
      'papers/rugby-2025/partnerships.yaml:3 partnerships[1].partnership: no partnership has the slug gotham',
      'papers/rugby-2025/partnerships.yaml:4 partnerships[2].partnership: rugby stands in this file already',
      'papers/rugby-2025/partnerships.yaml:6 policeAreas[0].policeArea: no police area has the slug gotham',
    ]);
  });

  it('is refused where a set has half a period, an unknown theme or two priorities of one name', () => {
    const file = `
partnerships:
  - partnership: rugby
    prioritySets:
      - label: 2025-28
        status: ADOPTED
        from: 2025/26
        source: { paragraph: 2.1 }
        priorities:
          - title: Rural crime
            themes: [{ theme: sheep, basis: STATED, because: title }]
          - title: Rural Crime
`;
    expect(problemsWith(file)).toEqual([
      'papers/rugby-2025/partnerships.yaml:6 partnerships[0].prioritySets[0].from: a set has both years or neither',
      'papers/rugby-2025/partnerships.yaml:10 partnerships[0].prioritySets[0].priorities[0].themes[0].theme: no theme has the id sheep',
      'papers/rugby-2025/partnerships.yaml:11 partnerships[0].prioritySets[0].priorities[1].title: the id rugby-2025/rugby/2025-28/rural-crime, made of it, is taken in this file',
    ]);
  });

  it('is refused where it claims South Warwickshire’s board or another paper’s fact', () => {
    const file = `
partnerships:
  - partnership: rugby
    groups:
      - id: south-warwickshire-strategic-member-board
        name: Board
        tier: STRATEGIC
        source: { paragraph: 3 }
    facts:
      - { id: swcsp-2018-committee, kind: scrutiny, text: Made up., source: { paragraph: 4 } }
`;
    expect(problemsWith(file)).toEqual([
      'papers/rugby-2025/partnerships.yaml:4 partnerships[0].groups[0].id: south-warwickshire-strategic-member-board is a group of south-warwickshire already',
      'papers/rugby-2025/partnerships.yaml:9 partnerships[0].facts[0].id: does not begin with rugby-2025-',
    ]);
  });

  it('is refused where it shows a duty that is none of a partnership of England', () => {
    const file = `
partnerships:
  - partnership: rugby
    duties:
      - { rule: reg-sa-monthly, shows: DONE, because: Made up., source: { paragraph: 5 } }
      - { rule: wal-strategy-group, shows: DONE, because: Made up., source: { paragraph: 5 } }
      - { rule: reg-csa, shows: DONE, because: Made up., source: { paragraph: 5 } }
`;
    expect(problemsWith(file)).toEqual([
      'papers/rugby-2025/partnerships.yaml:4 partnerships[0].duties[0].rule: no rule of the law table has the id reg-sa-monthly',
      'papers/rugby-2025/partnerships.yaml:5 partnerships[0].duties[1].rule: wal-strategy-group did not bind rugby on 2025-05-01',
      'papers/rugby-2025/partnerships.yaml:6 partnerships[0].duties[2].rule: the rule reg-csa is no duty of a partnership',
    ]);
  });
});
