import { z } from 'zod';
import type { DataFolder } from '../files/data-folder.js';
import { wholeNumberCell } from '../files/fields.js';
import { readImports } from '../provenance/source-document.seed.js';

/** Usual residents of an area in the middle of a year, and the document that says so. */
export interface Residents {
  count: number;
  /** The middle of this year. */
  year: number;
  documentId: string;
}

const AREAS_FILE = 'reference/local-government-areas.csv';
const AREAS_DOCUMENT = 'ons-lad-lookup-2024';
const AREAS_YEAR = 2024;

const areaRow = z.object({ code: z.string(), population_mid_2024: wholeNumberCell.nullable() });
const importedRow = z.object({ area_code: z.string(), year: wholeNumberCell, residents: wholeNumberCell });

/** The newest estimate held for each area, by GSS code: those of the reference table, and what imports brought. */
export function readResidents(folder: DataFolder): Map<string, Residents> {
  const newest = new Map<string, Residents>();
  for (const { value } of folder.csv(AREAS_FILE, areaRow)) {
    if (value.population_mid_2024 === null) continue;
    newest.set(value.code, {
      count: value.population_mid_2024,
      year: AREAS_YEAR,
      documentId: AREAS_DOCUMENT,
    });
  }
  for (const { id } of readImports(folder)) {
    const file = `imports/${id}/residents.csv`;
    if (!folder.has(file)) continue;
    for (const { value } of folder.csv(file, importedRow, { unique: [['area_code', 'year']] })) {
      const known = newest.get(value.area_code);
      if (known && known.year > value.year) continue;
      newest.set(value.area_code, { count: value.residents, year: value.year, documentId: id });
    }
  }
  return newest;
}
