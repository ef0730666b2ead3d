import type { FetchNodePathSegment, FetchRewrite } from '@graphql-hive/router-query-planner';
import { type Held, isHeld } from './plan-types.js';
import type { FitsType } from './type-conditions.js';

/** Changes an object in its place. */
export type Rewrite = (value: unknown) => void;

/** What is asked for under another name, or answered as another type, than the plan's next step knows it by. */
export function compileRewrites(
  rewrites: readonly FetchRewrite[] | undefined,
  fits: FitsType,
): Rewrite | undefined {
  if (!rewrites?.length) return undefined;
  const steps = rewrites.map((rewrite) => compileOne(rewrite, fits));
  return (value) => {
    for (const step of steps) step(value);
  };
}

function compileOne(rewrite: FetchRewrite, fits: FitsType): Rewrite {
  if ('KeyRenamer' in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    return atPath(path, fits, (object, key) => {
      if (!Object.hasOwn(object, key)) return;
      object[renameKeyTo] = object[key];
      delete object[key];
    });
  }
  const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
  return atPath(path, fits, (object, key) => {
    object[key] = setValueTo;
  });
}

type Change = (object: Held, key: string) => void;

/** Every object that the path leads to, in lists as well; those of another type than it names are left alone. */
function atPath(path: readonly FetchNodePathSegment[], fits: FitsType, change: Change): Rewrite {
  const [segment, ...rest] = path;
  if (!segment) throw new Error('a plan rewrites nothing: the path is empty');
  if ('TypenameEquals' in segment) {
    const inner = atPath(rest, fits, change);
    const conditions = [segment.TypenameEquals].flat();
    return forEach((object) => {
      if (object.__typename === undefined || fits(object.__typename, conditions)) inner(object);
    });
  }
  const key = segment.Key;
  if (rest.length === 0) return forEach((object) => change(object, key));
  const inner = atPath(rest, fits, change);
  return forEach((object) => inner(object[key]));
}

function forEach(visit: (object: Held) => void): Rewrite {
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    else if (isHeld(value)) visit(value);
  };
  return walk;
}
