/** A value of the list, as it stands. */
export interface ScannedItem {
  text: string;
  /** From 0. */
  index: number;
  /** On which it begins. */
  line: number;
}

const QUOTE = 34;
const COMMA = 44;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const LINE_END = 10;

/**
 * Cuts one list of a JSON object into its items as the text comes in, so that an object of any size takes the memory of one item.
 * What stands around the items is kept.
 */
export class ListScanner {
  /** The object with its list emptied. */
  around = '';
  line = 1;
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** The text of the last string directly inside the object: the name of the value that follows. */
  #name = '';
  #inList = false;
  #item = '';
  #itemLine = 0;
  #index = 0;
  readonly #list: string;
  readonly #onItem: (item: ScannedItem) => void;

  /** Of the list directly inside the object that has this name: "grants", "features". */
  constructor(list: string, onItem: (item: ScannedItem) => void) {
    this.#list = list;
    this.#onItem = onItem;
  }

  /** Takes the next piece of the text. */
  take(piece: string): void {
    let start = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (code === LINE_END) this.line += 1;
      else if (this.#inList && this.#itemLine === 0 && code > 32) this.#itemLine = this.line;
      if (this.#inString) this.#passString(code, piece, at);
      else if (this.#inList && this.#depth === 2 && (code === COMMA || code === CLOSE_LIST)) {
        this.#keep(piece.slice(start, at));
        this.#endItem(code === CLOSE_LIST);
        start = code === COMMA ? at + 1 : at;
        if (code === CLOSE_LIST) this.#depth -= 1;
      } else if (this.#pass(code)) {
        this.#keep(piece.slice(start, at + 1));
        start = at + 1;
        this.#inList = true;
      }
    }
    this.#keep(piece.slice(start));
  }

  #passString(code: number, piece: string, at: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (code === BACKSLASH) this.#escaped = true;
    else if (code === QUOTE) this.#inString = false;
    if (this.#inString && this.#depth === 1) this.#name += piece[at] ?? '';
  }

  /** Follows the nesting; true where the list begins. */
  #pass(code: number): boolean {
    if (code === QUOTE) {
      this.#inString = true;
      if (this.#depth === 1) this.#name = '';
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      this.#depth += 1;
      return code === OPEN_LIST && this.#depth === 2 && this.#name === this.#list;
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) this.#depth -= 1;
    return false;
  }

  #keep(text: string): void {
    if (this.#inList) this.#item += text;
    else this.around += text;
  }

  #endItem(isLast: boolean): void {
    const text = this.#item;
    // An empty list has no item, though it has a text.
    if (!isLast || this.#index > 0 || text.trim() !== '')
      this.#onItem({ text, index: this.#index, line: this.#itemLine });
    this.#index += 1;
    this.#item = '';
    this.#itemLine = 0;
    if (isLast) this.#inList = false;
  }
}
