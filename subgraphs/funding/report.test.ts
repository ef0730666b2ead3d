import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DataFolder } from '../../shared/files/data-folder.js';
import { projectRoot } from '../../shared/project-root.js';
import { seedFunding } from './seed.js';

const report = seedFunding(new DataFolder(join(projectRoot, 'data'))).report;

it('tells that Table 2 of the 2024 paper adds up to £9,990.00 more than is stated, with its paragraph', () => {
  const sums = report?.contradictions.filter((found) => found.kind === 'SUM_DIFFERS');
  expect(sums).toMatchObject([
    {
      partnership: 'south-warwickshire',
      text: expect.stringMatching(
        /states £144,424\.00, its lines add up to £154,414\.00, £9,990\.00 more\.$/,
      ),
      sources: [{ documentId: 'swcsp-2024' }],
    },
  ]);
});

it('finds grants in papers for 6 partnerships and misses them for the other 308', () => {
  expect(report?.completeness[0]).toMatchObject({
    what: 'partnerships with a grant in a paper',
    held: 6,
    of: 314,
  });
  expect(report?.gaps).toHaveLength(308);
  expect(report?.gaps.map((gap) => gap.partnership)).not.toContain('south-warwickshire');
  expect(report?.gaps).toContainEqual({
    partnership: 'hartlepool',
    what: 'grants',
    because: 'No paper held tells of a grant to it.',
  });
});

it('counts what every paper brought, and no published grants before anybody imports them', () => {
  const whats = new Set(report?.loaded.map((records) => records.what));
  expect([...whats]).toEqual(['funding statements', 'funding lines', 'stated facts about money']);
});
