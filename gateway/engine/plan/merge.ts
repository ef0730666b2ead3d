import { type Held, isHeld } from './plan-types.js';

/** Adds to an object what another part knows of it. What only one of them has is taken as it is; null says nothing. */
export function mergeInto(target: Held, source: Held): void {
  for (const key in source) {
    const held = target[key];
    const added = source[key];
    if (held === undefined || held === null) target[key] = added;
    else if (added !== null && added !== undefined) target[key] = joined(held, added);
  }
}

function joined(held: unknown, added: unknown): unknown {
  if (Array.isArray(held) && Array.isArray(added))
    return held.length === added.length ? held.map((item, index) => joinedItem(item, added[index])) : added;
  if (!isHeld(held) || !isHeld(added)) return added;
  mergeInto(held, added);
  return held;
}

function joinedItem(held: unknown, added: unknown): unknown {
  if (held === null || held === undefined) return added;
  return added === null || added === undefined ? held : joined(held, added);
}

/** A copy that shares nothing with what it was made of. */
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isHeld(value)) return value;
  const copy: Held = {};
  for (const key in value) copy[key] = copyOf(value[key]);
  return copy;
}
