import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DataFolder } from '../../shared/files/data-folder.js';
import { projectRoot } from '../../shared/project-root.js';
import { seedPartnerships } from './seed.js';

const report = seedPartnerships(new DataFolder(join(projectRoot, 'data'))).report;
const gapsOf = (partnership: string) => report?.gaps.filter((gap) => gap.partnership === partnership);
const contradictionsOf = (partnership: string) =>
  (report?.contradictions ?? [])
    .filter((one) => one.partnership === partnership)
    .map(({ kind, rule, sources }) => [kind, rule, sources.map((source) => source.documentId)]);

it('knows the priorities of 3 of 314 partnerships, 2 of which had adopted them, groups of 6, and action plans of 1', () => {
  expect(report?.completeness.map(({ held, of }) => [held, of])).toEqual([
    [3, 314],
    [2, 314],
    [6, 314],
    [5, 314],
    [6, 314],
    [1, 314],
  ]);
});

it('counts ten priorities of the paper of 2024 and six of that of 2018', () => {
  const priorities = report?.loaded.filter((row) => row.what === 'priorities') ?? [];
  expect(priorities).toContainEqual({ documentId: 'swcsp-2024', what: 'priorities', records: 10 });
  expect(priorities).toContainEqual({ documentId: 'swcsp-2018', what: 'priorities', records: 6 });
});

it('misses everything of Bath, which no paper describes, and of South Warwickshire six duties', () => {
  expect(gapsOf('bath-and-north-east-somerset')).toMatchObject([
    { what: 'priorities', because: 'No paper held describes it.' },
    { what: 'groups' },
    { what: 'duties', because: 'No paper held shows how any of its 15 duties is met.' },
  ]);
  expect(gapsOf('south-warwickshire')).toMatchObject([
    { what: 'duties', because: expect.stringContaining('6 of its 15 duties are met: reg-sg-money') },
  ]);
});

it('lists the assessment every four years of South Warwickshire as contradicting reg 5, and as disputed by two older papers', () => {
  const ofAssessment = contradictionsOf('south-warwickshire').filter(([, rule]) => rule === 'reg-sa-annual');
  expect(ofAssessment).toEqual([
    ['RULE_CONTRADICTED', 'reg-sa-annual', ['swcsp-2024', 'si-2007-1830']],
    ['DOCUMENTS_DISAGREE', 'reg-sa-annual', ['swcsp-2024', 'warwickshire-pcc-2023', 'swcsp-2018']],
  ]);
});

it('lists the video in the place of public meetings, and the late refresh of the plan of North Worcestershire', () => {
  expect(contradictionsOf('south-warwickshire')).toContainEqual([
    'RULE_CONTRADICTED',
    'reg-public-meeting',
    ['swcsp-2018', 'si-2007-1830'],
  ]);
  expect(contradictionsOf('north-worcestershire')).toEqual([
    ['RULE_CONTRADICTED', 'reg-plan', ['north-worcestershire-2016', 'si-2007-1830']],
  ]);
});

it.each(['north-warwickshire', 'nuneaton-and-bedworth', 'rugby', 'south-warwickshire'])(
  'lists the fire authority that papers name for %s, where the county council is it',
  (partnership) => {
    expect(contradictionsOf(partnership)).toContainEqual([
      'DOCUMENTS_DISAGREE',
      'ra-fire-definition',
      expect.arrayContaining(['warwickshire-pcc-2023', 'ons-fire-lookup-2024', 'cda-1998']),
    ]);
  },
);

it('has nothing against South Cambridgeshire, whose combined fire authority the Act lists', () => {
  expect(contradictionsOf('south-cambridgeshire')).toEqual([]);
});

it('never shows as stated what it read in: the late revision of the plan is INFERRED', () => {
  const plan = report?.contradictions.find(
    (one) => one.rule === 'reg-plan' && one.kind === 'RULE_CONTRADICTED',
  );
  expect(plan?.sources[0]).toEqual({ documentId: 'swcsp-2024', locator: '3.2', basis: 'INFERRED' });
});
