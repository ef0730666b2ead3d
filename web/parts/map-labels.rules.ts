import type { DrawnArea, DrawnMap } from './boundary-map.rules.js';
import { wrapName } from './schematic-map.rules.js';

/** What is written on an area: the letter of its group, and its name or the number that stands for it. */
export interface Label {
  id: string;
  x: number;
  lines: readonly LabelLine[];
}

export interface LabelLine {
  kind: 'letter' | 'name' | 'number';
  text: string;
  /** Where its letters stand. */
  y: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Widths and heights in the size of the letters. */
const LETTER_WIDTH = 0.56;
const LINE_HEIGHT = 1.15;
/** How far letters rise above where they stand. */
const RISE = 0.85;
/** How much wider than its area, were that a square, a name may be. */
const MOST_OVERHANG = 1.4;
/** Where a number may stand, in the size of the letters: at the point of its area, or a little beside it. */
const PLACES = [
  [0, 0],
  [0, 0.6],
  [0, -0.6],
  [0.6, 0],
  [-0.6, 0],
] as const;

type Ground = Pick<DrawnMap, 'areas' | 'width' | 'height'>;

/**
 * Writes the names of areas on a map in letters of a size, in units of the map. A name that is much wider than its area, or
 * would cover the label of another, becomes the number of the area, from 1 in the order of the list; where that is so of most,
 * all are numbers. Where not even a number has a place, nothing is written.
 */
export function placeLabels(ground: Ground, letters: ReadonlyMap<string, string>, size: number): Label[] {
  const numbers = placeNumbers(ground, letters, size);
  const names = placeNames(ground, letters, size, numbers);
  if (2 * names.length < ground.areas.length) return numbers.map(({ label }) => label);
  const named = new Set(names.map(({ id }) => id));
  return [...names, ...numbers.map(({ label }) => label).filter(({ id }) => !named.has(id))];
}

interface Placed {
  label: Label;
  box: Box;
}

/** The numbers, those of the largest areas first; the letter of a group is left out where there is no room for it. */
function placeNumbers({ areas }: Ground, letters: ReadonlyMap<string, string>, size: number): Placed[] {
  const placed: Placed[] = [];
  const numberOf = new Map(areas.map(({ id }, index) => [id, String(index + 1)]));
  for (const area of largestFirst(areas)) {
    const texts = [numberOf.get(area.id) ?? ''];
    const forms = [linesOf(letters.get(area.id), texts, 'number'), linesOf(undefined, texts, 'number')];
    const found = forms
      .flatMap((lines) =>
        PLACES.map(([across, down]) => ({ lines, box: boxOf(area, lines, size, across, down) })),
      )
      .find(({ box }) => placed.every((other) => isApart(box, other.box)));
    if (found) placed.push({ box: found.box, label: labelIn(found.box, area, found.lines, size) });
  }
  return placed;
}

/** The names that have room among the numbers of the other areas and among each other. */
function placeNames(
  { areas, width, height }: Ground,
  letters: ReadonlyMap<string, string>,
  size: number,
  numbers: readonly Placed[],
): Label[] {
  const taken = new Map(numbers.map(({ label, box }) => [label.id, box]));
  return largestFirst(areas).flatMap((area) => {
    const lines = linesOf(letters.get(area.id), wrapName(area.name, 12), 'name');
    const box = shiftInside(boxOf(area, lines, size), width);
    const fits =
      box.top >= 0 && box.bottom <= height && box.right - box.left <= MOST_OVERHANG * Math.sqrt(area.size);
    if (!fits || [...taken].some(([id, other]) => id !== area.id && !isApart(box, other))) return [];
    taken.set(area.id, box);
    return [labelIn(box, area, lines, size)];
  });
}

function largestFirst(areas: readonly DrawnArea[]): DrawnArea[] {
  return [...areas].sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1));
}

/** The areas that lack their name on one of several maps, with their numbers. */
export function findUnnamed(
  areas: readonly DrawnArea[],
  maps: readonly (readonly Label[])[],
): { number: number; area: DrawnArea }[] {
  const named = maps.map(
    (labels) =>
      new Set(labels.filter(({ lines }) => lines.some(({ kind }) => kind === 'name')).map(({ id }) => id)),
  );
  return areas.flatMap((area, index) =>
    named.every((ids) => ids.has(area.id)) ? [] : [{ number: index + 1, area }],
  );
}

type Line = Pick<LabelLine, 'kind' | 'text'>;

function linesOf(letter: string | undefined, texts: readonly string[], kind: 'name' | 'number'): Line[] {
  return [
    ...(letter ? [{ kind: 'letter' as const, text: letter }] : []),
    ...texts.map((text) => ({ kind, text })),
  ];
}

function boxOf({ x, y }: DrawnArea, lines: readonly Line[], size: number, across = 0, down = 0): Box {
  const halfWidth = (Math.max(...lines.map(({ text }) => text.length)) * LETTER_WIDTH * size) / 2;
  const halfHeight = (lines.length * LINE_HEIGHT * size) / 2;
  const [middleX, middleY] = [x + across * size, y + down * size];
  return {
    left: middleX - halfWidth,
    right: middleX + halfWidth,
    top: middleY - halfHeight,
    bottom: middleY + halfHeight,
  };
}

function shiftInside(box: Box, width: number): Box {
  const shift = Math.max(0, -box.left) - Math.max(0, box.right - width);
  return { ...box, left: box.left + shift, right: box.right + shift };
}

function isApart(one: Box, other: Box): boolean {
  return (
    one.right <= other.left || one.left >= other.right || one.bottom <= other.top || one.top >= other.bottom
  );
}

function labelIn(box: Box, { id }: DrawnArea, lines: readonly Line[], size: number): Label {
  return {
    id,
    x: Math.round((box.left + box.right) / 2),
    lines: lines.map((line, index) => ({
      ...line,
      y: Math.round(box.top + (index * LINE_HEIGHT + RISE) * size),
    })),
  };
}
