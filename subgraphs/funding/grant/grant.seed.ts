import { z } from 'zod';
import type { DataFolder } from '../../../shared/files/data-folder.js';
import { dateField, poundsField } from '../../../shared/files/fields.js';
import type { PlaceBook } from '../../../shared/place/place.seed.js';
import { Basis } from '../../../shared/provenance/basis.js';
import { readImports } from '../../../shared/provenance/source-document.seed.js';
import type { Grant, GrantLocation } from './grant.entity.js';
import { latestGrants } from './grant-import.rules.js';
import { GrantPlaces } from './grant-place.rules.js';

const words = z.string().min(1);
const codesCell = words.nullable().transform((cell) => cell?.split('|') ?? []);

const grantRow = z.object({
  grant_id: words,
  title: words,
  description: words,
  currency: z.string().regex(/^[A-Z]{3}$/, 'is not the code of a currency as GBP'),
  amount_awarded: poundsField.refine((amount) => amount >= 0n, 'is below zero'),
  award_date: dateField,
  planned_from: words.nullable(),
  planned_to: words.nullable(),
  funder_id: words,
  funder_name: words,
  recipient_id: words,
  recipient_name: words,
  programme: words.nullable(),
  location_codes: codesCell,
  location_names: codesCell,
  last_modified: words.nullable(),
});

type GrantRow = z.output<typeof grantRow>;
export type SeededGrant = Grant & { locations: GrantLocation[] };

/** The published grants of every import, each as the last import that has it. */
export function readGrants(folder: DataFolder, places: PlaceBook): SeededGrant[] {
  const known = new GrantPlaces(places.places);
  const files = readImports(folder).map(({ id }) => {
    const file = `imports/${id}/grants.csv`;
    if (!folder.has(file)) return [];
    return folder
      .csv(file, grantRow, { unique: [['grant_id']] })
      .map(({ value }) => grantOf(value, id, known));
  });
  return latestGrants(files);
}

function grantOf(row: GrantRow, documentId: string, places: GrantPlaces): SeededGrant {
  return {
    id: row.grant_id,
    title: row.title,
    description: row.description,
    currency: row.currency,
    awarded: row.amount_awarded,
    awardedOn: row.award_date,
    plannedFrom: row.planned_from,
    plannedTo: row.planned_to,
    funderId: row.funder_id,
    funderName: row.funder_name,
    recipientId: row.recipient_id,
    recipientName: row.recipient_name,
    programme: row.programme,
    lastModified: row.last_modified,
    source: { documentId, locator: row.grant_id, quote: null, basis: Basis.STATED },
    locations: locationsOf(row, places),
  };
}

/** Codes and names stand in the same order; either may be blank. */
function locationsOf(row: GrantRow, places: GrantPlaces): GrantLocation[] {
  const { grant_id: grantId, location_codes: codes, location_names: names } = row;
  const count = Math.max(codes.length, names.length);
  return Array.from({ length: count }, (_, position) => {
    const code = codes[position] || null;
    const place = code === null ? null : places.find(code);
    return {
      grantId,
      position,
      code,
      name: names[position] || null,
      kind: place?.kind ?? null,
      slug: place?.slug ?? null,
      partnershipId: place?.partnership ?? null,
      policeAreaId: place?.policeArea ?? null,
      areas: [...(place?.areas ?? [])],
    };
  });
}
