import { distinct } from '../../shared/collections.js';
import type { ImportContext, ImportSource } from '../importer.js';
import { readCsvRows } from '../sheet/csv-rows.js';
import type { SheetRow } from '../sheet/sheet-row.js';
import type {
  Given,
  GivenGrant,
  GivenLocation,
  GivenOrganisation,
  PackageFacts,
  Report,
} from './given-grant.js';

const REQUIRED = [
  'Identifier',
  'Title',
  'Description',
  'Currency',
  'Amount Awarded',
  'Award Date',
  'Funding Org:Identifier',
  'Funding Org:Name',
];
const RECIPIENT = ['Recipient Org:Identifier', 'Recipient Org:Name'];
const INDIVIDUAL = ['Recipient Ind:Identifier', 'Recipient Ind:Name'];

/** Hands over each grant of a table with the headings of the standard, row by row. */
export async function readTable(
  source: ImportSource,
  context: ImportContext,
  onGrant: (grant: GivenGrant) => void,
  report: Report,
): Promise<PackageFacts> {
  let headings: Headings | undefined;
  let rows = 0;
  const read = { name: source.name, onProgress: (bytes: number) => context.onProgress(bytes) };
  for await (const batch of readCsvRows(source.path, read)) {
    for (const row of batch) {
      if (headings === undefined) {
        headings = new Headings(row, report);
        if (headings.unusable) return { title: null, issued: null };
        continue;
      }
      rows += 1;
      headings.checkWidth(row, report);
      onGrant(grantOf(row, headings));
    }
  }
  if (headings === undefined) report(null, null, 'is empty; the first row holds the headings');
  else if (rows === 0) report(null, null, 'holds no grant below its headings');
  return { title: null, issued: null };
}

type Columns = readonly (readonly [number | undefined, number | undefined])[];

/** The columns of a table by heading, whatever the case and spacing; a list may number its columns: "Recipient Org:0:Name". */
class Headings {
  /** Without its required columns no row can be read. */
  readonly unusable: boolean;
  readonly #texts: readonly string[];
  readonly #columns = new Map<string, number>();
  readonly #pairs = new Map<string, Columns>();

  constructor(row: SheetRow, report: Report) {
    this.#texts = row.cells.map((cell) => cell.trim());
    let failed = false;
    const fail = (field: string, reason: string) => {
      failed = true;
      report(row.line, field, reason);
    };
    for (const [column, text] of this.#texts.entries()) {
      if (text === '') continue;
      if (this.#columns.has(keyOf(text))) fail(text, 'is the heading of two columns');
      this.#columns.set(keyOf(text), column);
    }
    const wanted = this.#hasAny(INDIVIDUAL) && !this.#hasAny(RECIPIENT) ? INDIVIDUAL : RECIPIENT;
    for (const heading of [...REQUIRED, ...wanted])
      if (this.all(heading).size === 0) fail(heading, 'no column has this heading');
    this.unusable = failed;
  }

  checkWidth(row: SheetRow, report: Report): void {
    const beyond = row.cells.findIndex((cell, column) => column >= this.#texts.length && cell.trim() !== '');
    if (beyond >= 0)
      report(
        row.line,
        null,
        `has a cell in column ${beyond + 1}, which has no heading; is a comma unquoted?`,
      );
  }

  one(row: SheetRow, heading: string): Given {
    return this.#given(row, heading, this.#columns.get(keyOf(heading)));
  }

  /** The columns of a heading, by their number in the list that it belongs to. */
  all(heading: string): Map<number, number> {
    const [list = '', ...rest] = heading.split(':').map(keyOf);
    const numbered = new RegExp(`^${list}:(\\d+):${rest.join(':')}$`);
    const found = new Map<number, number>();
    for (const [key, column] of this.#columns) {
      const item = key === keyOf(heading) ? '0' : numbered.exec(key)?.[1];
      if (item !== undefined) found.set(Number(item), column);
    }
    return found;
  }

  /** The cells of a row below two headings of one list, item by item; an item without a cell is none. */
  items(row: SheetRow, first: string, second: string): [Given, Given][] {
    return this.#columnsOf(first, second)
      .map(([a, b]): [Given, Given] => [this.#given(row, first, a), this.#given(row, second, b)])
      .filter((cells) => cells.some(({ value }) => value !== undefined && value !== ''));
  }

  /** Found once, not for every row. */
  #columnsOf(first: string, second: string): Columns {
    const known = this.#pairs.get(`${first} ${second}`);
    if (known) return known;
    const [a, b] = [this.all(first), this.all(second)];
    const numbers = distinct([...a.keys(), ...b.keys()]).sort((one, other) => one - other);
    const found = numbers.map((item) => [a.get(item), b.get(item)] as const);
    this.#pairs.set(`${first} ${second}`, found);
    return found;
  }

  #given(row: SheetRow, heading: string, column: number | undefined): Given {
    if (column === undefined) return { field: heading, value: undefined };
    return { field: this.#texts[column] ?? heading, value: row.cells[column]?.trim() };
  }

  #hasAny(headings: readonly string[]): boolean {
    return headings.some((heading) => this.all(heading).size > 0);
  }
}

function keyOf(heading: string): string {
  return heading.toLowerCase().replace(/[\s_]+/g, '');
}

function grantOf(row: SheetRow, headings: Headings): GivenGrant {
  const one = (heading: string) => headings.one(row, heading);
  const planned = headings.items(row, 'Planned Dates:Start Date', 'Planned Dates:End Date');
  const programmes = headings.items(row, 'Grant Programme:Title', 'Grant Programme:Code');
  const organisations = (list: string) => ({
    field: `${list}:Identifier`,
    items: headings.items(row, `${list}:Identifier`, `${list}:Name`).map(organisationOf),
  });
  return {
    line: row.line,
    place: `line ${row.line}`,
    id: one('Identifier'),
    title: one('Title'),
    description: one('Description'),
    currency: one('Currency'),
    amount: one('Amount Awarded'),
    awardDate: one('Award Date'),
    lastModified: one('Last Modified'),
    programmes: programmes.map(([title]) => title),
    plannedFrom: planned.map(([from]) => from),
    plannedTo: planned.map(([, to]) => to),
    funders: organisations('Funding Org'),
    recipients: organisations('Recipient Org'),
    individuals: organisations('Recipient Ind'),
    locations: headings
      .items(row, 'Beneficiary Location:Name', 'Beneficiary Location:Geographic Code')
      .map(locationOf),
  };
}

function organisationOf([id, name]: readonly [Given, Given]): GivenOrganisation {
  return { id, name };
}

function locationOf([name, code]: readonly [Given, Given]): GivenLocation {
  return { name, code };
}
