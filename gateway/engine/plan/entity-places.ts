import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import { type Held, isHeld, type Path } from './plan-types.js';
import type { FitsType } from './type-conditions.js';

/** Entities that a plan goes on from, with where they stand in the answer. */
export interface Place {
  entity: Held;
  path: Path;
}

type Step = { field: string } | { list: true } | { types: readonly string[] };

/** Finds, in what is known so far, every object that a path of the plan leads to. */
export type FindPlaces = (data: Held) => Place[];

export function compilePlaces(path: readonly FlattenNodePathSegment[], fits: FitsType): FindPlaces {
  const steps = path.map(readStep);
  return (data) => {
    const places: Place[] = [];
    walk(data, 0, [], { steps, fits, places });
    return places;
  };
}

/** The fields of a path alone: where an error belongs of which nothing better is known. */
export function fieldsOfPath(path: readonly FlattenNodePathSegment[]): string[] {
  return path.flatMap((segment) =>
    typeof segment === 'object' && 'Field' in segment ? [segment.Field] : [],
  );
}

function readStep(segment: FlattenNodePathSegment): Step {
  if (segment === '@') return { list: true };
  return 'Field' in segment ? { field: segment.Field } : { types: segment.TypeCondition };
}

interface Walk {
  steps: readonly Step[];
  fits: FitsType;
  places: Place[];
}

function walk(value: unknown, at: number, path: (string | number)[], search: Walk): void {
  if (value === null || value === undefined) return;
  const step = search.steps[at];
  if (Array.isArray(value)) {
    // Where the plan names no list but there is one, each of its items is meant.
    const next = step && 'list' in step ? at + 1 : at;
    value.forEach((item: unknown, index) => {
      path.push(index);
      walk(item, next, path, search);
      path.pop();
    });
    return;
  }
  if (!isHeld(value)) return;
  if (!step) {
    search.places.push({ entity: value, path: [...path] });
  } else if ('field' in step) {
    path.push(step.field);
    walk(value[step.field], at + 1, path, search);
    path.pop();
  } else if ('types' in step) {
    if (value.__typename === undefined || search.fits(value.__typename, step.types))
      walk(value, at + 1, path, search);
  }
}
