import { isoDate } from '../../shared/calendar/iso-date.js';
import { compareText, distinct, present } from '../../shared/collections.js';
import { readResidents } from '../../shared/place/residents.seed.js';
import type { ImportContext, ImportedData, Importer, ImportSource } from '../importer.js';
import { findHeader, type Header, isHeader } from '../sheet/heading.rules.js';
import { knownAreas } from '../sheet/known-areas.js';
import { readWantedSheet } from '../sheet/wanted-sheet.js';
import {
  CODE_HEADING,
  estimateColumn,
  incomplete,
  isOfOneSex,
  type ReadEstimates,
  readEstimates,
  yearsNamed,
} from './estimates.rules.js';
import { notesOn } from './notes.rules.js';

const SHEET = { called: 'MYE2 - Persons', pattern: /^mye\s*2\b.*\bpersons$/i };

/** Residents of every area in the middle of a year. */
export const onsPopulations: Importer = {
  kind: 'ons-populations',
  takes:
    'Office for National Statistics, mid-year population estimates of all areas: sheet "MYE2 - Persons" (.xlsx), or a .csv with codes and all ages',
  read: readPopulations,
};

async function readPopulations(source: ImportSource, context: ImportContext): Promise<ImportedData> {
  const sheet = await readWantedSheet(source, SHEET, context);
  const refuse = (reason: string, line: number | null = null) =>
    sheet.refusal([{ line, column: null, reason }]);
  const header = findHeader(sheet.rows, CODE_HEADING);
  if (!isHeader(header)) throw refuse(header.reason, header.line);
  if (isOfOneSex(header.titles)) throw refuse('counts one sex only; the table of persons is wanted');
  const column = estimateColumn(header);
  if (typeof column === 'string') throw refuse(column, header.line);
  const areas = knownAreas(context.folder);
  const read = readEstimates(header, column, areas);
  const problems = read.problems.length > 0 ? read.problems : incomplete(read, areas);
  if (problems.length > 0) throw sheet.refusal(problems);
  const years = yearsOf(read, header, source);
  const [year] = years;
  if (year === undefined || years.length > 1) throw refuse(whyNoYear(years));
  return {
    document: {
      title: `Mid-${year} population estimates of local authority areas`,
      publisher: 'Office for National Statistics',
      publishedOn: null,
      knownAt: isoDate(`${year}-06-30`),
    },
    files: new Map([[`imports/${context.importId}/residents.csv`, residentsCsv(read, year)]]),
    notes: notesOn(read, year, readResidents(context.folder)),
  };
}

/** Cells and headings know best, then the title lines; a table cut out of its workbook may have only its file's name. */
function yearsOf(read: ReadEstimates, header: Header<'code'>, source: ImportSource): number[] {
  const inRows = distinct(present(read.estimates.map((estimate) => estimate.year)));
  if (inRows.length > 0) return inRows;
  const inTitles = yearsNamed(header.titles.join('\n'));
  return inTitles.length > 0 ? inTitles : yearsNamed(source.name);
}

function whyNoYear(years: readonly number[]): string {
  return years.length > 0
    ? `names several years: ${years.join(', ')}`
    : "neither the headings, the lines above the table nor the name of the file say which year's middle it is";
}

function residentsCsv({ estimates }: ReadEstimates, year: number): string {
  const lines = estimates.map(({ area, residents }) => `${area.code},${year},${residents}`);
  return `${['area_code,year,residents', ...lines.sort(compareText)].join('\n')}\n`;
}
