import type { SubgraphParts } from '../shared/graphql/subgraph-parts.js';
import { funding } from '../subgraphs/funding/subgraph.js';
import { geography } from '../subgraphs/geography/subgraph.js';
import { measures } from '../subgraphs/measures/subgraph.js';
import { mergers } from '../subgraphs/mergers/subgraph.js';
import { partnerships } from '../subgraphs/partnerships/subgraph.js';
import { register } from '../subgraphs/register/subgraph.js';
import { strategy } from '../subgraphs/strategy/subgraph.js';

/** Parts of a subgraph whose context the hub does not look into. */
export type AnySubgraph = SubgraphParts;

/** Every subgraph of the hub, in the order in which they are loaded: the register last, which takes the reports of the others. */
export const SUBGRAPHS: readonly AnySubgraph[] = [
  geography,
  partnerships,
  strategy,
  funding,
  mergers,
  measures,
  register,
];
