import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import { mergeInto } from './merge.js';
import { type Held, isHeld } from './plan-types.js';
import type { FitsType } from './type-conditions.js';

/** Picks of an entity what a subgraph needs to know it; null where it is not of a type that it knows, or has nothing to tell. */
export type Represent = (entity: Held) => Held | null;

/** What is null is left out: subgraphs take what is absent and what is null for the same. */
export function compileRequires(selections: readonly RequiresSelection[], fits: FitsType): Represent {
  const steps = selections.map((selection) => compileOne(selection, fits));
  return (entity) => {
    const picked: Held = {};
    for (const step of steps) step(entity, picked);
    return hasContent(picked) ? picked : null;
  };
}

type Pick = (entity: Held, picked: Held) => void;

function compileOne(selection: RequiresSelection, fits: FitsType): Pick {
  if (selection.kind === 'Field') {
    const { name, alias = name, selections } = selection;
    const inner = selections && compileRequires(selections, fits);
    return (entity, picked) => {
      const found = entity[name] === undefined ? entity[alias] : entity[name];
      const value = inner ? pickInner(found, inner) : found;
      if (value !== null && value !== undefined) picked[alias] = value;
    };
  }
  if (selection.kind === 'InlineFragment') {
    const inner = compileRequires(selection.selections, fits);
    const conditions = [selection.typeCondition];
    return (entity, picked) => {
      const found = fits(entity.__typename, conditions) ? inner(entity) : null;
      if (found) mergeInto(picked, found);
    };
  }
  throw new Error(`a plan requires what is not understood: ${selection.kind}`);
}

function pickInner(value: unknown, inner: Represent): unknown {
  if (Array.isArray(value)) return value.map((item) => pickInner(item, inner));
  return isHeld(value) ? inner(value) : value;
}

/** Anything besides the name of its type? */
function hasContent(picked: Held): boolean {
  for (const key in picked) if (key !== '__typename') return true;
  return false;
}
