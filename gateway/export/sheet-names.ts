const LONGEST = 31;
const ILLEGAL = /[[\]/\\:*?\p{Cc}]/gu;

/** Names of sheets as Excel takes them: 31 characters at most, no two alike whatever their case, and not "History". */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set(['history']);
  return names.map((name) => {
    const clean =
      name
        .replace(ILLEGAL, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Table';
    for (let count = 1; ; count += 1) {
      const suffix = count === 1 ? '' : ` (${count})`;
      const candidate = shorten(clean, LONGEST - suffix.length) + suffix;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

/** Of a path the end tells most. */
function shorten(name: string, length: number): string {
  return name.length <= length ? name : `…${name.slice(1 - length)}`;
}
