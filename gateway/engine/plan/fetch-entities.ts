import type {
  BatchFetchNode,
  FetchNode,
  FlattenNodePathSegment,
  InputRewrite,
  OutputRewrite,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import { type ExecutionResult, parse } from 'graphql';
import { compilePlaces, type FindPlaces, fieldsOfPath, type Place } from './entity-places.js';
import { plain } from './fetch-root.js';
import { copyOf, mergeInto } from './merge.js';
import { isHeld, type Path, type PlacedError } from './plan-types.js';
import { compileRequires, type Represent } from './representation.js';
import { compileRewrites, type Rewrite } from './rewrite.js';
import { pickVariables, type Run, type Step } from './run.js';
import type { FitsType } from './type-conditions.js';

const ENTITIES = '_entities';
const REPRESENTATIONS = 'representations';

/** Goes on from the entities at one path. */
export function compileEntityFetch(
  path: readonly FlattenNodePathSegment[],
  node: FetchNode,
  fits: FitsType,
): Step {
  const { requires = [], inputRewrites, outputRewrites } = node;
  const list = { alias: ENTITIES, representationsVariableName: REPRESENTATIONS, paths: [path], requires };
  // The rewrites of a single fetch begin at the whole answer, those of several at their own list.
  return compileListFetch(node, [compileList({ ...list, inputRewrites }, fits)], {
    whole: compileRewrites(outputRewrites, fits),
    otherwise: fieldsOfPath(path),
  });
}

/** Goes on from the entities at several paths, in one request. */
export function compileBatchFetch(node: BatchFetchNode, fits: FitsType): Step {
  const lists = node.entityBatch.aliases.map((alias) => compileList(alias, fits));
  return compileListFetch(node, lists, { whole: undefined, otherwise: undefined });
}

interface ListNode {
  alias: string;
  representationsVariableName: string;
  paths: readonly (readonly FlattenNodePathSegment[])[];
  requires: readonly RequiresSelection[];
  inputRewrites?: InputRewrite[] | undefined;
  outputRewrites?: OutputRewrite[] | undefined;
}

/** One list of entities in a request; several of them may be about the same representations. */
interface ListPlan {
  alias: string;
  variable: string;
  places: readonly FindPlaces[];
  represent: Represent;
  rewriteInput: Rewrite | undefined;
  rewriteOutput: Rewrite | undefined;
}

function compileList(node: ListNode, fits: FitsType): ListPlan {
  return {
    alias: node.alias,
    variable: node.representationsVariableName,
    places: node.paths.map((path) => compilePlaces(path, fits)),
    represent: compileRequires(node.requires, fits),
    rewriteInput: compileRewrites(node.inputRewrites, fits),
    rewriteOutput: compileRewrites(node.outputRewrites, fits),
  };
}

interface RequestNode {
  serviceName: string;
  operation: string;
  operationName?: string;
  variableUsages?: string[];
}

interface Leftovers {
  /** Rewrites what the subgraph answered, as a whole. */
  whole: Rewrite | undefined;
  /** Where errors belong that lead to none of the entities. */
  otherwise: Path | undefined;
}

function compileListFetch(
  node: RequestNode,
  lists: readonly ListPlan[],
  { whole, otherwise }: Leftovers,
): Step {
  const { serviceName: service, operationName, variableUsages = [] } = node;
  const document = parse(node.operation, { noLocation: true });
  return (run) => {
    const { wanted, representations } = gather(lists, run);
    if ([...representations.values()].every(({ size }) => size === 0)) return undefined;
    const variables = pickVariables(run, variableUsages);
    for (const [name, list] of representations)
      variables[name] = [...list.values()].map(({ value }) => value);
    return run.ask({ service, document, operationName, variables }).then((result) => {
      if (result.errors) run.errors.push(...placeErrors(result.errors, wanted, otherwise));
      if (!isHeld(result.data)) return;
      whole?.(result.data);
      for (const list of wanted) spread(result.data[list.plan.alias], list);
    });
  };
}

/** What was wanted of one list: which places each of its entities goes to. */
interface WantedList {
  plan: ListPlan;
  placesByIndex: Place[][];
}

interface Representation {
  index: number;
  value: unknown;
}

/** By the name of the variable, each representation once, by what it says. */
type Representations = Map<string, Map<string, Representation>>;

function gather(lists: readonly ListPlan[], run: Run) {
  const representations: Representations = new Map();
  const wanted = lists.map((plan): WantedList => {
    const known = representations.get(plan.variable) ?? new Map<string, Representation>();
    representations.set(plan.variable, known);
    const placesByIndex: Place[][] = [];
    for (const find of plan.places)
      for (const place of find(run.data)) {
        const index = indexOf(place, plan, known);
        if (index === undefined) continue;
        const before = placesByIndex[index];
        if (before) before.push(place);
        else placesByIndex[index] = [place];
      }
    return { plan, placesByIndex };
  });
  return { wanted, representations };
}

/** Undefined for what is no entity of this list. */
function indexOf(
  { entity }: Place,
  { represent, rewriteInput }: ListPlan,
  known: Map<string, Representation>,
): number | undefined {
  if (entity.__typename === null || entity.__typename === undefined) return undefined;
  const value = represent(entity);
  if (!value) return undefined;
  value.__typename ??= entity.__typename;
  rewriteInput?.(value);
  const text = JSON.stringify(value);
  const before = known.get(text);
  if (before) return before.index;
  const index = known.size;
  known.set(text, { index, value });
  return index;
}

/** Gives every place what was found out about its entity. */
function spread(entities: unknown, { plan, placesByIndex }: WantedList): void {
  if (!Array.isArray(entities)) return;
  plan.rewriteOutput?.(entities);
  placesByIndex.forEach((places, index) => {
    const entity: unknown = entities[index];
    if (!isHeld(entity)) return;
    // Places that shared an object would share what is found out about either later.
    const copies = places.map((_, nth) => (nth === 0 ? entity : copyOf(entity)));
    places.forEach((place, nth) => {
      const copy = copies[nth];
      if (isHeld(copy)) mergeInto(place.entity, copy);
    });
  });
}

/** Errors at the places of the entities that they are about. */
function placeErrors(
  errors: NonNullable<ExecutionResult['errors']>,
  wanted: readonly WantedList[],
  otherwise: Path | undefined,
): PlacedError[] {
  return errors.flatMap((error): PlacedError[] => {
    const [alias, index, ...deeper] = error.path ?? [];
    const list = wanted.find(({ plan }) => plan.alias === alias);
    const places = typeof index === 'number' ? list?.placesByIndex[index] : undefined;
    if (places) return places.map(({ path }) => ({ ...plain(error), path: [...path, ...deeper] }));
    return [otherwise ? { ...plain(error), path: otherwise } : error];
  });
}
