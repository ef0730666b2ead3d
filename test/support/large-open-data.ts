import { join } from 'node:path';
import { z } from 'zod';
import { DataFolder } from '../../shared/files/data-folder.js';
import { projectRoot } from '../../shared/project-root.js';
import { OFFENCES, openDataSheets } from './home-office-file.js';
import { type Cell, type Sheet, writeOds, writeXlsx } from './spreadsheets.js';

/** As long as the descriptions of offences are. */
const DESCRIPTIONS = [
  'Racially or religiously aggravated public fear, alarm or distress',
  'Theft in a dwelling other than from an automatic machine or meter',
  'Assault with injury on a constable',
  'Possession of controlled drugs (Cannabis)',
  'Fraud, forgery associated with vehicle driver records',
];
const QUARTERS = [1, 2, 3, 4];

export interface LargeFile {
  rows: number;
  /** Bytes of its XML. */
  unpacked: number;
}

interface Named {
  force: string;
  csp: string;
}

/** Writes a made-up file of open data, in the published shape, a row for every offence code of every partnership and quarter. */
export async function writeLargeOpenData(
  path: string,
  years: readonly string[],
  codes: number,
): Promise<LargeFile> {
  const write = path.endsWith('.ods') ? writeOds : writeXlsx;
  const places = everyPartnership();
  const sheets = years.map((year) => sheetOf(year, places, codes));
  const unpacked = await write(path, sheets);
  return { rows: years.length * places.length * codes * QUARTERS.length, unpacked };
}

function sheetOf(year: string, places: readonly Named[], codes: number): Sheet {
  const [sheet] = openDataSheets(rowsOf(year, places, codes), year.replace('/', '_')).slice(-1);
  if (!sheet) throw new Error('no sheet of a year');
  return sheet;
}

/** In the order of the published file: by quarter, then by place. */
function* rowsOf(year: string, places: readonly Named[], codes: number): Generator<Cell[]> {
  const offences = Object.values(OFFENCES);
  for (const quarter of QUARTERS)
    for (const [index, { force, csp }] of places.entries())
      for (let code = 0; code < codes; code++) {
        const [group, subgroup, number] = offences[code % offences.length] ?? ['', '', ''];
        const description = DESCRIPTIONS[code % DESCRIPTIONS.length] ?? '';
        const count = (index * 31 + code * 17 + quarter) % 97;
        yield [year, quarter, force, csp, description, group, subgroup, `${number}.${code}`, count];
      }
}

function everyPartnership(): Named[] {
  const folder = new DataFolder(join(projectRoot, 'data'));
  const named = z.object({ code: z.string(), name: z.string() });
  const forces = new Map(
    folder.csv('reference/police-areas.csv', named).map(({ value }) => [value.code, value.name]),
  );
  return folder
    .csv('reference/partnerships.csv', named.extend({ police_area_code: z.string() }))
    .map(({ value }) => ({ force: forces.get(value.police_area_code) ?? '', csp: value.name }));
}
