import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DataFolder } from '../files/data-folder.js';
import { projectRoot } from '../project-root.js';
import { readResidents } from './residents.seed.js';

const RUGBY = 'E07000220';

/** An import of residents of Rugby, each row a year and a made-up number. */
function imported(id: string, position: number, ...years: [number, number][]): [string, string][] {
  const rows = years.map(([year, residents]) => `${RUGBY},${year},${residents}\n`).join('');
  const description = {
    id,
    kind: 'ons-populations',
    title: 'Mid-year population estimates',
    publisher: 'Office for National Statistics',
    publishedOn: null,
    knownAt: null,
    position,
    documents: [id],
    importedFile: { name: 'mye.csv', sha256: 'a'.repeat(64), loadedAt: '2026-11-22', loadedBy: 'test' },
  };
  return [
    [`imports/${id}/residents.csv`, `area_code,year,residents\n${rows}`],
    [`imports/${id}/import.yaml`, JSON.stringify(description)],
  ];
}

function rugby(...files: [string, string][]) {
  return readResidents(new DataFolder(join(projectRoot, 'data'), new Map(files))).get(RUGBY);
}

it('gives the 122,378 residents of Rugby in the middle of 2024, with the document that says so', () => {
  expect(rugby()).toEqual({ count: 122378, year: 2024, documentId: 'ons-lad-lookup-2024' });
});

it('gives the newest year that an import brought, whatever the order of imports', () => {
  const [newer, older] = [imported('newer', 1, [2026, 3]), imported('older', 2, [2025, 2])];
  expect(rugby(...newer, ...older)).toEqual({ count: 3, year: 2026, documentId: 'newer' });
});

it('gives the later import where two bring the same year, and no year older than the hub has', () => {
  const [first, second] = [imported('z-first', 1, [2024, 2]), imported('a-second', 2, [2024, 3], [2023, 4])];
  expect(rugby(...first, ...second)).toEqual({ count: 3, year: 2024, documentId: 'a-second' });
});
