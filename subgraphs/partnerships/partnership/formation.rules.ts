import { FormationBasis } from './formation-basis.js';

/** The areas of a partnership in published statistics. */
export interface Coverage {
  areas: readonly string[];
  /** Those of which it holds only a part. */
  partAreas: readonly string[];
}

/**
 * What do statistics alone tell of how a partnership was formed? They show areas together, never the instrument that
 * joined them, so several whole areas are NOT_RECORDED until a paper says more.
 */
export function formationShownBy({ areas, partAreas }: Coverage): FormationBasis {
  if (partAreas.length > 0) return FormationBasis.PART_OF_AREA;
  return areas.length > 1 ? FormationBasis.NOT_RECORDED : FormationBasis.SINGLE_AREA;
}
