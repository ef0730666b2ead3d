import { Mark } from './mark.js';
import { findStanding, type SetOnADay, STANDINGS } from './standing.rules.js';

/** Where a set stands, in words and shape. */
export function StandingMark({ compared }: { compared: SetOnADay }) {
  const { words, shape } = STANDINGS[findStanding(compared)];
  return <Mark shape={shape}>{words}</Mark>;
}
