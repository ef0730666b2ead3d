import { z } from 'zod';
import { indexBy } from '../../shared/collections.js';
import type { DataFolder } from '../../shared/files/data-folder.js';
import type { KnownPartnership, KnownPlaces } from './table-row.rules.js';

const policeAreaRow = z.object({ code: z.string(), name: z.string() });
const partnershipRow = policeAreaRow.extend({
  aliases: z.string().nullable(),
  police_area_code: z.string(),
});

/** The partnerships and police areas that the hub has now, an imported lookup included. */
export function knownPlaces(folder: DataFolder): KnownPlaces {
  const policeAreas = folder.csv('reference/police-areas.csv', policeAreaRow).map(({ value }) => value);
  const partnerships = folder.csv('reference/partnerships.csv', partnershipRow).map(
    ({ value }): KnownPartnership => ({
      code: value.code,
      name: value.name,
      otherNames: value.aliases?.split('|') ?? [],
      policeArea: value.police_area_code,
    }),
  );
  return {
    partnerships: indexBy(partnerships, ({ code }) => code),
    policeAreas: new Map(policeAreas.map(({ code, name }) => [code, name])),
  };
}
