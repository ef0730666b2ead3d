import { z } from 'zod';
import { distinct, groupBy, indexBy, present } from '../collections.js';
import type { DataFolder } from '../files/data-folder.js';
import { slugField } from '../files/fields.js';
import type { Place, PlaceKind } from './place.entity.js';

const areaRow = z.object({
  code: z.string(),
  slug: slugField,
  county_code: z.string().nullable(),
  county_kind: z.string().nullable(),
  police_area_code: z.string(),
});
const namedRow = z.object({ code: z.string(), slug: slugField });
const countyRow = namedRow.extend({ kind: z.string() });
const partnershipRow = namedRow.extend({ police_area_code: z.string() });
const partnershipAreaRow = z.object({
  partnership_code: z.string(),
  area_code: z.string(),
  extent: z.enum(['whole', 'part']),
});
const changeRow = z.object({ old_code: z.string(), new_code: z.string(), kind: z.string() });

/** The places of the reference tables, from the same files in the same run as geography's own tables. */
export class PlaceBook {
  readonly places: Place[];
  readonly #byId: Map<string, Place>;

  constructor(places: Place[]) {
    this.places = places;
    this.#byId = new Map(
      places.flatMap((place) => [place.slug, ...place.codes].map((id) => [`${place.kind} ${id}`, place])),
    );
  }

  find(kind: PlaceKind, id: string): Place | undefined {
    return this.#byId.get(`${kind} ${id}`);
  }
}

/** Reads the places; rows that do not fit are reported by geography, which reads the same files in full. */
export function readPlaces(folder: DataFolder): PlaceBook {
  const tables = readTables(folder);
  return new PlaceBook([
    ...areaPlaces(tables),
    ...countyPlaces(tables),
    ...policeAreaPlaces(tables),
    ...partnershipPlaces(tables),
  ]);
}

type Tables = ReturnType<typeof readTables>;
type AreaRow = z.output<typeof areaRow>;

function readTables(folder: DataFolder) {
  const values = <Row>(rows: { value: Row }[]) => rows.map((row) => row.value);
  const areas = values(folder.csv('reference/local-government-areas.csv', areaRow));
  const policeAreas = values(folder.csv('reference/police-areas.csv', namedRow));
  const counties = values(folder.csv('reference/counties.csv', countyRow)).filter(
    (county) => county.kind === 'two_tier',
  );
  return {
    areas,
    policeAreas,
    counties,
    partnerships: values(folder.csv('reference/partnerships.csv', partnershipRow)),
    partnershipAreas: values(folder.csv('reference/partnership-areas.csv', partnershipAreaRow)),
    recoded: values(folder.csv('reference/area-changes.csv', changeRow)).filter(
      (change) => change.kind === 'recoded',
    ),
    areaByCode: indexBy(areas, (area) => area.code),
    policeAreaSlug: new Map(policeAreas.map((area) => [area.code, area.slug])),
    countySlug: new Map(counties.map((county) => [county.code, county.slug])),
  };
}

function areaPlaces(tables: Tables): Place[] {
  return tables.areas.map((area) => ({
    kind: 'area',
    slug: area.slug,
    codes: [
      area.code,
      ...tables.recoded.filter((change) => change.old_code === area.code).map((change) => change.new_code),
    ],
    policeArea: tables.policeAreaSlug.get(area.police_area_code) ?? null,
    counties: countiesOf([area], tables),
    areas: [area.slug],
    partAreas: [],
  }));
}

function countyPlaces(tables: Tables): Place[] {
  const inCounty = groupBy(tables.areas, (area) => area.county_code);
  return tables.counties.map((county) => ({
    kind: 'county',
    slug: county.slug,
    codes: [county.code],
    policeArea: null,
    counties: [county.slug],
    areas: slugsOf(inCounty.get(county.code) ?? []),
    partAreas: [],
  }));
}

function policeAreaPlaces(tables: Tables): Place[] {
  const inPoliceArea = groupBy(tables.areas, (area) => area.police_area_code);
  return tables.policeAreas.map((policeArea) => ({
    kind: 'police-area',
    slug: policeArea.slug,
    codes: [policeArea.code],
    policeArea: policeArea.slug,
    counties: countiesOf(inPoliceArea.get(policeArea.code) ?? [], tables),
    areas: slugsOf(inPoliceArea.get(policeArea.code) ?? []),
    partAreas: [],
  }));
}

function partnershipPlaces(tables: Tables): Place[] {
  const links = groupBy(tables.partnershipAreas, (link) => link.partnership_code);
  return tables.partnerships.map((partnership) => {
    const own = links.get(partnership.code) ?? [];
    const areasOf = (rows: typeof own) => present(rows.map((row) => tables.areaByCode.get(row.area_code)));
    return {
      kind: 'partnership',
      slug: partnership.slug,
      codes: [partnership.code],
      policeArea: tables.policeAreaSlug.get(partnership.police_area_code) ?? null,
      counties: countiesOf(areasOf(own), tables),
      areas: slugsOf(areasOf(own)),
      partAreas: slugsOf(areasOf(own.filter((row) => row.extent === 'part'))),
    };
  });
}

function countiesOf(areas: readonly AreaRow[], tables: Tables): string[] {
  return distinct(present(areas.map((area) => tables.countySlug.get(area.county_code ?? '')))).sort();
}

function slugsOf(areas: readonly AreaRow[]): string[] {
  return areas.map((area) => area.slug).sort();
}
