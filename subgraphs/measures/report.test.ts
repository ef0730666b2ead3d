import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataFolder } from '../../shared/files/data-folder.js';
import { projectRoot } from '../../shared/project-root.js';
import type { SubgraphReport } from '../../shared/provenance/subgraph-report.js';
import { seedMeasures } from './seed.js';

const IMPORT = 'prc-2026';

/** The report of the project's data, with an import that gives Rugby another total and three quarters of a year. */
function reportWith(rows: readonly string[] = []): SubgraphReport | undefined {
  const folder = new DataFolder(join(projectRoot, 'data'));
  const header = folder.text('reference/recorded-crime.csv')?.split('\n')[0] ?? '';
  const description = {
    id: IMPORT,
    title: 'Police recorded crime by partnership',
    publisher: 'Home Office',
    publishedOn: '2026-07-23',
    knownAt: '2026-03-31',
    kind: 'home-office-csp',
    position: 1,
    documents: [IMPORT],
    importedFile: {
      name: 'prc.csv',
      sha256: '0'.repeat(64),
      loadedAt: '2026-11-22T12:00:00Z',
      loadedBy: 'analyst',
    },
  };
  const files = new Map([
    [`imports/${IMPORT}/import.yaml`, JSON.stringify(description)],
    [`imports/${IMPORT}/recorded-crime.csv`, [header, ...rows].join('\n')],
  ]);
  const loaded = new DataFolder(folder.root, rows.length > 0 ? files : new Map());
  const { report } = seedMeasures(loaded);
  expect(loaded.problems).toEqual([]);
  return report;
}

/** A row of Rugby in which everything recorded is miscellaneous. */
const rugby = (from: string, to: string, count: number) => {
  const others = Array.from({ length: 21 }, () => '0');
  return [IMPORT, 'partnership', 'E22000321', from, to, count, ...others, count].join(',');
};

describe('the report on what the hub comes with', () => {
  const report = reportWith();

  it('holds 22 of 314 partnerships for the year ending March 2026, and all of June 2025', () => {
    expect(report?.completeness.slice(0, 2)).toEqual([
      { what: 'recorded crime, the year ending 31 March 2026: partnerships', held: 22, of: 314, note: null },
      { what: 'recorded crime, the year ending 30 June 2025: partnerships', held: 314, of: 314, note: null },
    ]);
  });

  it('lacks rates of the 21 partnerships that hold a part of an area', () => {
    expect(report?.gaps.filter((gap) => gap.what === 'rates')).toHaveLength(21);
  });

  it('lacks statistical neighbours of those 21 and of the 21 Welsh partnerships', () => {
    const gaps = report?.gaps.filter((gap) => gap.what === 'statistical-neighbours') ?? [];
    expect(gaps).toHaveLength(42);
    expect(gaps.find((gap) => gap.partnership === 'cardiff')?.because).toBe(
      'ONS lists statistical neighbours of areas in England only.',
    );
  });

  it('lacks scores of deprivation of the 21, and of no Welsh partnership', () => {
    const gaps = report?.gaps.filter((gap) => gap.what === 'deprivation') ?? [];
    expect(gaps).toHaveLength(21);
    expect(gaps).toContainEqual({
      partnership: 'carlisle',
      what: 'deprivation',
      because: 'Scores of deprivation are published for whole areas.',
    });
  });

  it('says that the figures of Bristol end in June 2025, and nothing of the kind for Rugby', () => {
    const old = report?.gaps.filter((gap) => gap.what === 'recorded-crime') ?? [];
    expect(old).toHaveLength(292);
    expect(old.find((gap) => gap.partnership === 'bristol')?.because).toBe(
      'No figures of the year ending 31 March 2026 are held for it, as they are for others; the newest held ends on 2025-06-30.',
    );
    expect(old.some((gap) => gap.partnership === 'rugby')).toBe(false);
  });

  it('finds no contradiction: every sum of the tables holds', () => {
    expect(report?.contradictions).toEqual([]);
  });
});

describe('the report after an import', () => {
  it('lists both totals of Rugby, and that Warwickshire’s force no longer adds up', () => {
    const found = reportWith([rugby('2024-07-01', '2025-06-30', 6725)])?.contradictions ?? [];
    expect(found.map(({ kind, partnership }) => [kind, partnership])).toEqual([
      ['DOCUMENTS_DISAGREE', 'rugby'],
      ['SUM_DIFFERS', null],
    ]);
    expect(found[0]?.text).toContain('Total recorded crime (excluding fraud) 6,725 and 6,723');
    expect(found[1]?.text).toContain('39,348, the sum 39,350');
  });

  it('adds four quarters up to a year that is held for one partnership', () => {
    const quarters = [
      rugby('2023-04-01', '2023-06-30', 1),
      rugby('2023-07-01', '2023-09-30', 2),
      rugby('2023-10-01', '2023-12-31', 3),
      rugby('2024-01-01', '2024-03-31', -1),
    ];
    expect(reportWith(quarters)?.completeness).toContainEqual({
      what: 'recorded crime, the year ending 31 March 2024: partnerships',
      held: 1,
      of: 314,
      note: null,
    });
    expect(reportWith(quarters.slice(1))?.completeness.some(({ what }) => what.includes('2024'))).toBe(false);
  });
});
