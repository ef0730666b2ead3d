/** The areas that a partnership covers, and those of which it holds only a part. */
export interface Holding {
  areas: readonly string[];
  partAreas: readonly string[];
}

/** The partnerships that make up areas, or why no partnerships do. */
export interface MakeUp<Partnership> {
  partnerships: Partnership[] | null;
  reason: string | null;
}

/**
 * Which partnerships of today together cover exactly these areas, so that their counts add up to them? One that reaches
 * beyond them cannot be split. Parts of an area count where every partnership that holds some of it lies inside.
 */
export function findMakeUp<Partnership extends Holding & { name: string }>(
  areas: readonly string[],
  partnerships: readonly Partnership[],
): MakeUp<Partnership> {
  const asked = new Set(areas);
  const holders = partnerships.filter((partnership) => partnership.areas.some((area) => asked.has(area)));
  const [beyond] = holders.filter((holder) => holder.areas.some((area) => !asked.has(area)));
  if (beyond) {
    const reason = `Crimes of ${beyond.name} are published for all of it together, and only some of its areas lie in here: its figures are not split.`;
    return { partnerships: null, reason };
  }
  const covered = new Set(holders.flatMap((holder) => holder.areas));
  if (areas.every((area) => covered.has(area))) return { partnerships: holders, reason: null };
  return { partnerships: null, reason: 'No partnership of published statistics holds some of the areas.' };
}

/** The sum of counts; null where one is not available or there is none. */
export function sumCounts(counts: readonly (number | null)[]): number | null {
  if (counts.length === 0) return null;
  let sum = 0;
  for (const count of counts) {
    if (count === null) return null;
    sum += count;
  }
  return sum;
}
