/** A compared partnership with the priorities that speak for it. */
export interface Pursuit<Partnership, Priority> {
  partnership: Partnership;
  priorities: readonly Priority[];
}

export interface SharedTheme<Theme, Partnership, Priority> {
  theme: Theme;
  partnerships: Partnership[];
  priorities: Priority[];
}

interface Themed {
  themeLinks: readonly { themeId: string }[];
}

/** Which themes does at least one of them pursue, who pursues each, and by which priorities? In the order of the themes. */
export function compareThemes<Theme extends { id: string }, Partnership, Priority extends Themed>(
  themes: readonly Theme[],
  pursuits: readonly Pursuit<Partnership, Priority>[],
): SharedTheme<Theme, Partnership, Priority>[] {
  return themes
    .map((theme) => {
      const pursuing = pursuits
        .map(({ partnership, priorities }) => ({
          partnership,
          priorities: priorities.filter((priority) => isUnder(priority, theme)),
        }))
        .filter(({ priorities }) => priorities.length > 0);
      return {
        theme,
        partnerships: pursuing.map(({ partnership }) => partnership),
        priorities: pursuing.flatMap(({ priorities }) => priorities),
      };
    })
    .filter(({ partnerships }) => partnerships.length > 0);
}

function isUnder(priority: Themed, theme: { id: string }): boolean {
  return priority.themeLinks.some((link) => link.themeId === theme.id);
}
