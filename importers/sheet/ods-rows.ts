import type { RowQueue } from './row-queue.js';
import { MOST_COLUMNS } from './row-queue.js';
import type { Attributes, XmlListener } from './xml.js';

/** Where the value of a typed cell stands; a text stands in its paragraphs. */
const VALUE_OF_TYPE: Readonly<Record<string, string>> = {
  float: 'office:value',
  percentage: 'office:value',
  currency: 'office:value',
  boolean: 'office:boolean-value',
  date: 'office:date-value',
  time: 'office:time-value',
  string: 'office:string-value',
};
/** Comments, drawings, notes, and copies of other files' tables: none of it is what a cell holds. */
const BESIDE_THE_CELLS =
  /^(office:annotation|office:forms|draw:.+|text:note|text:ruby-text|table:(dde-links|tracked-changes|shapes|table-source))$/;

interface Cell {
  value: string | undefined;
  text: string;
  paragraphs: number;
  times: number;
}

/** Picks the rows out of the content.xml of an .ods file. */
export class OdsRows implements XmlListener {
  #depth = 0;
  #skippedAt: number | undefined;
  #sheet: string | undefined;
  #line = 1;
  #times = 1;
  #cells: string[] | undefined;
  #blanks = 0;
  #cell: Cell | undefined;
  #inParagraph = false;

  constructor(
    private readonly queue: RowQueue,
    private readonly wanted: (sheet: string) => boolean,
  ) {}

  open(name: string, attributes: Attributes): void {
    this.#depth++;
    if (this.#skippedAt !== undefined) return;
    if (name === 'table:table') this.#openTable(attributes['table:name'] ?? '');
    else if (BESIDE_THE_CELLS.test(name)) this.#skippedAt = this.#depth;
    else if (this.#sheet === undefined) return;
    else if (this.#cell) this.#openInCell(name, attributes);
    else if (name === 'table:table-cell') this.#openCell(attributes, typedValue(attributes));
    else if (name === 'table:covered-table-cell') this.#openCell(attributes, '');
    else if (name === 'table:table-row') this.#openRow(attributes);
  }

  close(name: string): void {
    this.#depth--;
    if (this.#skippedAt !== undefined) {
      if (this.#depth < this.#skippedAt) this.#skippedAt = undefined;
    } else if (this.#sheet === undefined) return;
    else if (name === 'text:p') this.#inParagraph = false;
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#closeCell();
    else if (name === 'table:table-row') this.#closeRow();
    else if (name === 'table:table') this.#sheet = undefined;
  }

  text(text: string): void {
    // White space is one space, however it is laid out.
    if (this.#inParagraph && this.#skippedAt === undefined) this.#append(text.replace(/[\t\r\n ]+/g, ' '));
  }

  /** A sheet that nobody wants, and a table inside a cell, are passed over. */
  #openTable(name: string): void {
    if (this.#sheet !== undefined || !this.wanted(name)) {
      this.#skippedAt = this.#depth;
      return;
    }
    this.#sheet = name;
    this.#line = 1;
  }

  #openRow(attributes: Attributes): void {
    this.#times = repeats(attributes['table:number-rows-repeated']);
    this.#cells = [];
    this.#blanks = 0;
  }

  #openCell(attributes: Attributes, value: string | undefined): void {
    const times = repeats(attributes['table:number-columns-repeated']);
    this.#cell = { value, text: '', paragraphs: 0, times };
  }

  #openInCell(name: string, attributes: Attributes): void {
    if (name === 'text:p') {
      if ((this.#cell?.paragraphs ?? 0) > 0) this.#append('\n');
      if (this.#cell) this.#cell.paragraphs++;
      this.#inParagraph = true;
    } else if (name === 'text:s') this.#appendSpaces(repeats(attributes['text:c']));
    else if (name === 'text:tab') this.#append('\t');
    else if (name === 'text:line-break') this.#append('\n');
  }

  #appendSpaces(count: number): void {
    this.queue.checkLength(count, this.#sheet ?? '', this.#line);
    this.#append(' '.repeat(count));
  }

  #append(text: string): void {
    if (!this.#cell) return;
    this.#cell.text += text;
    this.queue.checkLength(this.#cell.text.length, this.#sheet ?? '', this.#line);
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (!cell || !this.#cells) return;
    const value = cell.value ?? cell.text;
    if (value === '') {
      this.#blanks += cell.times;
      return;
    }
    if (this.#cells.length + this.#blanks + cell.times > MOST_COLUMNS)
      this.queue.refuse(this.#sheet ?? '', this.#line, `the row has more than ${MOST_COLUMNS} columns`);
    while (this.#blanks > 0) {
      this.#cells.push('');
      this.#blanks--;
    }
    for (let time = 0; time < cell.times; time++) this.#cells.push(value);
  }

  #closeRow(): void {
    const cells = this.#cells;
    this.#cells = undefined;
    if (cells && cells.length > 0)
      this.queue.add({ sheet: this.#sheet ?? '', line: this.#line, cells }, this.#times);
    this.#line += this.#times;
  }
}

function typedValue(attributes: Attributes): string | undefined {
  const attribute = VALUE_OF_TYPE[attributes['office:value-type'] ?? ''];
  return attribute === undefined ? undefined : attributes[attribute];
}

function repeats(attribute: string | undefined): number {
  if (attribute === undefined) return 1;
  return /^\d{1,9}$/.test(attribute) ? Number(attribute) : 1;
}
