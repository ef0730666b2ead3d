const NUMBER = /^-?(\d{1,3}(,\d{3})+|\d+)(\.0+)?$/;

/** The count in a cell such as "170,002 " or "-3"; null where it is not available ("[x]" or blank). */
export function countIn(cell: string): number | null | 'UNREADABLE' {
  const text = cell.replace(/\s+/g, '').replace(/^[−–]/, '-');
  if (text === '' || text.toLowerCase() === '[x]') return null;
  return NUMBER.test(text) ? Number(text.replaceAll(',', '')) : 'UNREADABLE';
}
