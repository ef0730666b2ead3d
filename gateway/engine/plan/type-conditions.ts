import { type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';

/** Is an object of this type also of one of these? */
export type FitsType = (typeName: unknown, conditions: readonly string[]) => boolean;

/** Remembers what it found out: plans ask the same for every entity of a list. */
export function createFitsType(schema: GraphQLSchema): FitsType {
  const known = new Map<string, boolean>();
  const fitsOne = (typeName: string, condition: string): boolean => {
    if (typeName === condition) return true;
    const key = `${typeName} ${condition}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const type = schema.getType(typeName);
    const wanted = schema.getType(condition);
    const fits = isObjectType(type) && isAbstractType(wanted) && schema.isSubType(wanted, type);
    // Names that are no type come from answers, and are not worth remembering.
    if (type) known.set(key, fits);
    return fits;
  };
  return (typeName, conditions) =>
    typeof typeName === 'string' && conditions.some((condition) => fitsOne(typeName, condition));
}
