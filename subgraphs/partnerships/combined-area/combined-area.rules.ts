/** Areas that a partnership of today holds, by slug. */
export interface Holding {
  areas: readonly string[];
  /** Those of which it holds only a part. */
  partAreas: readonly string[];
}

/** A theme with its place in the list of themes. */
export interface ListedTheme {
  id: string;
  position: number;
}

/** Which partnerships hold any of the areas, or a part of one? */
export function findHolders<Partnership extends Holding>(
  partnerships: readonly Partnership[],
  areas: readonly string[],
): Partnership[] {
  return partnerships.filter((partnership) => partnership.areas.some((area) => areas.includes(area)));
}

/** Which partnership covers exactly these areas, all of them whole? */
export function findExisting<Partnership extends Holding>(
  partnerships: readonly Partnership[],
  areas: readonly string[],
): Partnership | null {
  const covers = (partnership: Partnership) =>
    partnership.partAreas.length === 0 &&
    partnership.areas.length === areas.length &&
    partnership.areas.every((area) => areas.includes(area));
  return partnerships.find(covers) ?? null;
}

/**
 * Which themes does more than one partnership pursue, in the order of the list of themes? Takes the themes of each
 * partnership whose priorities are known, however often each. Null for fewer than two: one alone cannot share, and
 * whether the others would is not known.
 */
export function findSharedThemes<Theme extends ListedTheme>(
  known: readonly (readonly Theme[])[],
): Theme[] | null {
  if (known.length < 2) return null;
  const pursuits = known.map((themes) => new Map(themes.map((theme) => [theme.id, theme])));
  const everyTheme = new Map(pursuits.flatMap((themes) => [...themes]));
  return [...everyTheme.values()]
    .filter(({ id }) => pursuits.filter((themes) => themes.has(id)).length > 1)
    .sort((a, b) => a.position - b.position);
}
