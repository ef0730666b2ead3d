import { compareText, groupBy, present } from '../../../shared/collections.js';
import type { DataFolder } from '../../../shared/files/data-folder.js';
import { type Residents, readResidents } from '../../../shared/place/residents.seed.js';
import type { AreaRow, ReferenceTables } from '../reference-tables.seed.js';
import {
  type AreaCode,
  Country,
  type LocalGovernmentArea,
  LocalGovernmentAreaKind,
  type Neighbour,
} from './area.entity.js';

const KINDS: Record<AreaRow['kind'], LocalGovernmentAreaKind> = {
  non_metropolitan_district: LocalGovernmentAreaKind.NON_METROPOLITAN_DISTRICT,
  unitary: LocalGovernmentAreaKind.UNITARY,
  metropolitan_district: LocalGovernmentAreaKind.METROPOLITAN_DISTRICT,
  london_borough: LocalGovernmentAreaKind.LONDON_BOROUGH,
  city_of_london: LocalGovernmentAreaKind.CITY_OF_LONDON,
  isles_of_scilly: LocalGovernmentAreaKind.ISLES_OF_SCILLY,
  welsh_principal_area: LocalGovernmentAreaKind.WELSH_PRINCIPAL_AREA,
};

export const COUNTRIES = { England: Country.ENGLAND, Wales: Country.WALES } as const;

/** The areas; one whose police area or county is not in its table, or that nobody counted, is reported. */
export function areaRows(tables: ReferenceTables, folder: DataFolder): LocalGovernmentArea[] {
  const residents = readResidents(folder);
  return present(
    tables.areas.map((row) => {
      const policeArea = tables.policeAreaByCode.get(row.value.police_area_code);
      if (!policeArea)
        folder.report(row, ['police_area_code'], `no police area has the code ${row.value.police_area_code}`);
      const county = tables.countyByCode.get(row.value.county_code ?? '');
      if (row.value.county_kind === 'two_tier' && !county) {
        folder.report(row, ['county_code'], `no two-tier county has the code ${row.value.county_code}`);
      }
      const counted = residents.get(row.value.code);
      if (!counted) folder.report(row, ['population_mid_2024'], 'the area has no estimate of its residents');
      return policeArea
        ? areaOf(row.value, policeArea.value.slug, county?.value.slug ?? null, counted ?? null)
        : null;
    }),
  );
}

function areaOf(
  row: AreaRow,
  policeAreaId: string,
  countyId: string | null,
  residents: Residents | null,
): LocalGovernmentArea {
  return {
    id: row.slug,
    code: row.code,
    name: row.name,
    kind: KINDS[row.kind],
    country: COUNTRIES[row.country],
    region: row.region,
    countyId,
    widerCounty: row.county_name,
    policeAreaId,
    population: residents?.count ?? null,
    populationYear: residents?.year ?? null,
    households: row.households_2021,
    landKm2: row.land_km2,
    longitude: row.centroid_lon,
    latitude: row.centroid_lat,
    existedFrom: row.existed_from,
  };
}

/** Every border twice, once from each side. */
export function neighbourRows(tables: ReferenceTables, folder: DataFolder): Neighbour[] {
  return tables.neighbours.flatMap((row) => {
    const a = tables.areaByCode.get(row.value.area_code_a);
    const b = tables.areaByCode.get(row.value.area_code_b);
    if (!a || !b) {
      folder.report(row, [a ? 'area_code_b' : 'area_code_a'], 'no area has this code');
      return [];
    }
    const { via } = row.value;
    return [
      { areaId: a.value.slug, otherId: b.value.slug, via },
      { areaId: b.value.slug, otherId: a.value.slug, via },
    ];
  });
}

/** What old codes, old slugs and new codes of living areas mean today. */
export function areaCodeRows(tables: ReferenceTables): AreaCode[] {
  const next = groupBy(tables.changes, (change) => change.value.old_code);
  const living = new Set(tables.areas.map((area) => area.value.slug));
  const rows = new Map<string, AreaCode>();
  for (const [oldCode, changes] of next) {
    const [first] = changes;
    if (!first) continue;
    const { old_name: name, old_slug: slug, effective_date: day, kind, new_code: newCode } = first.value;
    if (kind === 'recoded') {
      rows.set(newCode, { id: newCode, name, successors: [slug], abolishedOn: null });
      continue;
    }
    const successors = livingSuccessors(oldCode, tables);
    for (const id of [oldCode, slug])
      if (!living.has(id)) rows.set(id, { id, name, successors, abolishedOn: day });
  }
  return [...rows.values()].sort((a, b) => compareText(a.id, b.id));
}

/** Follows changes to areas that live today: Taunton Deane by way of Somerset West and Taunton to Somerset. */
function livingSuccessors(code: string, tables: ReferenceTables): string[] {
  const area = tables.areaByCode.get(code);
  if (area) return [area.value.slug];
  const changes = tables.changes.filter(
    (change) => change.value.old_code === code && change.value.new_code !== code,
  );
  return [...new Set(changes.flatMap((change) => livingSuccessors(change.value.new_code, tables)))].sort();
}
