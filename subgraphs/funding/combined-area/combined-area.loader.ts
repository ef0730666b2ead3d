import { readEach } from '../../../shared/db/row-loader.js';
import { combinedAreaId } from '../../../shared/place/combined-area.loader.js';
import type { Place } from '../../../shared/place/place.entity.js';
import { GrantDimension } from '../grant-total/grant-dimension.js';
import type { GrantPeriodArgs } from '../grant-total/grant-filter.input.js';
import { type GrantSources, loadTotalsOfAreas } from '../grant-total/grant-total.loader.js';
import type { GrantTotals } from '../grant-total/grant-total.type.js';

const BY_PARTNERSHIP = [GrantDimension.PARTNERSHIP];

/** The grants to whole areas together, by the partnerships that received them. @throws DomainError BAD_PERIOD */
export type CombinedTotals = (areas: readonly Place[], period: GrantPeriodArgs) => Promise<GrantTotals>;

/** Adds up each question once a request: the options of a police area have most of their combined areas in common. */
export function createCombinedTotals(sources: GrantSources): CombinedTotals {
  const total = readEach(
    async ({ areas, period }: { areas: readonly Place[]; period: GrantPeriodArgs }) =>
      loadTotalsOfAreas(areas, period, BY_PARTNERSHIP, sources),
    ({ areas, period: { from, to, funderKinds } }) =>
      JSON.stringify([combinedAreaId(areas), from, to, funderKinds]),
  );
  return (areas, period) => total({ areas, period });
}
