/** How many of these sums over columns are independent of each other: one that follows from the others adds nothing. */
export function rankOf(sums: readonly (readonly string[])[], columns: readonly string[]): number {
  const rows = sums.map((sum) => columns.map((column): number => (sum.includes(column) ? 1 : 0)));
  let rank = 0;
  columns.forEach((_, column) => {
    const pivot = rows.slice(rank).find((row) => row[column] !== 0);
    if (!pivot) return;
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(rank, 0, pivot);
    rank += 1;
    for (const row of rows.slice(rank)) subtract(row, pivot, (row[column] ?? 0) / (pivot[column] ?? 1));
  });
  return rank;
}

function subtract(row: number[], other: readonly number[], times: number): void {
  row.forEach((value, at) => {
    row[at] = value - times * (other[at] ?? 0);
  });
}
