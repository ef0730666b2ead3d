/** A table as it stands on a page: the words of each cell, its header first. */
export interface TableText {
  caption: string;
  rows: string[][];
}

/** What begins a line of its own within a cell. */
const BREAKING = /<\/?(?:p|li|ul|ol|dl|dt|dd|div|details|summary|br|small)\b[^>]*>/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&nbsp;': ' ',
};

/** The name of a table in an address. Numbers are left out of it, since they change with what is held. */
export function nameOfTable(caption: string): string {
  return caption
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The table of this name in the HTML of a page, as React writes it: whole, escaped, no table within a table. */
export function findTable(html: string, name: string): TableText | null {
  for (const [, table = ''] of html.matchAll(/<table\b[^>]*>(.*?)<\/table>/gs)) {
    const caption = textOf(/<caption\b[^>]*>(.*?)<\/caption>/s.exec(table)?.[1] ?? '');
    if (nameOfTable(caption) === name) return { caption, rows: rowsOf(table) };
  }
  return null;
}

function rowsOf(table: string): string[][] {
  return [...table.matchAll(/<tr\b[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<(th|td)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , cell = '']) => textOf(cell)),
  );
}

function textOf(html: string): string {
  return html
    .replace(BREAKING, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|nbsp|#x27);/g, (entity) => ENTITIES[entity] ?? entity)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join(' | ');
}
