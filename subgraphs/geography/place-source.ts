import { Basis } from '../../shared/provenance/basis.js';
import { Citation } from '../../shared/provenance/citation.type.js';

/** The published tables in which places stand, by the ids of data/reference/sources.yaml. */
const TABLES = {
  area: 'ons-lad-lookup-2024',
  county: 'ons-county-lookup-2024',
  policeArea: 'ons-police-areas-2024',
} as const;

export const PLACE_SOURCE = 'The published table in which it stands, under its code.';

/** Where a place comes from. */
export function placeSource(table: keyof typeof TABLES, code: string): Citation {
  return Citation.of({ documentId: TABLES[table], locator: code, quote: null, basis: Basis.STATED });
}
