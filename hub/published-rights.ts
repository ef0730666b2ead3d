import {
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  parse,
  print,
  type TypeDefinitionNode,
} from 'graphql';
import { RIGHTS_DIRECTIVES } from '../gateway/access/rights/rights-directives.js';

/** The directives as clients read them. */
export const RIGHTS_DEFINITIONS = `
"""Shown to whoever is signed in."""
directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM

"""Shown to whoever is signed in and has all the scopes of one of the groups. Which role has which stands in the description."""
directive @requiresScopes(
  """Groups of scopes, each of which is enough."""
  scopes: [[String!]!]!
) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM

"""Shown to those for whom all the policies of one of the groups hold. Whom that is stands in the description."""
directive @policy(
  """Groups of policies, each of which is enough."""
  policies: [[String!]!]!
) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
`;

/** Writes into the public schema which rights the supergraph asks for. graphql itself prints no directives of fields. */
export function publishRights(sdl: string, supergraph: DocumentNode): string {
  const applied = appliedRights(supergraph);
  const insertions = parse(sdl).definitions.flatMap((node) => (isType(node) ? placesOf(node, applied) : []));
  return insertions
    .sort((one, other) => other.at - one.at)
    .reduce((text, { at, directives }) => `${text.slice(0, at)} ${directives}${text.slice(at)}`, sdl);
}

/** By type ("Area") and by field ("Area.name"). */
function appliedRights({ definitions }: DocumentNode): Map<string, string> {
  const applied = new Map<string, string>();
  const add = (coordinate: string, directives: readonly ConstDirectiveNode[] = []) => {
    const own = directives.filter(({ name }) => Object.hasOwn(RIGHTS_DIRECTIVES, name.value));
    if (own.length > 0) applied.set(coordinate, own.map(print).join(' '));
  };
  for (const node of definitions) {
    if (!isType(node)) continue;
    add(node.name.value, node.directives);
    for (const field of fieldsOf(node)) add(`${node.name.value}.${field.name.value}`, field.directives);
  }
  return applied;
}

interface Insertion {
  at: number;
  directives: string;
}

/** Behind a field's type, and behind a type's name and its interfaces. */
function placesOf(node: TypeDefinitionNode, applied: ReadonlyMap<string, string>): Insertion[] {
  const interfaces = 'interfaces' in node ? (node.interfaces ?? []) : [];
  const places = [
    { coordinate: node.name.value, behind: interfaces.at(-1) ?? node.name },
    ...fieldsOf(node).map(({ name, type }) => ({
      coordinate: `${node.name.value}.${name.value}`,
      behind: type,
    })),
  ];
  return places.flatMap(({ coordinate, behind }) => {
    const directives = applied.get(coordinate);
    return directives && behind.loc ? [{ at: behind.loc.end, directives }] : [];
  });
}

function fieldsOf(node: TypeDefinitionNode) {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION
    ? (node.fields ?? [])
    : [];
}

function isType(node: DocumentNode['definitions'][number]): node is TypeDefinitionNode {
  return (
    node.kind === Kind.OBJECT_TYPE_DEFINITION ||
    node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    node.kind === Kind.SCALAR_TYPE_DEFINITION ||
    node.kind === Kind.ENUM_TYPE_DEFINITION
  );
}
