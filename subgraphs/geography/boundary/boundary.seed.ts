import { z } from 'zod';
import type { DataFolder } from '../../../shared/files/data-folder.js';
import { Basis } from '../../../shared/provenance/basis.js';
import { readImports } from '../../../shared/provenance/source-document.seed.js';
import type { ReferenceTables } from '../reference-tables.seed.js';
import type { AreaBoundary } from './boundary.entity.js';

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const multiPolygon = z.array(z.array(z.array(position).min(4)).min(1)).min(1);

/** A cell with the coordinates of a GeoJSON MultiPolygon. */
const shapeCell = z.string().transform((text, context): z.output<typeof multiPolygon> => {
  const read = multiPolygon.safeParse(parsed(text));
  if (read.success) return read.data;
  context.addIssue({ code: 'custom', message: 'is not the coordinates of a MultiPolygon in degrees' });
  return z.NEVER;
});

const boundaryRow = z.object({
  area_code: z.string(),
  vintage: z.string().min(1).nullable(),
  shape: shapeCell,
});

/** The shapes that imports brought; of an area that two show, that of the later import. Areas that are no more are left out. */
export function boundaryRows(folder: DataFolder, tables: ReferenceTables): AreaBoundary[] {
  const latest = new Map<string, AreaBoundary>();
  for (const { id: documentId } of readImports(folder)) {
    const file = `imports/${documentId}/boundaries.csv`;
    if (!folder.has(file)) continue;
    for (const { value } of folder.csv(file, boundaryRow, { unique: [['area_code']] })) {
      const area = tables.areaByCode.get(value.area_code);
      if (!area) continue;
      latest.set(area.value.slug, {
        areaId: area.value.slug,
        geoJson: JSON.stringify({ type: 'MultiPolygon', coordinates: value.shape }),
        points: value.shape.flat(2).length,
        vintage: value.vintage,
        sourceColumns: { documentId, locator: value.area_code, quote: null, basis: Basis.DERIVED },
      });
    }
  }
  return [...latest.values()];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
