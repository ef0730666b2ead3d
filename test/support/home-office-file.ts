import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '../../shared/project-root.js';
import type { Cell, Sheet } from './spreadsheets.js';

/** As the Home Office prints them since 2026. */
export const OPEN_DATA_HEADINGS = [
  'Financial Year',
  'Financial Quarter',
  'Police Force',
  'CSP Name',
  'Offence Description',
  'Offence Group',
  'Offence Subgroup',
  'Offence Code',
  'Offence Count',
] as const;

/** One offence of each column of the hub that is counted: its group, its subgroup and a code. */
export const OFFENCES: Readonly<Record<string, readonly [group: string, subgroup: string, code: string]>> = {
  homicide: ['Violence against the person', 'Homicide', '1/4.1/4.2/4.10'],
  death_serious_injury_driving: [
    'Violence against the person',
    'Death or serious injury - unlawful driving',
    '4.4',
  ],
  violence_with_injury: ['Violence against the person', 'Violence with injury', '8N'],
  violence_without_injury: ['Violence against the person', 'Violence without injury', '105A'],
  stalking_harassment: ['Violence against the person', 'Stalking and harassment', '8L'],
  sexual_offences: ['Sexual offences', 'Other sexual offences', '88A'],
  robbery: ['Robbery', 'Robbery of personal property', '34B'],
  burglary_residential: ['Theft offences', 'Residential burglary', '28E'],
  burglary_non_residential: ['Theft offences', 'Non-residential burglary', '30C'],
  vehicle_offences: ['Theft offences', 'Vehicle offences', '45'],
  theft_from_person: ['Theft offences', 'Theft from the person', '39'],
  bicycle_theft: ['Theft offences', 'Bicycle theft', '44'],
  shoplifting: ['Theft offences', 'Shoplifting', '46'],
  other_theft: ['Theft offences', 'Other theft offences', '49'],
  criminal_damage_arson: ['Criminal damage and arson', 'Criminal damage', '58A'],
  drug_offences: ['Drug offences', 'Possession of drugs', '92E'],
  possession_of_weapons: ['Possession of weapons offences', 'Possession of weapons offences', '10D'],
  public_order: ['Public order offences', 'Public order offences', '9A'],
  miscellaneous: ['Miscellaneous crimes against society', 'Miscellaneous crimes against society', '33'],
};

/** The published counts of Birmingham for the year ending March 2026, by the hub's columns. */
export function birminghamOf2026(): Record<string, number> {
  const table = readFileSync(join(projectRoot, 'data', 'reference', 'recorded-crime.csv'), 'utf8');
  const rows: Record<string, string>[] = parse(table, { columns: true });
  const row = rows.find((one) => one.place_code === 'E22000335' && one.to === '2026-03-31');
  if (!row) throw new Error('the reference table holds no Birmingham of 2026');
  return Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, Number(cell)]));
}

/** Rows of a place for the four quarters of a year, which add up to these counts. */
export function* openDataRows(
  year: string,
  force: string,
  csp: string,
  counts: Readonly<Record<string, number>>,
): Generator<Cell[]> {
  for (const [column, [group, subgroup, code]] of Object.entries(OFFENCES)) {
    const total = counts[column] ?? 0;
    const quarter = Math.floor(total / 4);
    // The last quarter takes back one that the third counted too many, as cancelled records do.
    for (const [index, count] of [quarter, quarter, quarter + 1, total - 3 * quarter - 1].entries())
      yield [year, index + 1, force, csp, subgroup, group, subgroup, code, count];
  }
}

/** The file of one year with the places of the West Midlands that a test needs, in its published shape. */
export function openDataSheets(rows: Iterable<readonly Cell[]>, sheet = '2025_26'): Sheet[] {
  return [
    { name: 'Cover_sheet', rows: [['Police recorded crime Community Safety Partnership open data']] },
    {
      name: 'Notes',
      rows: [
        ['Force Notes'],
        ['Kent: some offences of 2025/26 are recorded under an unassigned group.'],
        ['Additional Notes'],
      ],
    },
    { name: sheet, rows: withHeadings(rows) },
  ];
}

function* withHeadings(rows: Iterable<readonly Cell[]>): Generator<readonly Cell[]> {
  yield OPEN_DATA_HEADINGS;
  yield* rows;
}
