/** "A" for the areas of the first group of several, "B" for those of the next; by the id of the area. */
export function letterGroups(groups: readonly (readonly string[])[]): Map<string, string> {
  const joined = groups.filter((group) => group.length > 1);
  return new Map(joined.flatMap((group, index) => group.map((id) => [id, letterOf(index)] as const)));
}

/** "A" of 0, "B" of 1. */
function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

/** Which fill an area has, by its letter: after six groups the fills come again. */
export function fillOf(letter: string | undefined): string {
  return letter ? `hub-map__cell--${((letter.charCodeAt(0) - 65) % 6) + 1}` : 'hub-map__cell--alone';
}

/** How the border between two areas is drawn; of the first alone where nothing of the map lies behind it. */
export function borderBetween(
  letter: string | undefined,
  other: string | undefined,
): 'inside' | 'outline' | 'plain' {
  if (letter === other) return letter ? 'inside' : 'plain';
  return 'outline';
}
