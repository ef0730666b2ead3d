import { Basis } from '../../../shared/provenance/basis.js';
import { Citation } from '../../../shared/provenance/citation.type.js';
import type { MeasuresContext } from '../context.js';
import type { StatisticalNeighbour } from './statistical-neighbour.type.js';

/** The areas most like an area, the most alike first. */
export async function loadNeighboursOf(
  area: string,
  context: MeasuresContext,
): Promise<StatisticalNeighbour[]> {
  const [neighbours, ground] = await Promise.all([context.neighbours(), context.ground()]);
  const locator = ground.find('area', area)?.code ?? area;
  return neighbours
    .filter((row) => row.area === area)
    .map(({ neighbour, rank, distance, documentId }) => ({
      area: { id: neighbour },
      rank,
      distance,
      source: Citation.of({ documentId, locator, quote: null, basis: Basis.STATED }),
    }));
}
