import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DataFolder } from '../../shared/files/data-folder.js';
import { projectRoot } from '../../shared/project-root.js';
import { seedMergers } from './seed.js';

const report = seedMergers(new DataFolder(join(projectRoot, 'data'))).report;

it('counts 18 rules of the Regulations of 2007 and the five options of the Warwickshire commissioner', () => {
  expect(report?.loaded).toContainEqual({
    documentId: 'si-2007-1830',
    what: 'rules of the law table',
    records: 18,
  });
  expect(report?.loaded).toContainEqual({
    documentId: 'warwickshire-pcc-2023',
    what: 'documented merger options',
    records: 5,
  });
});

it('says up to which day the law was read', () => {
  expect(report?.completeness[0]?.note).toContain('Read up to 2025-02-05.');
});

it('knows the instrument of 1 of 11 partnerships of several whole areas: not that of South Worcestershire', () => {
  expect(report?.completeness.at(-1)).toMatchObject({ held: 1, of: 11 });
  const missing = report?.gaps.map((gap) => gap.partnership);
  expect(missing).toHaveLength(10);
  expect(missing).toContain('south-worcestershire');
  expect(missing).not.toContain('south-warwickshire');
});
