import type { Shape } from '../../parts/mark.js';

/** Whether a set of priorities may be taken for what a partnership pursues on the day. */
export type Standing = 'IN_FORCE' | 'OUT_OF_DATE' | 'PROPOSED' | 'WITHOUT_YEARS' | 'NOT_KNOWN';

export const STANDINGS: Readonly<Record<Standing, { words: string; shape: Shape }>> = {
  IN_FORCE: { words: 'In force', shape: 'full' },
  OUT_OF_DATE: { words: 'Out of date', shape: 'half' },
  PROPOSED: { words: 'Proposed, not adopted', shape: 'ring' },
  WITHOUT_YEARS: { words: 'Adopted, years not known', shape: 'warning' },
  NOT_KNOWN: { words: 'Not known', shape: 'none' },
};

/** Where does the set that stands for a partnership stand on the day? */
export function findStanding(compared: {
  outOfDate: boolean | null;
  set: { status: 'ADOPTED' | 'PROPOSED' } | null;
}): Standing {
  if (compared.set === null) return 'NOT_KNOWN';
  if (compared.set.status === 'PROPOSED') return 'PROPOSED';
  if (compared.outOfDate === null) return 'WITHOUT_YEARS';
  return compared.outOfDate ? 'OUT_OF_DATE' : 'IN_FORCE';
}

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
