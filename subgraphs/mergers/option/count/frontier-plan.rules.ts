import { orderForFrontier } from '../area-set/area-order.rules.js';
import { entry, isPartOf, piecesOf } from '../area-set/area-set.rules.js';
import type { OptionProblem } from '../option-problem.rules.js';
import type { Placing } from './group-tally.rules.js';

/** One area placed. The frontier is the list of placed areas with a neighbour still to come. */
export interface FrontierStep extends Placing {
  /** Places in the frontier before this step. */
  readonly places: number;
  /** The places of the area's neighbours. */
  readonly beside: readonly number[];
  /** The places that stay in the frontier. */
  readonly kept: readonly number[];
  /** Whether the area enters the frontier, at its end. */
  readonly enters: boolean;
}

/** In which order the areas are placed, and what each does to the frontier. */
export function planFrontier(problem: OptionProblem): FrontierStep[] {
  const pieces = piecesOf(problem.joins, problem.everyArea);
  let frontier: readonly number[] = [];
  let before = 0;
  return orderForFrontier(problem.joins).map((area) => {
    const placed = before | (1 << area);
    const neighbours = entry(problem.joins, area);
    const piece = pieces.find((set) => (set & (1 << area)) !== 0) ?? 0;
    const waits = (member: number): boolean => !isPartOf(entry(problem.joins, member), placed);
    const step: FrontierStep = {
      area,
      before,
      after: piece & ~placed,
      places: frontier.length,
      beside: placesWhere(frontier, (member) => (neighbours & (1 << member)) !== 0),
      kept: placesWhere(frontier, waits),
      enters: waits(area),
    };
    frontier = [...frontier, area].filter(waits);
    before = placed;
    return step;
  });
}

function placesWhere(frontier: readonly number[], holds: (member: number) => boolean): number[] {
  return frontier.flatMap((member, place) => (holds(member) ? [place] : []));
}
