import { z } from 'zod';
import { indexBy } from '../../shared/collections.js';
import type { DataFolder } from '../../shared/files/data-folder.js';
import { booleanCell, dateField, numberCell, slugField, wholeNumberCell } from '../../shared/files/fields.js';
import type { UniqueKey } from '../../shared/files/unique-key.js';
import { ResponsibleAuthorityKind } from './responsible-authority/responsible-authority-kind.js';

const code = z.string().regex(/^[EW]\d{8}$/, 'is not a GSS code as E07000222');
const name = z.string({ error: 'is blank' }).min(1);

const areaRow = z.object({
  code,
  name,
  slug: slugField,
  kind: z.enum([
    'non_metropolitan_district',
    'unitary',
    'metropolitan_district',
    'london_borough',
    'city_of_london',
    'isles_of_scilly',
    'welsh_principal_area',
  ]),
  country: z.enum(['England', 'Wales']),
  region: name,
  county_code: code.nullable(),
  county_name: z.string().nullable(),
  county_kind: z.enum(['two_tier', 'metropolitan', 'greater_london']).nullable(),
  police_area_code: code,
  fire_authority_code: code.nullable(),
  households_2021: wholeNumberCell.nullable(),
  land_km2: numberCell.nullable(),
  centroid_lon: numberCell.nullable(),
  centroid_lat: numberCell.nullable(),
  existed_from: dateField.nullable(),
});

const policeAreaRow = z.object({
  code,
  name,
  slug: slugField,
  country: z.enum(['England', 'Wales']),
  local_policing_body_kind: z.enum(['pcc', 'mayor', 'mopac', 'common_council']),
  local_policing_body_name: name,
  local_policing_body_since: dateField.nullable(),
  combination_agreement_body: z.string().nullable(),
});

const kindsFile = z.strictObject({
  document: slugField,
  kinds: z.array(
    z.strictObject({
      kind: z.enum(ResponsibleAuthorityKind),
      rule: slugField,
      provision: name,
      from: dateField.nullable(),
      to: dateField.nullable(),
      extent: z.array(z.enum(['ENGLAND', 'WALES'])),
    }),
  ),
});

/** What no two rows of a table may share. */
const UNIQUE_KEYS = {
  'local-government-areas': [['code'], ['slug']],
  'police-areas': [['code'], ['slug']],
  counties: [['code'], ['slug']],
  partnerships: [['code'], ['slug']],
  'partnership-areas': [['partnership_code', 'area_code']],
  neighbours: [{ eitherWay: ['area_code_a', 'area_code_b'] }],
  'area-changes': [['old_code', 'new_code']],
  councils: [['area_code']],
  'county-councils': [['county_code']],
  'fire-authorities': [['code']],
  'health-boards': [['area_code', 'board_name', 'vintage']],
  'health-board-changes': [['old_code', 'new_code']],
  'named-bodies': [['area_code', 'kind', 'name', 'from']],
} as const satisfies Record<string, readonly UniqueKey[]>;

/** The reference tables that geography is made of, each row with its line. */
export function readReferenceTables(folder: DataFolder) {
  const table = <Schema extends z.ZodType>(file: keyof typeof UNIQUE_KEYS, row: Schema) =>
    folder.csv(`reference/${file}.csv`, row, { unique: UNIQUE_KEYS[file] });
  // Read for its check alone: nothing is stored from it.
  table('health-board-changes', z.object({ old_code: code, new_code: code }));
  const areas = table('local-government-areas', areaRow);
  const policeAreas = table('police-areas', policeAreaRow);
  const counties = table('counties', z.object({ code, name, slug: slugField, kind: z.string() })).filter(
    (county) => county.value.kind === 'two_tier',
  );
  return {
    areas,
    policeAreas,
    counties,
    partnerships: table('partnerships', z.object({ code, name, slug: slugField, police_area_code: code })),
    partnershipAreas: table(
      'partnership-areas',
      z.object({ partnership_code: code, area_code: code, extent: z.enum(['whole', 'part']) }),
    ),
    neighbours: table(
      'neighbours',
      z.object({ area_code_a: code, area_code_b: code, via: z.enum(['land', 'tidal_water']) }),
    ),
    changes: table(
      'area-changes',
      z.object({
        old_code: code,
        old_name: name,
        old_slug: slugField,
        new_code: code,
        effective_date: dateField,
        kind: z.enum(['abolished', 'recoded']),
      }),
    ),
    councils: table('councils', z.object({ area_code: code, name })),
    countyCouncils: table('county-councils', z.object({ county_code: code, name })),
    fireAuthorities: table(
      'fire-authorities',
      z.object({
        code,
        name,
        kind: name,
        separate_responsible_authority: booleanCell,
        from: dateField.nullable(),
        predecessor_kind: z.string().nullable(),
      }),
    ),
    healthBoards: table(
      'health-boards',
      z.object({ area_code: code, board_name: name, board_kind: name, vintage: name }),
    ),
    namedBodies: table(
      'named-bodies',
      z.object({
        area_code: code,
        kind: z.enum(ResponsibleAuthorityKind),
        name,
        from: dateField.nullable(),
        to: dateField.nullable(),
      }),
    ),
    kinds: folder.yaml('law/responsible-authority-kinds.yaml', kindsFile)?.value ?? {
      document: '',
      kinds: [],
    },
    areaByCode: indexBy(areas, (row) => row.value.code),
    policeAreaByCode: indexBy(policeAreas, (row) => row.value.code),
    countyByCode: indexBy(counties, (row) => row.value.code),
  };
}

export type ReferenceTables = ReturnType<typeof readReferenceTables>;
export type AreaRow = z.output<typeof areaRow>;
