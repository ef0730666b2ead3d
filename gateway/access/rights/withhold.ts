import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Viewer } from '../../../shared/access/viewer.js';
import { rightsOf } from '../viewer-scopes.js';
import type { FieldRights } from './field-rights.js';
import { allOf, isOpen, meets, type Requirement, type Right } from './requirement.rules.js';

/** A selection that not everybody may make. */
export interface ProtectedField {
  /** "Area.note". */
  coordinate: string;
  requirement: Requirement;
}

/** What is left of a question when what its asker may not read is taken out. */
export interface Withheld {
  /** The question to the engine; nothing is selected in it when all is withheld. */
  document: DocumentNode;
  /** The whole question. */
  asked: DocumentNode;
  fields: ReadonlyMap<FieldNode, ProtectedField>;
  /** Selections of the whole question in which something is withheld. */
  holders: ReadonlySet<SelectionSetNode>;
}

/** Takes out what a viewer may not read; undefined where that is nothing. */
export type Withhold = (document: DocumentNode, viewer: Viewer) => Withheld | undefined;

/** What is protected in a document, with what was left of it for viewers by their rights. */
interface Guarded {
  fields: ReadonlyMap<FieldNode, ProtectedField>;
  left: Map<string, Withheld | undefined>;
}

/**
 * Documents must have gone through `mergeFields`, which remembers them: each is looked through once, and one in which
 * nothing is protected costs no more than that.
 */
export function createWithhold(schema: GraphQLSchema, rights: FieldRights): Withhold {
  if (rights.size === 0) return () => undefined;
  const known = new WeakMap<DocumentNode, Guarded | 'open'>();
  return (document, viewer) => {
    const guarded = known.get(document) ?? guard(schema, rights, document);
    known.set(document, guarded);
    return guarded === 'open' ? undefined : leave(guarded, document, rightsOf(viewer));
  };
}

function leave(guarded: Guarded, document: DocumentNode, held: ReadonlySet<Right>): Withheld | undefined {
  const key = [...held].sort().join(' ');
  if (!guarded.left.has(key)) guarded.left.set(key, takeOut(guarded.fields, document, held));
  return guarded.left.get(key);
}

function guard(schema: GraphQLSchema, rights: FieldRights, { definitions }: DocumentNode): Guarded | 'open' {
  const guarding: Guarding = { schema, rights, fields: new Map() };
  for (const node of definitions) {
    const root = node.kind === Kind.OPERATION_DEFINITION && schema.getRootType(node.operation);
    if (root) guardSelections(guarding, root, [root], node.selectionSet);
  }
  return guarding.fields.size === 0 ? 'open' : { fields: guarding.fields, left: new Map() };
}

interface Guarding {
  schema: GraphQLSchema;
  rights: FieldRights;
  fields: Map<FieldNode, ProtectedField>;
}

/** `objects`: the types that an object could have here, of all of which a selection asks. */
function guardSelections(
  guarding: Guarding,
  type: GraphQLCompositeType,
  objects: readonly GraphQLObjectType[],
  { selections }: SelectionSetNode,
): void {
  for (const node of selections) {
    if (node.kind === Kind.FRAGMENT_SPREAD) throw new Error('a merged document has no named fragments');
    if (node.kind === Kind.FIELD) {
      guardField(guarding, type, objects, node);
      continue;
    }
    const condition = node.typeCondition?.name.value;
    const inner = condition === undefined ? type : guarding.schema.getType(condition);
    if (!isCompositeType(inner)) continue;
    const possible = objectsOf(guarding.schema, inner);
    guardSelections(
      guarding,
      inner,
      objects.filter((object) => possible.includes(object)),
      node.selectionSet,
    );
  }
}

function guardField(
  guarding: Guarding,
  parent: GraphQLCompositeType,
  objects: readonly GraphQLObjectType[],
  node: FieldNode,
): void {
  const field = node.name.value;
  const needs = objects.flatMap(({ name }) => {
    const requirement = guarding.rights.get(`${name}.${field}`);
    return requirement ? [{ coordinate: `${name}.${field}`, requirement }] : [];
  });
  const requirement = allOf(needs.map((need) => need.requirement));
  const [first] = needs;
  if (first && !isOpen(requirement)) guarding.fields.set(node, { coordinate: first.coordinate, requirement });
  const result = isUnionType(parent) ? undefined : getNamedType(parent.getFields()[field]?.type);
  if (node.selectionSet && isCompositeType(result))
    guardSelections(guarding, result, objectsOf(guarding.schema, result), node.selectionSet);
}

function objectsOf(schema: GraphQLSchema, type: GraphQLCompositeType): readonly GraphQLObjectType[] {
  return isObjectType(type) ? [type] : schema.getPossibleTypes(type);
}

function takeOut(
  fields: Guarded['fields'],
  document: DocumentNode,
  held: ReadonlySet<Right>,
): Withheld | undefined {
  const withheld = new Map([...fields].filter(([, { requirement }]) => !meets(held, requirement)));
  if (withheld.size === 0) return undefined;
  const holders = new Set<SelectionSetNode>();
  const prune = (set: SelectionSetNode): SelectionSetNode => {
    const selections = set.selections.flatMap((node) => pruneSelection(node, withheld, prune));
    const isWhole =
      selections.length === set.selections.length &&
      selections.every((node, index) => node === set.selections[index]);
    if (isWhole) return set;
    holders.add(set);
    return { ...set, selections };
  };
  const definitions = document.definitions.map((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? withSelections(node, prune(node.selectionSet)) : node,
  );
  return { document: { ...document, definitions }, asked: document, fields: withheld, holders };
}

function withSelections(
  node: OperationDefinitionNode,
  selectionSet: SelectionSetNode,
): OperationDefinitionNode {
  return selectionSet === node.selectionSet ? node : { ...node, selectionSet };
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** A field in which something is withheld is still asked whether it is there, and of which type. */
function pruneSelection(
  node: SelectionNode,
  withheld: ReadonlyMap<FieldNode, ProtectedField>,
  prune: (set: SelectionSetNode) => SelectionSetNode,
): SelectionNode[] {
  if (node.kind === Kind.FRAGMENT_SPREAD) throw new Error('a merged document has no named fragments');
  if (node.kind === Kind.FIELD && withheld.has(node)) return [];
  if (!node.selectionSet) return [node];
  const selectionSet = prune(node.selectionSet);
  if (selectionSet === node.selectionSet) return [node];
  if (node.kind === Kind.INLINE_FRAGMENT)
    return selectionSet.selections.length === 0 ? [] : [{ ...node, selectionSet }];
  return [
    {
      ...node,
      selectionSet: {
        ...selectionSet,
        selections: [TYPENAME, ...selectionSet.selections.filter(isNoTypename)],
      },
    },
  ];
}

function isNoTypename(node: SelectionNode): boolean {
  return node.kind !== Kind.FIELD || (node.alias ?? node.name).value !== '__typename';
}
