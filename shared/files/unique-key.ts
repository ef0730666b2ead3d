/** Columns that no two rows of a table may share: in their order, or as a pair that means the same both ways round. */
export type UniqueKey = readonly string[] | { eitherWay: readonly [string, string] };

type Cells = Readonly<Record<string, string | null>>;

/** The rows whose key an earlier row has already, with the line of that row. */
export function repeatedRows(
  rows: readonly { record: Cells; line: number }[],
  key: UniqueKey,
): { line: number; field: string; firstLine: number }[] {
  const firstLines = new Map<string, number>();
  return rows.flatMap(({ record, line }) => {
    const cells = keyCells(record, key);
    // A key without a single cell is reported by the columns themselves.
    if (cells.every((cell) => cell === null)) return [];
    const text = JSON.stringify(cells);
    const firstLine = firstLines.get(text);
    if (firstLine !== undefined) return [{ line, field: columnsOf(key).join(', '), firstLine }];
    firstLines.set(text, line);
    return [];
  });
}

function keyCells(record: Cells, key: UniqueKey): (string | null)[] {
  const cells = columnsOf(key).map((column) => record[column] ?? null);
  return 'eitherWay' in key ? cells.sort() : cells;
}

function columnsOf(key: UniqueKey): readonly string[] {
  return 'eitherWay' in key ? key.eitherWay : key;
}
