import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { DataFolder } from '../../shared/files/data-folder.js';
import type { ImportContext, ImportedData, Importer, ImportSource } from '../importer.js';
import { cellOf, findHeader, type Header, headingOf, isHeader, plainText } from '../sheet/heading.rules.js';
import { type KnownArea, knownAreas } from '../sheet/known-areas.js';
import { readWantedSheet } from '../sheet/wanted-sheet.js';
import { vintageOf } from '../vintage.rules.js';
import { LOOKUP_HEADINGS, type LookupColumn, readLinks } from './lookup-row.rules.js';
import { notesOn, type PartnershipTables, recodedNote } from './notes.rules.js';
import { partnershipAreas, partnershipRows } from './partnership-table.rules.js';
import { wrongAsAWhole } from './whole-lookup.rules.js';

const PARTNERSHIPS = 'reference/partnerships.csv';
const AREAS = 'reference/partnership-areas.csv';
const SHEET = { called: 'of a lookup', pattern: /./ };

/** Which partnership holds which areas, of a later vintage: it stands in the place of the hub's two tables. */
export const onsLookup: Importer = {
  kind: 'ons-lookup',
  takes:
    'Office for National Statistics, lookup of local authority districts to community safety partnerships to police force areas (.csv)',
  read: readLookup,
};

async function readLookup(source: ImportSource, context: ImportContext): Promise<ImportedData> {
  const sheet = await readWantedSheet(source, SHEET, context);
  const header = findHeader(sheet.rows, LOOKUP_HEADINGS);
  if (!isHeader(header)) throw sheet.refusal([{ ...header, column: null }]);
  const areas = knownAreas(context.folder);
  const { links, problems } = readLinks(header, areas, policeAreaNames(context.folder));
  const wrong = problems.length > 0 ? problems : wrongAsAWhole(links, areas);
  if (wrong.length > 0) throw sheet.refusal(wrong);
  const before = heldTables(context.folder);
  const pairs = partnershipAreas(links);
  const after = { partnerships: partnershipRows(links, before.partnerships, pairs), areas: pairs };
  const vintage = vintageOf(headingOf(header, 'areaCode'), source.name);
  return {
    document: {
      title: `Lookup of local authority districts to community safety partnerships to police force areas, ${vintage.name}`,
      publisher: 'Office for National Statistics',
      publishedOn: null,
      knownAt: vintage.day,
    },
    files: new Map([
      [PARTNERSHIPS, partnershipsCsv(after)],
      [AREAS, partnershipAreasCsv(after)],
    ]),
    notes: [...notesOn(after, before), ...recodedNote(recodedIn(header, areas))],
  };
}

function recodedIn(header: Header<LookupColumn>, areas: ReadonlyMap<string, KnownArea>) {
  const codes = new Set(header.rows.map((row) => plainText(cellOf(row, header, 'areaCode'))));
  return [...codes].flatMap((to) => {
    const area = areas.get(to);
    return area && area.code !== to ? [{ name: area.name, from: area.code, to }] : [];
  });
}

const policeAreaRow = z.object({ code: z.string(), name: z.string() });
const partnershipRow = z
  .object({
    code: z.string(),
    name: z.string(),
    slug: z.string(),
    aliases: z.string().nullable(),
    kind: z.enum(['single', 'combined', 'part']),
    police_area_code: z.string(),
  })
  .transform(({ aliases, police_area_code: policeAreaCode, ...row }) => ({
    ...row,
    aliases: aliases?.split('|') ?? [],
    policeAreaCode,
  }));
const pairRow = z
  .object({ partnership_code: z.string(), area_code: z.string(), extent: z.enum(['whole', 'part']) })
  .transform((row) => ({
    partnershipCode: row.partnership_code,
    areaCode: row.area_code,
    extent: row.extent,
  }));

function policeAreaNames(folder: DataFolder): ReadonlyMap<string, string> {
  const rows = folder.csv('reference/police-areas.csv', policeAreaRow);
  return new Map(rows.map(({ value: { code, name } }) => [code, name]));
}

function heldTables(folder: DataFolder): PartnershipTables {
  return {
    partnerships: folder.csv(PARTNERSHIPS, partnershipRow).map(({ value }) => value),
    areas: folder.csv(AREAS, pairRow).map(({ value }) => value),
  };
}

function partnershipsCsv({ partnerships }: PartnershipTables): string {
  const rows = partnerships.map(({ code, name, slug, aliases, kind, policeAreaCode }) => [
    code,
    name,
    slug,
    aliases.join('|'),
    kind,
    policeAreaCode,
  ]);
  return stringify([['code', 'name', 'slug', 'aliases', 'kind', 'police_area_code'], ...rows]);
}

function partnershipAreasCsv({ areas }: PartnershipTables): string {
  const rows = areas.map(({ partnershipCode, areaCode, extent }) => [partnershipCode, areaCode, extent]);
  return stringify([['partnership_code', 'area_code', 'extent'], ...rows]);
}
