import { PriorityStatus } from './priority-status.js';

/** A figure of a partnership, by measure; whatever else it carries comes back with it. */
export interface PartnershipFigure {
  partnership: string;
  measure: string;
}

/** A figure beside the priorities that bear on its measure. */
export interface Gap<Figure extends PartnershipFigure> {
  figure: Figure;
  /** Themes that the measure belongs to. */
  themes: readonly string[];
  status: PriorityStatus;
}

/**
 * Sets figures beside priorities. `themesOfMeasure`: theme ids by measure; a measure without themes gives no entry, as no
 * priority could answer to it. `themesOfPriorities`: theme ids of all priorities by partnership; null or absent where no
 * paper held tells its priorities.
 */
export function matchPriorities<Figure extends PartnershipFigure>(
  figures: readonly Figure[],
  themesOfMeasure: ReadonlyMap<string, readonly string[]>,
  themesOfPriorities: ReadonlyMap<string, readonly string[] | null>,
): Gap<Figure>[] {
  return figures.flatMap((figure) => {
    const themes = themesOfMeasure.get(figure.measure) ?? [];
    if (themes.length === 0) return [];
    return [{ figure, themes, status: statusOf(themes, themesOfPriorities.get(figure.partnership) ?? null) }];
  });
}

function statusOf(themes: readonly string[], priorities: readonly string[] | null): PriorityStatus {
  if (priorities === null) return PriorityStatus.UNKNOWN;
  return themes.some((theme) => priorities.includes(theme)) ? PriorityStatus.SET : PriorityStatus.NOT_SET;
}
