import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DataFolder } from '../../shared/files/data-folder.js';
import { projectRoot } from '../../shared/project-root.js';
import { seedStrategy } from './seed.js';

const report = seedStrategy(new DataFolder(join(projectRoot, 'data'))).report;

it('knows the groups of Warwickshire and Worcestershire, 2 of 21', () => {
  expect(report?.completeness[0]).toMatchObject({ held: 2, of: 21 });
});

it('misses the group of Kent for Ashford, and none for Rugby, or for Bristol, which lies in no two-tier county', () => {
  expect(report?.gaps).toContainEqual({
    partnership: 'ashford',
    what: 'county-strategy-group',
    because: 'No paper held names the strategy group of the county: kent.',
  });
  const missing = report?.gaps.map((gap) => gap.partnership);
  expect(missing).not.toContain('rugby');
  expect(missing).not.toContain('bristol');
});

it('finds no contradiction: both papers show their groups doing what is asked', () => {
  expect(report?.contradictions).toEqual([]);
});
