import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { projectRoot } from '../../shared/project-root.js';

/** A place in the public schema where a caller's value goes in: an argument, or a field of an input. */
export interface ArgumentPlace {
  /** "Query.grantTotals(filter.partnerships)" */
  name: string;
  /** Of the value itself, without lists around it. */
  type: string;
  /** A question that puts each of these values there, all under other names. */
  ask(values: readonly unknown[]): { query: string; variables: Record<string, unknown> };
}

/** Something that is there, for arguments that must be given. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  'Query.partnership.id': 'south-warwickshire',
  'Query.policeArea.id': 'warwickshire',
  'Query.county.id': 'warwickshire',
  'Query.localGovernmentArea.id': 'warwick',
  'Query.measure.id': 'burglary',
  'Query.compareMeasures.partnerships': ['rugby'],
  'Query.assessMerger.input': { areas: ['stratford-on-avon', 'warwick'] },
  'Query.assessRestructure.groups': [['stratford-on-avon', 'warwick']],
};

type Field = GraphQLField<unknown, unknown>;

/** The fields that lead to an object, outermost first, as they are written. */
type Way = readonly string[];

/** Every place of the schema that takes a value, by name. */
export function everyArgument(): ArgumentPlace[] {
  const schema = buildSchema(readFileSync(join(projectRoot, 'gateway', 'api-schema.graphql'), 'utf8'));
  const places: ArgumentPlace[] = [];
  for (const [type, way] of waysTo(schema))
    for (const field of Object.values(type.getFields()))
      for (const argument of field.args) places.push(...placesIn(type, way, field, argument));
  return places.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The shortest way to every object, single objects before lists. */
function waysTo(schema: GraphQLSchema): Map<GraphQLObjectType, Way> {
  const root = schema.getQueryType();
  if (!root) throw new Error('the schema has no queries');
  const ways = new Map<GraphQLObjectType, Way>([[root, []]]);
  for (const [type, way] of ways) {
    const fields = Object.values(type.getFields()).sort(
      (one, other) => Number(isList(one)) - Number(isList(other)),
    );
    for (const field of fields) {
      const inner = getNamedType(field.type);
      const written = writeField(type, field);
      if (isObjectType(inner) && !ways.has(inner) && written) ways.set(inner, [...way, written]);
    }
  }
  return ways;
}

function isList({ type }: Field): boolean {
  return isListType(getNullableType(type));
}

/** Nothing where an argument must be given that has no sample. */
function writeField(
  { name: type }: GraphQLObjectType,
  field: Field,
  taken?: GraphQLArgument,
): string | undefined {
  const given: string[] = [];
  for (const argument of field.args) {
    if (argument === taken || !isRequiredArgument(argument)) continue;
    const sample = SAMPLES[`${type}.${field.name}.${argument.name}`];
    if (sample === undefined) return undefined;
    given.push(`${argument.name}: ${JSON.stringify(sample).replaceAll(/"(\w+)":/g, '$1:')}`);
  }
  return given.length > 0 ? `${field.name}(${given.join(', ')})` : field.name;
}

function placesIn(
  type: GraphQLObjectType,
  way: Way,
  field: Field,
  argument: GraphQLArgument,
): ArgumentPlace[] {
  return leavesOf(argument.type, []).map(({ path, leaf, wrap }) => ({
    name: `${type.name}.${field.name}(${[argument.name, ...path].join('.')})`,
    type: leaf,
    ask: (values) => {
      const variables = Object.fromEntries(values.map((value, index) => [`v${index}`, wrap(value)]));
      const written = (index: number) => {
        const others = writeField(type, field, argument)?.match(/\((.*)\)$/)?.[1];
        const given = [`${argument.name}: $v${index}`, ...(others ? [others] : [])].join(', ');
        return `a${index}: ${field.name}(${given}) ${selectionOf(field)}`;
      };
      const definitions = values.map((_, index) => `$v${index}: ${String(argument.type)}`).join(', ');
      const inner = values.map((_, index) => written(index)).join(' ');
      const body = way.reduceRight((inside, step) => `${step} { ${inside} }`, inner);
      return { query: `query (${definitions}) { ${body} }`, variables };
    },
  }));
}

function selectionOf({ type }: Field): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const plain = Object.values(named.getFields()).find((field) => isLeafType(getNamedType(field.type)));
  return `{ ${plain && plain.args.length === 0 ? plain.name : '__typename'} }`;
}

interface Leaf {
  path: string[];
  leaf: string;
  /** Puts the value where it belongs. */
  wrap: (value: unknown) => unknown;
}

/** Where values stand inside an argument; what else an input must have is filled from the sample. */
function leavesOf(type: GraphQLInputType, path: string[]): Leaf[] {
  const inner = getNullableType(type);
  if (isListType(inner))
    return leavesOf(inner.ofType, path).map((leaf) => ({ ...leaf, wrap: (value) => [leaf.wrap(value)] }));
  if (!isInputObjectType(inner)) return [{ path, leaf: inner.name, wrap: (value) => value }];
  return Object.values(inner.getFields()).flatMap((field) =>
    leavesOf(field.type, [...path, field.name]).map((leaf) => ({
      ...leaf,
      wrap: (value) => ({
        ...(inner.name === 'MergerInput' && { areas: ['rugby'] }),
        [field.name]: leaf.wrap(value),
      }),
    })),
  );
}
