import { z } from 'zod';
import { compareText, indexBy } from '../../shared/collections.js';
import type { DataFolder } from '../../shared/files/data-folder.js';

/** The ONS lookup of areas, partnerships and police areas that would lead to the hub's own tables. */
export function publishedLookup(folder: DataFolder, year: string): string[][] {
  const named = z.object({ code: z.string(), name: z.string() });
  const rowsOf = <Row extends z.ZodType>(file: string, row: Row) =>
    folder.csv(`reference/${file}.csv`, row).map(({ value }) => value);
  const areas = indexBy(rowsOf('local-government-areas', named), ({ code }) => code);
  const partnerships = indexBy(
    rowsOf('partnerships', named.extend({ police_area_code: z.string() })),
    ({ code }) => code,
  );
  const pairs = rowsOf(
    'partnership-areas',
    z.object({ partnership_code: z.string(), area_code: z.string() }),
  );
  const rows = pairs.map(({ partnership_code: code, area_code: area }) => {
    const partnership = partnerships.get(code);
    return [area, areas.get(area)?.name, code, partnership?.name, partnership?.police_area_code, ''];
  });
  return [
    [`LAD${year}CD`, `LAD${year}NM`, `CSP${year}CD`, `CSP${year}NM`, `PFA${year}CD`, 'ObjectId'],
    ...rows
      .map((row) => row.map((cell) => cell ?? ''))
      .sort((a, b) => compareText(a.join(), b.join()))
      .map((row, at) => row.with(5, String(at + 1))),
  ];
}
