import { z } from 'zod';
import { distinct, indexBy, present } from '../../../shared/collections.js';
import type { DataFolder } from '../../../shared/files/data-folder.js';
import type { PlaceBook } from '../../../shared/place/place.seed.js';
import { readTableDocuments } from '../../../shared/provenance/table-terms.seed.js';
import type { FireCouncil } from './fire-authority.rules.js';

const TABLE = 'fire-authorities.csv';
const areaRow = z.object({ slug: z.string(), fire_authority_code: z.string().nullable() });
const authorityRow = z.object({
  code: z.string(),
  name: z.string(),
  separate_responsible_authority: z.string(),
});

/**
 * Partnerships in whose whole area one council is the fire and rescue authority itself, by slug. Rows that do not fit are reported
 * by geography, which reads the same files in full.
 */
export function readFireCouncils(folder: DataFolder, places: PlaceBook): Map<string, FireCouncil> {
  const areas = indexBy(
    folder.csv('reference/local-government-areas.csv', areaRow).map((row) => row.value),
    (area) => area.slug,
  );
  const authorities = indexBy(
    folder.csv(`reference/${TABLE}`, authorityRow).map((row) => row.value),
    (authority) => authority.code,
  );
  const documentId = readTableDocuments(folder).get(TABLE);
  const partnerships = places.places.filter((place) => place.kind === 'partnership');
  return new Map(
    partnerships.flatMap(({ slug, areas: slugs }) => {
      const codes = distinct(slugs.map((area) => areas.get(area)?.fire_authority_code ?? ''));
      const [authority, ...others] = present(codes.map((code) => authorities.get(code)));
      if (!documentId || !authority || others.length > 0) return [];
      if (authority.separate_responsible_authority === 'true') return [];
      return [[slug, { name: authority.name, documentId, locator: TABLE }] as const];
    }),
  );
}
