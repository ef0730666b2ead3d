import {
  type Aliases,
  formationOf,
  inherit,
  joinProvenance,
  NO_PROVENANCE,
  type Provenance,
  provenanceCells,
  provenanceOf,
} from './provenance.js';
import type { Cell, CitedDocument, Table } from './table.js';
import { type LevelPlan, type TablePlan, tablesOf, type ValuePlan } from './table-plan.js';

export interface Flattened {
  tables: Table[];
  /** Each once, in the order of the rows. */
  documents: CitedDocument[];
}

/** More than a spreadsheet program opens with pleasure; some 200 MB. */
const MOST_CELLS = 2_000_000;

/** The answer would make more cells than are accepted. */
export class TooManyCells extends Error {
  override readonly name = 'TooManyCells';

  constructor() {
    super(
      `The tables would have more than ${MOST_CELLS.toLocaleString('en-GB')} cells: outer columns repeat in every row. Ask in parts, or for fewer columns.`,
    );
  }
}

type Value = Readonly<Record<string, unknown>>;

/** Where a row stands: what the objects around it say. */
interface Place {
  /** For each outer level the cells of its element. */
  cells: readonly (readonly Cell[])[];
  provenance: Provenance;
}

interface Sheet {
  rows: Cell[][];
  hasSource: boolean;
}

/** The rows of every planned table: one for each element of its list, sources at the end. */
export function flatten(plan: LevelPlan, data: Value, aliases: Aliases): Flattened {
  const sheets = new Map<TablePlan, Sheet>();
  const documents = new Map<string, CitedDocument>();
  let cells = 0;

  const visitElement = (level: LevelPlan, element: Value, outer: Place): void => {
    const own = level.values.map((value) => cellAt(element, value));
    const { row, passedOn } = elementProvenance(level, element, outer.provenance, aliases);
    if (level.table) addRow(level.table, own, outer, row);
    const place = { cells: [...outer.cells, own], provenance: passedOn };
    for (const list of level.lists) visitList(list, element, place);
  };
  const visitList = (list: LevelPlan, element: Value, place: Place): void => {
    const { objects, last } = follow(element, list.hop);
    const provenance = objects.reduce(
      (outer, object) => handedDown(object, outer, aliases),
      place.provenance,
    );
    for (const inner of elementsOf(last)) visitElement(list, inner, { ...place, provenance });
  };
  const addRow = (table: TablePlan, own: readonly Cell[], outer: Place, provenance: Provenance): void => {
    const repeated = table.repeated.flatMap((indexes, depth) =>
      indexes.map((index) => outer.cells[depth]?.[index] ?? null),
    );
    const sheet = sheets.get(table) ?? { rows: [], hasSource: false };
    sheets.set(table, sheet);
    sheet.rows.push([...repeated, ...own, ...provenanceCells(provenance)]);
    sheet.hasSource ||= provenance.citations !== undefined;
    for (const { document } of provenance.citations ?? []) if (document) documents.set(document.id, document);
    cells += table.columns.length;
    if (cells > MOST_CELLS) throw new TooManyCells();
  };

  visitElement(plan, data, { cells: [], provenance: NO_PROVENANCE });
  const tables = tablesOf(plan).map((table) => {
    const { rows, hasSource } = sheets.get(table) ?? { rows: [], hasSource: true };
    return { name: table.name, path: table.path, columns: table.columns, rows, hasSource };
  });
  return { tables, documents: [...documents.values()] };
}

/**
 * What the row of an element rests on: its own source, for a partnership that of its area, else that of what it lies in;
 * and the sources of the objects shown in it. Lists inside do not rest on the objects beside them.
 */
function elementProvenance(
  { values }: LevelPlan,
  element: Value,
  outer: Provenance,
  aliases: Aliases,
): { row: Provenance; passedOn: Provenance } {
  const passedOn = handedDown(element, outer, aliases);
  const shown = [...new Set(values.flatMap(({ keys }) => follow(element, keys.slice(0, -1)).objects))];
  const row = joinProvenance([passedOn, ...shown.map((object) => provenanceOf(object, aliases))]);
  if (row.citations) return { row, passedOn };
  return { row: joinProvenance([row, ...shown.map((object) => formationOf(object, aliases))]), passedOn };
}

/** What the lists inside an object take over from it: its own source, for a partnership that of its area, else the outer one. */
function handedDown(object: Value, outer: Provenance, aliases: Aliases): Provenance {
  const own = provenanceOf(object, aliases);
  const formation = formationOf(object, aliases);
  if (own.citations || !formation.citations) return inherit(own, outer);
  const { marking } = inherit(own, outer);
  return { citations: formation.citations, basis: own.basis ?? formation.basis, marking };
}

/** Walks through objects of one: those it passes, the element itself apart, and what lies at the end. */
function follow(element: Value, keys: readonly string[]): { objects: Value[]; last: unknown } {
  const objects: Value[] = [];
  let last: unknown = element;
  for (const key of keys) {
    last = isObject(last) ? last[key] : null;
    if (isObject(last)) objects.push(last);
  }
  return { objects, last };
}

function elementsOf(value: unknown): Value[] {
  if (Array.isArray(value)) return value.flatMap(elementsOf);
  return isObject(value) ? [value] : [];
}

function cellAt(element: Value, { keys, joined }: ValuePlan): Cell {
  const value = keys.reduce<unknown>((place, key) => valueIn(place, key), element);
  return joined || Array.isArray(value) ? joinValues(value) : asCell(value);
}

/** Of a list of citations, the values of all of them. */
function valueIn(place: unknown, key: string): unknown {
  if (Array.isArray(place)) return place.map((one) => valueIn(one, key));
  return isObject(place) ? (place[key] ?? null) : null;
}

/** Null where there is nothing to join. Nulls among values keep their place, so that joined columns stay in step. */
function joinValues(value: unknown): Cell {
  const cells = (Array.isArray(value) ? value.flat(Number.POSITIVE_INFINITY) : [value]).map(asCell);
  return cells.some((cell) => cell !== null) ? cells.map((cell) => cell ?? '').join('; ') : null;
}

function asCell(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : String(value);
}

function isObject(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
