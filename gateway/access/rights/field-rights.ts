import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { refuseDrawnFields } from './drawn-fields.js';
import { allOf, implies, isOpen, type Requirement } from './requirement.rules.js';
import { type DeclaredRights, declaredFor, readDeclaredRights } from './rights-directives.js';

/**
 * What reading a field of an object asks for, by type and field, `__typename` included: the field's own requirement, its
 * type's and its object's. What is open to all is not there.
 */
export type FieldRights = ReadonlyMap<string, Requirement>;

/**
 * Reads from a supergraph who may read what.
 * @throws Error when a requirement is not understood, or when a field would tell what is asked for elsewhere.
 */
export function readFieldRights(supergraph: DocumentNode): FieldRights {
  const declared = readDeclaredRights(supergraph);
  if (declared.size === 0) return new Map();
  const schema = buildASTSchema(supergraph, { assumeValid: true, assumeValidSDL: true });
  const rights = new Map<string, Requirement>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) refuseLooseInterface(schema, declared, type);
    if (isIntrospectionType(type) || !isObjectType(type)) continue;
    for (const [coordinate, requirement] of requirementsOf(schema, declared, type))
      if (!isOpen(requirement)) rights.set(coordinate, requirement);
  }
  refuseDrawnFields(schema, supergraph, rights);
  return rights;
}

function requirementsOf(
  schema: GraphQLSchema,
  declared: DeclaredRights,
  type: GraphQLObjectType,
): [string, Requirement][] {
  const ofType = declaredFor(declared, type.name);
  const fields = Object.values(type.getFields()).map(({ name, type: result }): [string, Requirement] => [
    `${type.name}.${name}`,
    allOf([
      ofType,
      declaredFor(declared, `${type.name}.${name}`),
      ofResult(schema, declared, getNamedType(result)),
    ]),
  ]);
  return [[`${type.name}.__typename`, ofType], ...fields];
}

/** Where an object could be of several types, all of them count: nulls among the others would say how many there are. */
function ofResult(schema: GraphQLSchema, declared: DeclaredRights, type: GraphQLNamedType): Requirement {
  if (!isAbstractType(type)) return declaredFor(declared, type.name);
  return allOf(schema.getPossibleTypes(type).map(({ name }) => declaredFor(declared, name)));
}

/**
 * Composition derives what an interface asks for from the objects that implement it, which are what is read. An interface
 * that asks for more would be read past through them.
 */
function refuseLooseInterface(
  schema: GraphQLSchema,
  declared: DeclaredRights,
  type: GraphQLNamedType & { getFields(): Record<string, GraphQLField<unknown, unknown>> },
): void {
  if (!isInterfaceType(type)) return;
  const objects = schema.getPossibleTypes(type).map(({ name }) => name);
  const check = (coordinate: string, coordinates: readonly string[]) => {
    if (
      !implies(allOf(coordinates.map((one) => declaredFor(declared, one))), declaredFor(declared, coordinate))
    )
      throw new Error(`${coordinate} asks for more rights than the objects that implement it.`);
  };
  check(type.name, objects);
  for (const field of Object.keys(type.getFields()))
    check(`${type.name}.${field}`, [...objects, ...objects.map((object) => `${object}.${field}`)]);
}
