import { present } from '../../shared/collections.js';
import type { KnownArea } from '../sheet/known-areas.js';
import { listed } from '../sheet/listed.rules.js';
import { MOST_POINTS } from './generalise.js';

export interface ReadBoundaries {
  /** The areas whose shape will be held. */
  held: readonly KnownArea[];
  /** The areas that the hub knows and the file does not show. */
  missing: readonly KnownArea[];
  /** Codes of local government areas that the hub does not know. */
  unknown: readonly string[];
  /** Shapes of anything else: Scotland, counties, wards. */
  others: number;
  /** The vintage in words; null where the file does not say. */
  vintage: string | null;
  /** The object of a TopoJSON file that was read, and those that were not. */
  object: { name: string; others: readonly string[] } | null;
  points: { before: number; after: number };
  /** Small pieces and holes that are not drawn. */
  leftOut: number;
}

/** What a person who imports shapes should know of them. */
export function notesOn(read: ReadBoundaries): string[] {
  const { held, missing, unknown, others, vintage, points, leftOut } = read;
  return present([
    `${grouped(held.length)} areas, ${vintage ?? 'of a vintage that neither the properties nor the name of the file say'}.`,
    objectNote(read),
    `Made simpler for maps, from ${grouped(points.before)} points to ${grouped(points.after)}, some ${MOST_POINTS} an area at most. Not for measuring.`,
    leftOut > 0
      ? `Left out as too small to be seen: ${grouped(leftOut)} islets, holes and splinters below a tenth of a square kilometre.`
      : null,
    others > 0
      ? `Left out: ${grouped(others)} shapes that are no local government area of England or Wales.`
      : null,
    listed('Left out, as the hub knows no such area', unknown),
    missing.length > 0
      ? `${listed('Areas that the file does not show', missing.map(nameOf))} Police areas that hold one of them keep their sketch.`
      : null,
  ]);
}

function objectNote({ object }: ReadBoundaries): string | null {
  if (!object || object.others.length === 0) return null;
  return `Read from the object "${object.name}" of the file; it also holds ${object.others.join(', ')}.`;
}

function nameOf({ name, code }: KnownArea): string {
  return `${name} (${code})`;
}

function grouped(count: number): string {
  return count.toLocaleString('en-GB');
}
