import { z } from 'zod';
import type { DataFolder } from '../../../shared/files/data-folder.js';
import { numberCell, wholeNumberCell } from '../../../shared/files/fields.js';
import type { PlaceBook } from '../../../shared/place/place.seed.js';
import type { SourceDocument } from '../../../shared/provenance/source-document.entity.js';
import type { DeprivationRow } from './deprivation.entity.js';

const row = z.object({
  area_code: z.string({ error: 'is blank' }),
  source: z.string({ error: 'is blank' }),
  average_score: numberCell,
  rank_of_average_score: wholeNumberCell.nullable(),
  crime_average_score: numberCell.nullable(),
  rank_of_crime_average_score: wholeNumberCell.nullable(),
});

/** How deprived the areas are; areas and documents that do not exist are reported. */
export function readDeprivation(
  folder: DataFolder,
  places: PlaceBook,
  documents: readonly SourceDocument[],
): DeprivationRow[] {
  const held = new Set(documents.map(({ id }) => id));
  return folder.csv('reference/deprivation.csv', row, { unique: [['area_code']] }).flatMap((at) => {
    const { value } = at;
    const area = places.find('area', value.area_code);
    if (!area) folder.report(at, ['area_code'], `no area has the code ${value.area_code}`);
    if (!held.has(value.source)) folder.report(at, ['source'], `no document has the id ${value.source}`);
    if (!area) return [];
    return [
      {
        area: area.slug,
        averageScore: value.average_score,
        averageScoreRank: value.rank_of_average_score,
        crimeAverageScore: value.crime_average_score,
        crimeAverageScoreRank: value.rank_of_crime_average_score,
        documentId: value.source,
      },
    ];
  });
}
