import { MOST_COLUMNS, type RowQueue } from './row-queue.js';
import { TextItem } from './xlsx-workbook.js';
import type { XmlListener } from './xml.js';
import { type Attributes, withoutPrefix } from './xml.js';

/** Picks the rows out of one sheet of an .xlsx file. */
export class XlsxRows implements XmlListener {
  #line = 0;
  #cells: string[] | undefined;
  #column = 0;
  #type = '';
  #value = '';
  #inValue = false;
  #text = new TextItem();

  constructor(
    private readonly queue: RowQueue,
    private readonly sheet: string,
    private readonly sharedText: readonly string[],
  ) {}

  open(qualified: string, attributes: Attributes): void {
    const name = withoutPrefix(qualified);
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#inValue = true;
    else if (name === 'is') this.#text.clear();
    else this.#text.open(name);
  }

  close(qualified: string): void {
    const name = withoutPrefix(qualified);
    this.#text.close(name);
    if (name === 'v') this.#inValue = false;
    else if (name === 'is') this.#value = this.#text.value;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
    else this.#text.add(text);
    this.queue.checkLength(this.#value.length + this.#text.value.length, this.sheet, this.#line);
  }

  #openRow({ r }: Attributes): void {
    const line = r === undefined ? this.#line + 1 : Number(r);
    if (!Number.isInteger(line) || line <= this.#line)
      this.queue.refuse(this.sheet, this.#line + 1, `the row after it has the number ${r}`);
    this.#line = line;
    this.#cells = [];
    this.#column = 0;
  }

  #openCell({ r, t }: Attributes): void {
    const column = r === undefined ? this.#column : columnOf(r);
    if (column === undefined || column < this.#column || column >= MOST_COLUMNS)
      this.queue.refuse(this.sheet, this.#line, `no cell can stand at ${r ?? `column ${column}`}`);
    this.#column = column;
    this.#type = t ?? 'n';
    this.#value = '';
    this.#text.clear();
  }

  #closeCell(): void {
    const value = this.#valueOfCell();
    if (value !== '' && this.#cells) {
      while (this.#cells.length < this.#column) this.#cells.push('');
      this.#cells.push(value);
    }
    this.#column++;
  }

  #valueOfCell(): string {
    if (this.#value === '') return '';
    if (this.#type === 'b') return this.#value === '1' ? 'true' : 'false';
    if (this.#type !== 's') return this.#value;
    const text = this.sharedText[Number(this.#value)];
    if (text === undefined)
      this.queue.refuse(this.sheet, this.#line, `there is no shared text ${this.#value}`);
    return text;
  }

  #closeRow(): void {
    const cells = this.#cells;
    this.#cells = undefined;
    if (cells && cells.length > 0) this.queue.add({ sheet: this.sheet, line: this.#line, cells });
  }
}

/** From 0: "C7" is 2. */
function columnOf(reference: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
