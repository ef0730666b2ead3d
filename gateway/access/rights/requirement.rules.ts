/** What a viewer has: "signed-in", "scope:…" or "policy:…". */
export type Right = string;

/** The sets of rights each of which is enough. Without one nobody may read; with an empty one everybody may. */
export type Requirement = readonly ReadonlySet<Right>[];

export const OPEN: Requirement = [new Set()];

export const SIGNED_IN: Right = 'signed-in';

/** Is that enough? */
export function meets(rights: ReadonlySet<Right>, requirement: Requirement): boolean {
  return requirement.some((enough) => isWithin(enough, rights));
}

export function isOpen(requirement: Requirement): boolean {
  return meets(new Set(), requirement);
}

/** What meets every one of them. */
export function allOf(requirements: readonly Requirement[]): Requirement {
  return requirements.reduce(
    (one, other) => shortest(one.flatMap((left) => other.map((right) => new Set([...left, ...right])))),
    OPEN,
  );
}

/** Does whoever meets `one` meet the other, too? */
export function implies(one: Requirement, other: Requirement): boolean {
  return one.every((rights) => meets(rights, other));
}

/** Leaves out the sets that hold another one. */
function shortest(sets: readonly ReadonlySet<Right>[]): Requirement {
  return sets.filter(
    (set, index) =>
      !sets.some(
        (other, place) => place !== index && isWithin(other, set) && (other.size < set.size || place < index),
      ),
  );
}

function isWithin(inner: ReadonlySet<Right>, outer: ReadonlySet<Right>): boolean {
  return [...inner].every((right) => outer.has(right));
}
