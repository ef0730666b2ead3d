/** The first and the last year of an address, open where none is given; and in words what of it is none. */
export function readYears(choices: URLSearchParams): {
  from: string | null;
  to: string | null;
  mistakes: string[];
} {
  const mistakes: string[] = [];
  const year = (name: string): string | null => {
    const given = choices.get(name) || null;
    if (given === null || isFinancialYear(given)) return given;
    mistakes.push(`"${given}" is not a financial year such as 2023/24, so any year is taken.`);
    return null;
  };
  return { from: year('from'), to: year('to'), mistakes };
}

function isFinancialYear(text: string): boolean {
  const [, first, second] = /^(\d{4})\/(\d{2})$/.exec(text) ?? [];
  return first !== undefined && (Number(first) + 1) % 100 === Number(second);
}

/** Every financial year from the first to the last of which a paper speaks, or that was chosen. */
export function listYears(years: readonly (string | null | undefined)[]): string[] {
  const starts = years.flatMap((year) => (year ? Number(year.slice(0, 4)) : []));
  if (starts.length === 0) return [];
  const first = Math.min(...starts);
  return Array.from({ length: Math.max(...starts) - first + 1 }, (_, index) => nameYear(first + index));
}

function nameYear(start: number): string {
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}

/** "2017/18 to 2023/24" */
export function writePeriod(from: string | null | undefined, to: string | null | undefined): string {
  if (from && to) return from === to ? from : `${from} to ${to}`;
  if (from) return `${from} and later`;
  return to ? `up to ${to}` : 'any year';
}
