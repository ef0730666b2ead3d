import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { groupBy, indexBy } from '../../shared/collections.js';
import type { DataFolder } from '../../shared/files/data-folder.js';

/** Headings of the measures as the ONS prints them, line breaks included, in the order of the hub's own table. */
const MEASURE_HEADINGS = [
  'Total recorded crime\n (excluding fraud)',
  'Violence against the person',
  'Homicide',
  'Death or serious injury caused by illegal driving',
  'Violence with injury',
  'Violence without injury',
  'Stalking and harassment',
  'Sexual offences',
  'Robbery',
  'Theft offences',
  'Burglary',
  'Residential burglary',
  'Non-residential burglary',
  'Vehicle offences',
  'Theft from the person',
  'Bicycle theft',
  'Shoplifting',
  'All other theft offences',
  'Criminal damage and arson',
  'Drug offences',
  'Possession of weapons offences',
  'Public order offences',
  'Miscellaneous crimes against society',
];
const HEADINGS = [
  'Police Force\nArea code',
  'Police Force\nArea name',
  'Community Safety\nPartnership code',
  'Community Safety\nPartnership name',
  'Local Authority code',
  'Local Authority name',
  ...MEASURE_HEADINGS,
];

const LABELS = ['source', 'scope', 'place_code', 'from', 'to'];

/** A row of recorded crime: 23 counts as digits, "" where not available. */
export interface CrimeRow {
  scope: string;
  code: string;
  counts: string[];
}

/** The figures of one edition that the hub's own table holds. */
export function crimeRows(folder: DataFolder, source: string): CrimeRow[] {
  return folder
    .csv('reference/recorded-crime.csv', z.record(z.string(), z.string().nullable()))
    .filter(({ value }) => value.source === source)
    .map(({ value }) => ({
      scope: value.scope ?? '',
      code: value.place_code ?? '',
      counts: Object.keys(value)
        .filter((column) => !LABELS.includes(column))
        .map((column) => value[column] ?? ''),
    }));
}

/** Table C2 as the ONS lays it out: title lines, two-line headings, forces with their partnerships, unassigned rows without code. */
export function publishedTableC2(
  folder: DataFolder,
  rows: readonly CrimeRow[],
  yearEnding: string,
): string[][] {
  const places = namesOf(folder);
  const ofForces = groupBy(rows, ({ scope, code }) =>
    scope === 'partnership' ? (places.partnerships.get(code)?.police_area_code ?? '') : code,
  );
  return [
    [
      `Table C2: Number of police recorded crimes for headline offences by Community Safety Partnership area, England and Wales, ${yearEnding} [note 1][note 2][note 3]`,
    ],
    [
      'Police recorded crime statistics are published as official statistics, not accredited official statistics',
    ],
    [
      'This worksheet contains one table. Some cells refer to notes which can be found on the notes worksheet.',
    ],
    ['Some shorthand is used in this table.  [x] indicates data are unavailable.'],
    ['Link to Notes page'],
    ['Link to Table of contents'],
    ['Source: Police recorded crime from the Home Office'],
    HEADINGS,
    ...[...ofForces].flatMap(([force, own]) =>
      inPublishedOrder(own).map((row) => [...labelsOf(row, force, places), ...row.counts.map(printed)]),
    ),
  ];
}

/** As the ONS saves it: CR LF, quotes where needed. */
export function asCsv(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  return stringify(
    rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]),
    { record_delimiter: '\r\n', quoted_match: /\n/ },
  );
}

type Names = ReturnType<typeof namesOf>;

function namesOf(folder: DataFolder) {
  const named = z.object({ code: z.string(), name: z.string() });
  const partnership = named.extend({ kind: z.string(), police_area_code: z.string() });
  const pair = z.object({ partnership_code: z.string(), area_code: z.string() });
  const rows = <Row extends z.ZodType>(file: string, row: Row) =>
    folder.csv(`reference/${file}.csv`, row).map(({ value }) => value);
  return {
    forces: indexBy(rows('police-areas', named), ({ code }) => code),
    partnerships: indexBy(rows('partnerships', partnership), ({ code }) => code),
    areas: indexBy(rows('local-government-areas', named), ({ code }) => code),
    areaOf: indexBy(rows('partnership-areas', pair), ({ partnership_code: code }) => code),
  };
}

/** The total first; the rest by code, those without one last. */
function inPublishedOrder(rows: readonly CrimeRow[]): CrimeRow[] {
  const order = ['force', 'partnership', 'airport', 'unassigned'];
  return [...rows].sort((a, b) => order.indexOf(a.scope) - order.indexOf(b.scope));
}

function labelsOf({ scope, code }: CrimeRow, force: string, names: Names): string[] {
  const forceName = names.forces.get(force)?.name ?? '';
  if (scope === 'force') return [force, forceName, '', '', '', ''];
  if (scope === 'unassigned') return [force, forceName, '', `Unassigned ${forceName}`, '', ''];
  if (scope === 'airport') return [force, forceName, '', 'Manchester Airport', '', ''];
  const partnership = names.partnerships.get(code);
  const area = names.areas.get(names.areaOf.get(code)?.area_code ?? '');
  const held =
    partnership?.kind === 'combined' ? ['Combined Local Authorities', ''] : [area?.code, area?.name];
  return [force, forceName, code, partnership?.name ?? '', ...held.map((text) => text ?? '')];
}

/** "170,002 ", with the blank that the published numbers end in. */
function printed(count: string): string {
  return count === '' ? '' : `${count.replace(/\B(?=(\d{3})+$)/g, ',')} `;
}
