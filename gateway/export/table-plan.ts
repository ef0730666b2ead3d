import { distinct } from '../../shared/collections.js';
import { PROVENANCE_COLUMNS } from './provenance.js';
import type { FieldShape, ObjectShape } from './shape.js';
import type { Column } from './table.js';

/** A value of an element: where in the element it stands, and how it is shown. */
export interface ValuePlan {
  /** Response keys from the element through objects of one. */
  keys: readonly string[];
  kind: Column['kind'];
  description: string;
  /** Values of a list of citations, joined. */
  joined: boolean;
  /** Where the reader stands in a page: said once, not in every row. */
  paging: boolean;
}

/** A list of the answer, or its root, with the lists inside. */
export interface LevelPlan {
  /** Response keys from the root; those of the root are empty. */
  path: readonly string[];
  /** Of the path, the keys since the list that this one lies in. */
  hop: readonly string[];
  /** By which its columns are named. */
  label: string;
  values: readonly ValuePlan[];
  lists: readonly LevelPlan[];
  /** Undefined where it has no values of its own. */
  table: TablePlan | undefined;
}

export interface TablePlan {
  name: string;
  path: readonly string[];
  columns: readonly Column[];
  /** For each outer level, the outermost first, which of its values are repeated. */
  repeated: readonly (readonly number[])[];
}

/** Name of the table of what lies in no list. */
const ROOT_TABLE = 'answer';

/** Which tables does an answer of this shape make? One for each list that has values of its own, and one for what lies in none. */
export function planTables(shape: ObjectShape): LevelPlan {
  const root = planLevel(shape, [], [], '');
  const names = tableNames(root);
  return giveTables(root, [], names);
}

/** All tables of a plan, outer ones first. */
export function tablesOf({ table, lists }: LevelPlan): TablePlan[] {
  return [...(table ? [table] : []), ...lists.flatMap(tablesOf)];
}

function planLevel(
  shape: ObjectShape,
  path: readonly string[],
  hop: readonly string[],
  label: string,
): LevelPlan {
  return {
    path,
    hop,
    label,
    values: valuesOf(shape, { keys: [], paging: false, joined: false }),
    lists: listsOf(shape, path, []),
    table: undefined,
  };
}

function valuesOf(
  shape: ObjectShape,
  within: { keys: readonly string[]; paging: boolean; joined: boolean },
): ValuePlan[] {
  return shape.flatMap((field): ValuePlan[] => {
    const keys = [...within.keys, field.key];
    if (field.is === 'value')
      return [{ ...within, keys, kind: within.joined ? 'text' : field.kind, description: field.description }];
    if (field.is === 'rows') return [];
    const paging = within.paging || (field.is === 'object' && field.paging);
    return valuesOf(field.inner, { keys, paging, joined: within.joined || field.is === 'citations' });
  });
}

function listsOf(shape: ObjectShape, path: readonly string[], hop: readonly string[]): LevelPlan[] {
  return shape.flatMap((field) => {
    const inner = [...hop, field.key];
    if (field.is === 'object') return listsOf(field.inner, path, inner);
    if (field.is !== 'rows') return [];
    return [planLevel(field.inner, [...path, ...inner], inner, labelOf(field, hop))];
  });
}

/** The list's own key; of a page of a connection, the key of the connection. */
function labelOf(field: FieldShape & { is: 'rows' }, hop: readonly string[]): string {
  return (field.inConnection ? hop.at(-1) : undefined) ?? field.key;
}

function levelsOf(level: LevelPlan): LevelPlan[] {
  return [level, ...level.lists.flatMap(levelsOf)];
}

/** The label of the list where it is the only table so called, else its whole path. */
function tableNames(root: LevelPlan): ReadonlyMap<LevelPlan, string> {
  const levels = levelsOf(root).filter(({ path, values }) => path.length > 0 && values.length > 0);
  const isShared = (label: string) =>
    label === ROOT_TABLE || levels.filter((level) => level.label === label).length > 1;
  return new Map(
    levels.map((level) => [level, isShared(level.label) ? level.path.join('.') : level.label] as const),
  );
}

function giveTables(
  level: LevelPlan,
  outer: readonly LevelPlan[],
  names: ReadonlyMap<LevelPlan, string>,
): LevelPlan {
  const { path, values } = level;
  return {
    ...level,
    lists: level.lists.map((list) => giveTables(list, [...outer, level], names)),
    table:
      values.length === 0
        ? undefined
        : { name: names.get(level) ?? ROOT_TABLE, path, ...columnsOf(level, outer) },
  };
}

function columnsOf(level: LevelPlan, outer: readonly LevelPlan[]): Pick<TablePlan, 'columns' | 'repeated'> {
  const repeated = outer.map((one) => repeatedValues(one, level));
  const shown = [
    ...outer.flatMap((one, depth) =>
      (repeated[depth] ?? []).map((index) => [one, one.values[index]] as const),
    ),
    ...level.values.map((value) => [level, value] as const),
  ].flatMap(([one, value]) => (value ? [{ level: one, value }] : []));
  const short = shown.map(({ level: one, value }) => [one.label, ...value.keys].filter(Boolean).join('.'));
  const names =
    distinct(short).length === short.length
      ? short
      : shown.map(({ level: one, value }) => [...one.path, ...value.keys].join('.'));
  const own = shown.map(({ value: { description, kind, paging } }, index) => ({
    name: names[index] ?? '',
    description,
    kind,
    paging,
  }));
  return { repeated, columns: [...own, ...provenanceColumns(names)] };
}

/** Of the root only what lies on the way to the list: other root fields are no part of the row. */
function repeatedValues(outer: LevelPlan, inner: LevelPlan): number[] {
  return outer.values.flatMap(({ keys, paging }, index) =>
    !paging && (outer.path.length > 0 || keys[0] === inner.path[0]) ? [index] : [],
  );
}

/** Underscores keep them apart from a key of the question that is called the same. */
function provenanceColumns(taken: readonly string[]): Column[] {
  const free = (name: string): string => (taken.includes(name) ? free(`_${name}`) : name);
  return PROVENANCE_COLUMNS.map((column) => ({ ...column, name: free(column.name) }));
}
