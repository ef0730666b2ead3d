import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DataFolder } from '../../shared/files/data-folder.js';
import { projectRoot } from '../../shared/project-root.js';
import { seedGeography } from './seed.js';

const report = seedGeography(new DataFolder(join(projectRoot, 'data'))).report;
const held = (what: string) => {
  const found = report?.completeness.find((row) => row.what.startsWith(what));
  return found && [found.held, found.of];
};

it('holds the residents of 318 of 318 areas, and the probation provider of the five that a paper names it for', () => {
  expect(held('areas with residents')).toEqual([318, 318]);
  expect(held('names of responsible authorities of today: probation provider')).toEqual([5, 318]);
  expect(held('names of responsible authorities of today: fire and rescue authority')).toEqual([252, 252]);
});

it('holds no shape of an area until one is imported, and says so', () => {
  expect(report?.completeness).toContainEqual({
    what: 'areas with a shape for maps',
    held: 0,
    of: 318,
    note: 'Without it maps are sketches: shapes are imported.',
  });
});

it('says that a body which has ended is not named: no list held names a police authority', () => {
  const ended = report?.completeness.find((row) => row.what.includes('that have ended'));
  expect(ended?.note).toContain('police authority');
});

it('counts the records of each table by its document: 822 borders of ons-boundaries-2024', () => {
  expect(report?.loaded).toContainEqual({
    documentId: 'ons-boundaries-2024',
    what: 'pairs of neighbouring areas',
    records: 822,
  });
});

it('misses the residents of the 21 partnerships that hold a part of an area, Wycombe in Buckinghamshire among them', () => {
  const gaps = report?.gaps.filter((gap) => gap.what === 'residents') ?? [];
  expect(gaps).toHaveLength(21);
  expect(gaps).toContainEqual({
    partnership: 'wycombe',
    what: 'residents',
    because: 'It holds only a part of Buckinghamshire; residents are known of whole areas.',
  });
});

it('misses a body of 310 partnerships, none of them in Warwickshire', () => {
  const gaps = report?.gaps.filter((gap) => gap.what === 'responsible-authorities') ?? [];
  expect(gaps).toHaveLength(310);
  expect(gaps.map((gap) => gap.partnership)).not.toContain('rugby');
});
