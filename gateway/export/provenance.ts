import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { distinct, present } from '../../shared/collections.js';
import { isMarking, strictest } from './markings.js';
import type { Cell, CitedDocument, Column } from './table.js';

export const CITATION = 'Citation';
const MARKING = 'Marking';

/** Fields that say what an object rests on. */
const SOURCE_FIELDS: readonly string[] = ['source', 'sources', 'evidence', 'citation'];
/** What a total was added from: the total rests on the sources of each. */
const ADDENDS = 'counted';
/** Of a partnership: what its area rests on. The object's source where nothing else is. */
const FORMATION = 'formationSource';
/** The provision of the law behind an object of an assessment: "Crime and Disorder Act 1998 s.5(1)(a)". */
const PROVISION = 'citation';

/** What an object, and the row it gives, rests on. */
export interface Provenance {
  /** Undefined where the schema has no source for it; empty where it has one and none is known. */
  citations: readonly Citation[] | undefined;
  /** Null where it is not known, above all where a source is inherited that states something else. */
  basis: string | null;
  /** What the object says of itself, which may be stricter than the documents it rests on; null where it says nothing. */
  marking: string | null;
}

export interface Citation {
  locator: string;
  basis: string | null;
  /** Null for a provision of the law that is named in words. */
  document: CitedDocument | null;
}

export const NO_PROVENANCE: Provenance = { citations: undefined, basis: null, marking: null };

/** The columns that end every table. */
export const PROVENANCE_COLUMNS: readonly Column[] = [
  textColumn('source.document', 'Title of the document that the row rests on; several are joined by "; ".'),
  textColumn('source.documentId', 'The hub’s id of that document.'),
  textColumn('source.publisher', 'The body that published it.'),
  textColumn('source.publishedOn', 'The day printed on it; empty where none is.'),
  textColumn(
    'source.locator',
    'The paragraph, table or section; or the provision of the law, where no document is named.',
  ),
  textColumn('basis', 'STATED, DERIVED or INFERRED: whether the document says it.'),
  textColumn(
    'marking',
    'Who may see the row: its own marking or that of a document it rests on, whichever is the strictest.',
  ),
];

function textColumn(name: string, description: string): Column {
  return { name, description, kind: 'text' };
}

/** How the added fields are called in the answer, so that they meet no key of the question. */
export interface Aliases {
  prefix: string;
}

export interface Augmented {
  query: string;
  aliases: Aliases;
}

const CITED: SelectionSetNode = selectionsOf(
  '{ locator basis document { id title publisher publishedOn marking } }',
);

/** The same question, asking of every object that has a source, or a basis, for that as well. */
export function askForSources(schema: GraphQLSchema, document: DocumentNode): Augmented {
  const aliases = { prefix: freePrefix(print(document)) };
  const info = new TypeInfo(schema);
  const augmented = visit(
    document,
    visitWithTypeInfo(info, {
      SelectionSet: {
        // On the way out, so that what is added is not visited itself.
        leave: (node) => {
          const added = addedFields(info.getParentType(), aliases);
          return added.length === 0 ? undefined : { ...node, selections: [...node.selections, ...added] };
        },
      },
    }),
  );
  return { query: print(augmented), aliases };
}

function freePrefix(text: string): string {
  let prefix = 'export_';
  while (text.includes(prefix)) prefix = `_${prefix}`;
  return prefix;
}

function addedFields(type: GraphQLNamedType | null | undefined, { prefix }: Aliases): SelectionNode[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  if (type.name === CITATION) return [];
  const fields = type.getFields();
  const sources = [...SOURCE_FIELDS, FORMATION].filter((name) => isCitation(fields[name]?.type));
  const added = sources.map((name) => fieldNode(prefix, name, CITED));
  if (sources.length === 0 && isText(fields[PROVISION]?.type)) added.push(fieldNode(prefix, PROVISION));
  if (fields.basis) added.push(fieldNode(prefix, 'basis'));
  if (getNamedType(fields.marking?.type)?.name === MARKING) added.push(fieldNode(prefix, 'marking'));
  if (hasSourcedAddends(type)) added.push(fieldNode(prefix, ADDENDS, addendSelections(prefix)));
  return added;
}

function isCitation(type: Parameters<typeof getNamedType>[0]): boolean {
  return getNamedType(type)?.name === CITATION;
}

function isText(type: Parameters<typeof getNamedType>[0]): boolean {
  return getNamedType(type)?.name === 'String';
}

function hasSourcedAddends(type: GraphQLNamedType): boolean {
  const field = isObjectType(type) ? type.getFields()[ADDENDS] : undefined;
  if (!field || !isListType(isNonNullType(field.type) ? field.type.ofType : field.type)) return false;
  const element = getNamedType(field.type);
  return isObjectType(element) && isCitation(element.getFields().source?.type);
}

function addendSelections(prefix: string): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections: [fieldNode(prefix, 'source', CITED)] };
}

function fieldNode(prefix: string, name: string, selectionSet?: SelectionSetNode): FieldNode {
  return {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: name },
    alias: { kind: Kind.NAME, value: `${prefix}${name}` },
    ...(selectionSet && { selectionSet }),
  };
}

function selectionsOf(text: string): SelectionSetNode {
  const [definition] = parse(text, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('not a selection');
  return definition.selectionSet;
}

type Value = Readonly<Record<string, unknown>>;

/** What an object of the augmented answer says of itself. */
export function provenanceOf(object: Value, { prefix }: Aliases): Provenance {
  const basis = object[`${prefix}basis`];
  const told = object[`${prefix}marking`];
  const marking = isMarking(told) ? told : null;
  const held = SOURCE_FIELDS.filter((name) => Object.hasOwn(object, prefix + name));
  const own = held.flatMap((name) => citationsIn(object[prefix + name]));
  const addends = object[`${prefix}${ADDENDS}`];
  if (Array.isArray(addends)) {
    const sources = addends.flatMap((addend) => citationsIn(addend?.[`${prefix}source`]));
    return { citations: distinctCitations([...own, ...sources]), basis: 'DERIVED', marking };
  }
  return {
    citations: held.length === 0 ? undefined : distinctCitations(own),
    basis: typeof basis === 'string' ? basis : basisOf(own),
    marking,
  };
}

/** What the area of a partnership rests on. */
export function formationOf(object: Value, { prefix }: Aliases): Provenance {
  if (!Object.hasOwn(object, prefix + FORMATION)) return NO_PROVENANCE;
  const citations = citationsIn(object[prefix + FORMATION]);
  return { citations, basis: basisOf(citations), marking: null };
}

function basisOf(citations: readonly Citation[]): string | null {
  const bases = distinct(present(citations.map(({ basis }) => basis)));
  return bases.length === 0 ? null : bases.join('; ');
}

/** The values were asked for by this file and answered by the schema: an object is a whole citation, a text a provision. */
function citationsIn(value: unknown): Citation[] {
  if (Array.isArray(value)) return value.flatMap(citationsIn);
  if (typeof value === 'string') return [{ locator: value, basis: null, document: null }];
  return typeof value === 'object' && value !== null ? [value as Citation] : [];
}

/**
 * What is not said of an object itself is what is said of the one it lies in. That it is stated is not handed down: the
 * document states the outer fact, and the inner one may be read into it.
 */
export function inherit(own: Provenance, outer: Provenance): Provenance {
  const marking = strictest([own.marking, outer.marking]);
  if (own.citations !== undefined) return { ...own, marking };
  const handedDown = outer.basis?.includes('STATED') ? null : outer.basis;
  return { citations: outer.citations, basis: own.basis ?? handedDown, marking };
}

/** What several objects rest on together. */
export function joinProvenance(parts: readonly Provenance[]): Provenance {
  const sourced = present(parts.map(({ citations }) => citations));
  const bases = distinct(present(parts.map(({ basis }) => basis)).flatMap((basis) => basis.split('; ')));
  return {
    citations: sourced.length === 0 ? undefined : distinctCitations(sourced.flat()),
    basis: bases.length === 0 ? null : bases.join('; '),
    marking: strictest(parts.map(({ marking }) => marking)),
  };
}

function distinctCitations(citations: readonly Citation[]): Citation[] {
  const keyed = citations.map((citation) => {
    const { document, locator, basis } = citation;
    return [`${document?.id}\n${locator}\n${basis}`, citation] as const;
  });
  return [...new Map(keyed).values()];
}

/** The cells of PROVENANCE_COLUMNS. Documents, publishers and locators stand in the same order. */
export function provenanceCells({ citations = [], basis, marking }: Provenance): Cell[] {
  const joined = (read: (citation: Citation) => string | null) =>
    citations.some((citation) => read(citation) !== null)
      ? citations.map((citation) => read(citation) ?? '').join('; ')
      : null;
  return [
    joined(({ document }) => document?.title ?? null),
    joined(({ document }) => document?.id ?? null),
    joined(({ document }) => document?.publisher ?? null),
    joined(({ document }) => document?.publishedOn ?? null),
    joined(({ locator }) => locator),
    basis,
    strictest([marking, ...citations.map(({ document }) => document?.marking)]),
  ];
}
