import { z } from 'zod';
import type { DataFolder } from '../../../shared/files/data-folder.js';
import { numberCell, wholeNumberCell } from '../../../shared/files/fields.js';
import type { PlaceBook } from '../../../shared/place/place.seed.js';
import { NEIGHBOURS_DOCUMENT } from './neighbours-document.js';
import type { StatisticalNeighbourRow } from './statistical-neighbour.entity.js';

const row = z.object({
  area_code: z.string({ error: 'is blank' }),
  rank: wholeNumberCell,
  neighbour_code: z.string({ error: 'is blank' }),
  distance: numberCell,
});

/** The statistical neighbours of areas; areas that do not exist are reported. */
export function readStatisticalNeighbours(folder: DataFolder, places: PlaceBook): StatisticalNeighbourRow[] {
  const unique = [
    ['area_code', 'rank'],
    ['area_code', 'neighbour_code'],
  ];
  return folder.csv('reference/statistical-neighbours.csv', row, { unique }).flatMap((at) => {
    const { area_code, neighbour_code, rank, distance } = at.value;
    const area = places.find('area', area_code);
    const neighbour = places.find('area', neighbour_code);
    if (!area) folder.report(at, ['area_code'], `no area has the code ${area_code}`);
    if (!neighbour) folder.report(at, ['neighbour_code'], `no area has the code ${neighbour_code}`);
    if (!area || !neighbour) return [];
    return [{ area: area.slug, rank, neighbour: neighbour.slug, distance, documentId: NEIGHBOURS_DOCUMENT }];
  });
}
