import { distinct, present } from '../../shared/collections.js';
import { cellOf, footnotesOf, type Header, plainText } from '../sheet/heading.rules.js';
import { listed } from '../sheet/listed.rules.js';
import type { TableColumn } from './read-table.rules.js';
import { withoutTotal } from './sums.rules.js';
import type { KnownPlaces, TableRow } from './table-row.rules.js';

/** The City is one partnership and one force; the table prints it once. */
const WITHOUT_TOTAL = 'E23000034';

/** What a person who loads the table should know of it. */
export function notesOn(
  rows: readonly TableRow[],
  header: Header<TableColumn>,
  known: KnownPlaces,
): string[] {
  const blank = rows.filter((row) => [...row.counts.values()].every((count) => count === null));
  return present([
    ...rows.map(({ line, place }) => place.remark && `Row ${line}: ${place.remark}.`),
    listed(
      'Rows without any figure, kept as not available',
      blank.map((row) => nameOf(row, known)),
    ),
    listed('Partnerships without a row', partnershipsWithout(rows, known)),
    listed(
      'No total row, so sums were not checked',
      withoutTotal(rows)
        .filter((code) => code !== WITHOUT_TOTAL)
        .map((code) => known.policeAreas.get(code) ?? code),
    ),
    listed('The table has footnotes, which are not imported, on', withFootnotes(header)),
  ]);
}

function partnershipsWithout(rows: readonly TableRow[], known: KnownPlaces): string[] {
  const inTable = new Set(rows.map(({ place }) => `${place.scope} ${place.code}`));
  return [...known.partnerships.values()]
    .filter(({ code }) => !inTable.has(`partnership ${code}`))
    .map(({ name, code }) => `${name} (${code})`);
}

function withFootnotes(header: Header<TableColumn>): string[] {
  return distinct(
    header.rows.flatMap((row) => {
      const cells = [cellOf(row, header, 'partnershipName'), cellOf(row, header, 'policeAreaName')];
      const tags = distinct(cells.flatMap(footnotesOf));
      const name = cells.map(plainText).find((cell) => cell !== '') ?? '';
      return tags.length > 0 ? [`${name} ${tags.join('')}`] : [];
    }),
  );
}

function nameOf({ place: { scope, code } }: TableRow, known: KnownPlaces): string {
  const name = known.partnerships.get(code)?.name ?? known.policeAreas.get(code) ?? code;
  return scope === 'partnership' ? name : `${name} (${scope})`;
}
