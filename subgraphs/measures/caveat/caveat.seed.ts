import { z } from 'zod';
import type { DataFolder } from '../../../shared/files/data-folder.js';
import { dateField, slugField } from '../../../shared/files/fields.js';
import type { PlaceBook } from '../../../shared/place/place.seed.js';
import type { CaveatRow } from './caveat.entity.js';

const slugs = z.array(slugField).default([]);
const caveatsFile = z.strictObject({
  caveats: z.array(
    z.strictObject({
      id: slugField,
      text: z.string().min(1, 'is blank'),
      partnerships: slugs,
      policeAreas: slugs,
      measures: slugs,
      from: dateField.nullable().default(null),
      to: dateField.nullable().default(null),
      countBelow: z.int().positive().nullable().default(null),
    }),
  ),
});

/** The caveats; places and measures that do not exist, and ids used twice, are reported. */
export function readCaveats(
  folder: DataFolder,
  places: PlaceBook,
  measures: readonly { id: string }[],
): CaveatRow[] {
  const file = folder.yaml('reference/measure-caveats.yaml', caveatsFile);
  if (!file) return [];
  const measureIds = new Set(measures.map(({ id }) => id));
  const isKnown = {
    partnerships: (slug: string) => places.find('partnership', slug) !== undefined,
    policeAreas: (slug: string) => places.find('police-area', slug) !== undefined,
    measures: (id: string) => measureIds.has(id),
  };
  const rows = file.value.caveats;
  rows.forEach((row, index) => {
    if (rows.findIndex(({ id }) => id === row.id) < index)
      folder.report(file, ['caveats', index, 'id'], `the id ${row.id} is used twice`);
    for (const field of ['partnerships', 'policeAreas', 'measures'] as const)
      row[field].forEach((id, i) => {
        if (!isKnown[field](id))
          folder.report(file, ['caveats', index, field, i], `nothing here has the id ${id}`);
      });
  });
  return rows.map((row, position) => ({ ...row, position }));
}
