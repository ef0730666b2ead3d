import {
  buildASTSchema,
  type DocumentNode,
  extendSchema,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
} from 'graphql';
import type { Selecting } from '../result/collect-fields.js';
import { type EntityKeys, entityTypes, readEntityKeys } from './entity-keys.js';

/** A list of entities that a document asks for. */
export interface AskedEntities {
  /** Its key in the answer. */
  key: string;
  field: FieldNode;
  /** The variable that holds their representations. */
  variable: string;
}

/** What a document asks of a subgraph. */
export interface AskedDocument {
  /** The document as it is sent: for each entity with what tells it apart. */
  sent: DocumentNode;
  /** Of what is sent. */
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  entities: readonly AskedEntities[];
}

/** What one subgraph can be asked and can answer. */
export interface AnswerShape {
  schema: GraphQLSchema;
  /** Worked out once a document, which the planner hands out again with the same plan. */
  read(document: DocumentNode): AskedDocument;
}

/** Begins the response keys under which entities tell which they are. */
export const KEY_PREFIX = 'hubKey_';

const TYPE_NAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** The shapes of every subgraph's answers, by its name in lower case. */
export function readAnswerShapes(supergraph: DocumentNode): (subgraph: string) => AnswerShape {
  const keys = readEntityKeys(supergraph);
  const schema = buildAnswerSchema(supergraph, entityTypes(keys));
  return (subgraph) => {
    const known = new WeakMap<DocumentNode, AskedDocument>();
    const ownKeys = keys.get(subgraph) ?? new Map();
    return {
      schema,
      read: (document) => {
        const asked = known.get(document) ?? readDocument(document, ownKeys);
        known.set(document, asked);
        return asked;
      },
    };
  };
}

/** What a document selects, for a walk over its answer. */
export function selectingOf(
  { schema }: AnswerShape,
  { fragments }: AskedDocument,
  variables: Readonly<Record<string, unknown>> = {},
): Selecting {
  return { schema, fragments, variableValues: variables };
}

/** The types of all subgraphs, with the field by which engines ask for entities. */
function buildAnswerSchema(supergraph: DocumentNode, entities: readonly string[]): GraphQLSchema {
  const trusting = { assumeValid: true, assumeValidSDL: true };
  const schema = buildASTSchema(supergraph, trusting);
  const query = schema.getQueryType();
  if (!query || entities.length === 0) return schema;
  const extension = `scalar _Any union _Entity = ${entities.join(' | ')}
    extend type ${query.name} { _entities(representations: [_Any!]!): [_Entity]! }`;
  return extendSchema(schema, parse(extension, { noLocation: true }), trusting);
}

function readDocument(document: DocumentNode, keys: EntityKeys): AskedDocument {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const asked = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!asked) throw new Error('a document for a subgraph holds no operation');
  const entities: AskedEntities[] = [];
  const selections = asked.selectionSet.selections.map((selection) => {
    const variable = representationsOf(selection);
    if (selection.kind !== Kind.FIELD || variable === undefined) return selection;
    entities.push({ key: responseKey(selection), field: selection, variable });
    return tellApart(selection, fragments, keys);
  });
  const operation = { ...asked, selectionSet: { ...asked.selectionSet, selections } };
  const definitions = document.definitions.map((node) => (node === asked ? operation : node));
  return { sent: { ...document, definitions }, operation, fragments, entities };
}

export function responseKey({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}

/** The variable that says which entities are asked for. */
function representationsOf(selection: SelectionNode): string | undefined {
  if (selection.kind !== Kind.FIELD || selection.name.value !== '_entities') return undefined;
  const value = selection.arguments?.find(({ name }) => name.value === 'representations')?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : undefined;
}

/** Has every entity say its type and its key as well. */
function tellApart(
  field: FieldNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  keys: EntityKeys,
): FieldNode {
  const selections = field.selectionSet?.selections ?? [];
  const types = new Set(selections.map((selection) => conditionOf(selection, fragments)));
  const added = [...types].flatMap((type) => {
    const fields = keys.get(type ?? '');
    return type && fields ? [keyFragment(type, fields)] : [];
  });
  return {
    ...field,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [TYPE_NAME, ...selections, ...added] },
  };
}

function conditionOf(
  selection: SelectionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string | undefined {
  if (selection.kind === Kind.FIELD) return undefined;
  const condition =
    selection.kind === Kind.INLINE_FRAGMENT
      ? selection.typeCondition
      : fragments.get(selection.name.value)?.typeCondition;
  return condition?.name.value;
}

function keyFragment(type: string, fields: readonly string[]): SelectionNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: fields.map((field) => ({
        kind: Kind.FIELD,
        alias: { kind: Kind.NAME, value: `${KEY_PREFIX}${field}` },
        name: { kind: Kind.NAME, value: field },
      })),
    },
  };
}
