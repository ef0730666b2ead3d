interface Link {
  theme: { id: string };
}

/** Those of a set that the hub counts under a theme, each with the reason. */
export function findUnderTheme<L extends Link, P extends { themeLinks: readonly L[] }>(
  priorities: readonly P[],
  theme: string,
): { priority: P; link: L }[] {
  return priorities.flatMap((priority) => {
    const link = priority.themeLinks.find((one) => one.theme.id === theme);
    return link ? [{ priority, link }] : [];
  });
}

interface ThemeOf {
  theme: { id: string; name: string };
  partnerships: readonly { id: string }[];
}

/** Themes that the very same partnerships pursue. */
export interface Sharing {
  /** In the order compared. */
  partnerships: string[];
  /** Names, in the order of the themes. */
  themes: string[];
}

/** Who pursues the same themes as whom: those shared by most come first, then what one pursues alone. */
export function findSharing(themes: readonly ThemeOf[]): Sharing[] {
  const found = new Map<string, Sharing>();
  for (const { theme, partnerships } of themes) {
    const ids = partnerships.map(({ id }) => id);
    const key = ids.join(' ');
    const sharing = found.get(key) ?? { partnerships: ids, themes: [] };
    sharing.themes.push(theme.name);
    found.set(key, sharing);
  }
  return [...found.values()].sort((one, other) => other.partnerships.length - one.partnerships.length);
}

/** The years of a set: "2023/24 to 2024/25"; one year stands alone. */
export function writeYears(set: { from: string | null; to: string | null }): string | null {
  if (set.from === null || set.to === null) return null;
  return set.from === set.to ? set.from : `${set.from} to ${set.to}`;
}
