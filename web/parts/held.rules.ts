/** What the hub lacks of a partnership. */
export interface Gap {
  what: string;
  because: string;
}

/** What is missing for the same reason, and of whom. */
export interface SharedGap extends Gap {
  partnerships: string[];
}

/** The gaps of several partnerships, each once. Rules that a reason ends with are left out: the page of duties names them. */
export function groupGaps(
  partnerships: readonly { name: string; dataGaps: readonly Gap[] | null }[],
): SharedGap[] {
  const found = new Map<string, SharedGap>();
  for (const { name, dataGaps } of partnerships)
    for (const { what, because } of dataGaps ?? []) {
      const reason = withoutRules(because);
      const gap = found.get(`${what} ${reason}`) ?? { what, because: reason, partnerships: [] };
      gap.partnerships.push(name);
      found.set(`${what} ${reason}`, gap);
    }
  return [...found.values()].sort(
    (one, other) =>
      other.partnerships.length - one.partnerships.length || one.what.localeCompare(other.what, 'en'),
  );
}

/** "No paper held shows how 13 of its 15 duties are met." without the ids of the thirteen. */
function withoutRules(because: string): string {
  return because.replace(/: [a-z0-9]+(?:-[a-z0-9]+)+(?:, [a-z0-9]+(?:-[a-z0-9]+)+)*\.?$/, '.');
}

/** Something that was loaded from a document. */
interface Loaded {
  what: string;
  records: number;
  ageInDays: number | null;
  document: { id: string; title: string; knownAt: string | null };
}

/** A document with everything that was loaded from it. */
export interface DocumentAge {
  id: string;
  title: string;
  knownAt: string | null;
  ageInDays: number | null;
  loaded: { what: string; records: number }[];
}

/** How old the documents are that an answer cites, the newest first; those without a day last. */
export function listAges(answer: unknown, sources: readonly Loaded[]): DocumentAge[] {
  const cited = new Set<string>();
  collectCited(answer, cited);
  const found = new Map<string, DocumentAge>();
  for (const { what, records, ageInDays, document } of sources) {
    if (!cited.has(document.id)) continue;
    const age = found.get(document.id) ?? { ...document, ageInDays, loaded: [] };
    age.loaded.push({ what, records });
    found.set(document.id, age);
  }
  return [...found.values()].sort(
    (one, other) => (one.ageInDays ?? Number.MAX_SAFE_INTEGER) - (other.ageInDays ?? Number.MAX_SAFE_INTEGER),
  );
}

function collectCited(part: unknown, found: Set<string>): void {
  if (part === null || typeof part !== 'object') return;
  for (const [key, value] of Object.entries(part)) {
    if (key === 'document' && typeof value?.id === 'string') found.add(value.id);
    else collectCited(value, found);
  }
}

/** "8 days", "5 months", "3 years": rounded down. */
export function writeAge(days: number | null): string {
  if (days === null) return 'Not known';
  if (days < 0) return 'Of a day to come';
  if (days < 61) return `${days} ${days === 1 ? 'day' : 'days'}`;
  if (days < 731) return `${Math.floor(days / 30.44)} months`;
  return `${Math.floor(days / 365.25)} years`;
}
